package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.rulebook.WorkingDays;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** A member proposes what is wrong in the own file; the secretary accepts or says why not, by the law's clocks. */
@ChiboTest
@Transactional
class CorrectionTests {
    @Autowired
    World world;

    @Autowired
    AnswerCorrection answer;

    @Autowired
    KeepStay stays;

    @Autowired
    Roster roster;

    @Autowired
    WorkingDays working;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone ha;
    private World.Cell host;
    private World.Someone stranger;

    @BeforeEach
    void peopleTwoCells() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        ha = cell.member("Nguyễn Thị Hà");
        host = world.cell("Chi bộ Trường THPT Cửu Long");
        stranger = host.secretary("Đặng Thị Lạ");
    }

    @Test
    void anAcceptedCorrectionIsWrittenAndTold() {
        CorrectionId id = proposed("OCCUPATION", "Giáo viên Toán");
        LocalDate today = LocalDate.now(clock);
        assertThat(jdbc.sql("select acknowledge_by from members.correction where id = ?")
                        .param(id.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(working.after("", today, 2));
        assertThat(body(get(secretary, "/"))).contains("Nguyễn Thị Hà đề nghị sửa hồ sơ: cần báo đã nhận");
        assertThat(post(secretary, "/corrections/" + id.value() + "/receipt", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(body(get(secretary, "/"))).contains("Nguyễn Thị Hà đề nghị sửa hồ sơ: cần trả lời");
        assertThat(body(get(secretary, "/corrections/" + id.value())))
                .contains("Giáo viên Toán", "quyết định bổ nhiệm");
        assertThat(post(secretary, "/corrections/" + id.value() + "/acceptance", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select occupation from people.person where id = ?")
                        .param(ha.person().value())
                        .query(String.class)
                        .single())
                .isEqualTo("Giáo viên Toán");
        assertThat(body(get(ha, "/"))).contains("Hồ sơ của đồng chí đã được sửa theo đề nghị");
        assertThat(body(get(secretary, "/"))).doesNotContain("đề nghị sửa hồ sơ");
    }

    @Test
    void aRefusalNeedsAReasonWhichTheMemberReads() {
        CorrectionId id = proposed("BIRTH_DATE", "05/09/1985");
        String page = "/corrections/" + id.value();
        assertThat(post(secretary, page + "/refusal", Map.of("answer", " "))).hasStatus(422);
        assertThat(post(secretary, page + "/refusal", Map.of("answer", "giấy khai sinh ghi khác")))
                .hasStatus3xxRedirection();
        assertThat(body(get(ha, "/members/me/corrections"))).contains("giấy khai sinh ghi khác", "Không sửa");
        assertThatThrownBy(() -> answer.accept(secretary.actor(), id)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void whatTheRegisterWouldNotTakeIsNotAccepted() {
        var typed = Map.of("field", "BIRTH_DATE", "proposed", "31/02/1985", "proof", "giấy khai sinh số 12");
        assertThat(post(ha, "/members/me/corrections", typed))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"proposed-error\"", "31/02/1985");

        CorrectionId id = proposed("BIRTH_DATE", "03/05/1985");
        jdbc.sql("update members.correction set proposed = '31/02/1985' where id = ?")
                .param(id.value())
                .update();
        assertThat(post(secretary, "/corrections/" + id.value() + "/acceptance", Map.of()))
                .hasStatus(422);
        assertThat(jdbc.sql("select state from members.correction where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("OPEN");
    }

    @Test
    void standingAndNumbersAreNotProposedHere() {
        for (String field : new String[] {"STANDING", "CITIZEN_ID", "CARD_NUMBER", "nothing"}) {
            var typed = Map.of("field", field, "proposed", "x", "proof", "giấy tờ");
            assertThat(post(ha, "/members/me/corrections", typed)).hasStatus(422);
        }
        var without = Map.of("field", "OCCUPATION", "proposed", "Giáo viên Toán", "proof", "");
        assertThat(post(ha, "/members/me/corrections", without))
                .hasStatus(422)
                .bodyText()
                .contains("Giáo viên Toán");
    }

    @Test
    void othersNeitherSeeNorAnswer() {
        CorrectionId id = proposed("OCCUPATION", "Giáo viên Toán");
        assertThat(get(stranger, "/corrections/" + id.value())).hasStatus(404);
        assertThat(get(ha, "/corrections/" + id.value())).hasStatus(403);
        assertThatThrownBy(() -> answer.accept(stranger.actor(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer.accept(ha.actor(), id)).isInstanceOf(Refused.class);
        var binh = cell.member("Lê Thị Bình");
        assertThat(body(get(binh, "/members/me/corrections"))).doesNotContain("Giáo viên Toán");
    }

    @Test
    void aGuestIsSeenByBothAndCountedAtHomeAlone() {
        LocalDate from = LocalDate.now(clock).minusDays(10);
        refused("members.stay.work-length", from, from.plusMonths(12), false);
        refused("members.stay.work-length", from, from.plusMonths(3).minusDays(1), false);
        refused("members.stay.study-length", from, from.plusMonths(24).plusDays(1), true);
        StayId stay = stays.begin(secretary.actor(), ha.member(), host.id, false, from, from.plusMonths(6));
        assertThat(body(get(stranger, "/transfers"))).contains("Nguyễn Thị Hà", "khách");
        assertThat(body(get(secretary, "/transfers"))).contains("Nguyễn Thị Hà", "Cửu Long");
        assertThat(body(get(secretary, "/members/" + ha.member().value() + "/stays")))
                .contains("Cửu Long");
        assertThat(roster.on(stranger.actor(), host.id, from))
                .noneMatch(line -> line.fullName().contains("Hà"));
        assertThat(roster.on(secretary.actor(), cell.id, from))
                .anyMatch(line -> line.fullName().contains("Hà"));
        assertThat(get(stranger, "/members/" + ha.member().value() + "/stays")).hasStatus(404);
        assertThatThrownBy(() -> stays.end(stranger.actor(), stay, from.plusMonths(1)))
                .isInstanceOf(NotFound.class);
        var third = world.cell("Chi bộ Ba").secretary("Lò Thị Xa");
        assertThat(body(get(third, "/transfers"))).doesNotContain("Nguyễn Thị Hà");
        assertThat(body(get(stranger, "/members")))
                .contains("1 đồng chí sinh hoạt tạm thời ở đây", "Nguyễn Thị Hà", "không tính vào số đảng viên")
                .contains("Đang sinh hoạt · 1");
        assertThat(body(get(stranger, "/members?show=guests")))
                .contains("Nguyễn Thị Hà")
                .doesNotContain("id=\"results\"");
        assertThat(roster.guests(stranger.actor(), host.id, from)).containsExactly("Nguyễn Thị Hà");
        assertThat(body(get(secretary, "/members")))
                .contains("tạm thời ở Chi bộ", "Đang sinh hoạt tạm thời nơi khác · 1");
        assertThat(body(get(secretary, "/members?show=away")))
                .contains("Nguyễn Thị Hà")
                .doesNotContain("Phạm Minh Khang</a>");
        assertThat(body(get(third, "/members"))).doesNotContain("Nguyễn Thị Hà");
        stays.end(secretary.actor(), stay, from.plusDays(5));
        assertThat(body(get(stranger, "/transfers"))).doesNotContain("Nguyễn Thị Hà");
        assertThat(body(get(stranger, "/members"))).doesNotContain("Nguyễn Thị Hà");
    }

    private void refused(String key, LocalDate from, LocalDate until, boolean study) {
        assertThatThrownBy(() -> stays.begin(secretary.actor(), ha.member(), host.id, study, from, until))
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.key()).isEqualTo(key));
    }

    private CorrectionId proposed(String field, String value) {
        var typed = Map.of("field", field, "proposed", value, "proof", "quyết định bổ nhiệm số 3");
        assertThat(post(ha, "/members/me/corrections", typed)).hasStatus3xxRedirection();
        return new CorrectionId(jdbc.sql("select id from members.correction where member_id = ?")
                .param(ha.member().value())
                .query(UUID.class)
                .single());
    }

    private MvcTestResult get(World.Someone someone, String uri) {
        return browser.get().uri(uri).with(SignedIn.as(someone)).exchange();
    }

    private MvcTestResult post(World.Someone someone, String uri, Map<String, String> fields) {
        var request = browser.post().uri(uri).with(SignedIn.as(someone)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
