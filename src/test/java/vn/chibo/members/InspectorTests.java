package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.access.ActingPosts;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.HoldPost;
import vn.chibo.organisations.PostId;
import vn.chibo.shared.Permission;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Who reads what was done to a comrade's record: the comrade, the secretary, the inspector; each within the scope. */
@ChiboTest
@Transactional
class InspectorTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    KeepMember keep;

    @Autowired
    HoldPost posts;

    @Autowired
    ActingPosts acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone teacher;
    private World.Someone inspector;

    @BeforeEach
    void aRecordIsMended() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        teacher = cell.member("Nguyễn Thị Hà");
        inspector = world.inspector(cell.parent, "Lê Thị Thanh");
        keep.mend(
                secretary.actor(),
                teacher.member(),
                0,
                Map.of(
                        "FULL_NAME", "Nguyễn Thị Hà",
                        "JOINED_ON", "03/02/2010",
                        "OFFICIAL_ON", "03/02/2011",
                        "OCCUPATION", "Giáo viên Sử",
                        "CARD_NUMBER", "123456789"));
    }

    @Test
    @Requirement({"S173", "S216"})
    void theInspectorReadsWhoDidWhatBelowAndNothingElsewhere() {
        assertThat(get(inspector, "/audit"))
                .hasStatusOk()
                .bodyText()
                .contains("Nguyễn Thị Hà", "Phạm Minh Khang", "Nghề nghiệp", door());
        World.Someone stranger = world.inspector(world.committee("Đảng ủy phường Xa"), "Ngô Văn Xa");
        assertThat(get(stranger, "/audit")).hasStatusOk().bodyText().doesNotContain("Nguyễn Thị Hà");
        assertThat(get(stranger, door())).hasStatus(404);
        assertThat(post(stranger, door() + "/openings", "other", "kiểm tra")).hasStatus(404);
        assertThat(get(teacher, "/audit")).hasStatus(403);
    }

    @Test
    @Requirement("S216")
    void oldAndNewValuesAreShownForAPurposeOnly() {
        for (World.Someone reader : new World.Someone[] {secretary, inspector}) {
            assertThat(get(reader, "/audit")).bodyText().doesNotContain("Giáo viên Sử");
            assertThat(get(reader, "/audit/entries.csv"))
                    .bodyText()
                    .contains("Nghề nghiệp")
                    .doesNotContain("Giáo viên Sử");
            assertThat(get(reader, door())).bodyText().doesNotContain("Lịch sử thay đổi");
            assertThat(post(reader, door() + "/openings")).hasStatus(422);
            var opened = post(reader, door() + "/openings", "other", "kiểm tra việc sửa hồ sơ");
            assertThat(opened).hasStatus3xxRedirection();
            assertThat(get(reader, opened.getResponse().getRedirectedUrl()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Lịch sử thay đổi", "Giáo viên Sử", "6789")
                    .doesNotContain("123456789");
        }
        assertThat(get(teacher, "/members/me"))
                .bodyText()
                .contains("Giáo viên Sử", "kiểm tra việc sửa hồ sơ", "Lê Thị Thanh");
        World.Someone keeper = world.administrator(cell.parent, "Hồ Thị Cúc");
        assertThat(get(keeper, "/audit"))
                .bodyText()
                .contains("chỉ người được mở hồ sơ")
                .doesNotContain("Giáo viên Sử", door());
    }

    @Test
    @Requirement("S216")
    void theInspectorChangesNothingAndReadsNoLongerThanThePostLasts() {
        assertThat(inspector.actor().can(Permission.READ_AUDIT)).isTrue();
        assertThat(inspector.actor().can(Permission.KEEP_MEMBERS)).isFalse();
        assertThat(post(inspector, "/members", "FULL_NAME", "Ai Đó")).hasStatus4xxClientError();
        PostId post = new PostId(jdbc.sql("select id from organisations.post where person_id = ?")
                .param(inspector.person().value())
                .query(java.util.UUID.class)
                .single());
        posts.end(TheProgram.itself(), post, LocalDate.now(clock));
        assertThat(acting.of(inspector.actor().account()))
                .noneMatch(actor -> actor.can(Permission.READ_AUDIT) || actor.can(Permission.OPEN_MEMBER_FILE));
    }

    private String door() {
        return "/members/" + teacher.member().value();
    }

    private MvcTestResult get(World.Someone someone, String uri) {
        return browser.get().uri(uri).with(SignedIn.as(someone)).exchange();
    }

    private MvcTestResult post(World.Someone someone, String uri, String... fields) {
        var request = browser.post().uri(uri).with(SignedIn.as(someone)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
