package vn.chibo.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.meetings.DraftAgenda;
import vn.chibo.meetings.HeldMeeting;
import vn.chibo.members.KeepMember;
import vn.chibo.tasks.AssignTask;
import vn.chibo.tasks.NewTask;
import vn.chibo.tasks.SourceKind;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** The search of all modules: what the actor may see, and nothing of another cell. */
@ChiboTest
@Transactional
class FindTests {
    @Autowired
    World world;

    @Autowired
    HeldMeeting meetings;

    @Autowired
    KeepMember keep;

    @Autowired
    AssignTask assign;

    @Autowired
    DraftAgenda draft;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    java.time.Clock clock;

    HeldMeeting.Scene scene;
    World.Someone stranger;
    LocalDate today;

    @BeforeEach
    void aCellAtWork() {
        scene = meetings.announced();
        stranger = world.cell("Chi bộ khác").secretary("Đặng Thị Lạ");
        today = LocalDate.now(clock);
        var task = new NewTask(
                scene.loi().member(),
                "Bồi dưỡng học sinh giỏi",
                "",
                today.withDayOfMonth(1),
                today,
                SourceKind.HAND,
                null);
        assign.assign(scene.asChair(), scene.cell().id, task);
    }

    @Test
    void theBoxLeadsToWhatIsFoundWithoutMarks() {
        assertThat(find(scene.chair(), "")).contains("action=\"/find\"");
        assertThat(find(scene.chair(), "tran van loi"))
                .contains("/members/" + scene.loi().member().value());
        assertThat(find(scene.ha(), "hoc sinh gioi")).contains("Bồi dưỡng học sinh giỏi", "Trần Văn Lợi");
        assertThat(find(scene.ha(), "thang " + today.getMonthValue()))
                .contains("/meetings/" + scene.meeting().value());
    }

    @Test
    void aCardNumberIsFoundWholeAndByThoseWhoOpenFiles() {
        var card = Map.of("FULL_NAME", "Hồ Văn Số", "JOINED_ON", "03/02/2010", "CARD_NUMBER", "079123454821");
        keep.enter(scene.asChair(), scene.cell().id, card);
        World.Someone committee = scene.cell().committeeMember("Lý Thị Ủy");
        assertThat(find(scene.chair(), "079123454821")).contains("Hồ Văn Số");
        assertThat(find(scene.chair(), "0791234")).doesNotContain("Hồ Văn Số");
        assertThat(find(committee, "079123454821")).doesNotContain("Hồ Văn Số");
        assertThat(find(committee, "ho van so")).contains("Hồ Văn Số");
    }

    @Test
    void theWrongPersonFindsNothing() {
        for (String words :
                new String[] {"tran van loi", "hoc sinh gioi", "thang " + today.getMonthValue(), "%%", "__"}) {
            assertThat(find(stranger, words))
                    .as(words)
                    .doesNotContain(
                            "Trần Văn Lợi", "Bồi dưỡng", scene.meeting().value().toString());
        }
        assertThat(find(scene.ha(), "tran van loi"))
                .doesNotContain("/members/" + scene.loi().member().value());
    }

    @Test
    void aDraftIsFoundByThoseWhoPrepareIt() {
        var next = draft.draft(
                scene.asChair(),
                scene.cell().id,
                java.time.YearMonth.from(today).plusMonths(1));
        String words = "tháng " + today.plusMonths(1).getMonthValue();
        assertThat(find(scene.chair(), words)).contains("/meetings/" + next.value());
        assertThat(find(scene.ha(), words)).doesNotContain("/meetings/" + next.value());
    }

    private String find(World.Someone someone, String words) {
        var result = mvc.get()
                .uri("/find")
                .param("q", words)
                .with(SignedIn.as(someone))
                .exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
