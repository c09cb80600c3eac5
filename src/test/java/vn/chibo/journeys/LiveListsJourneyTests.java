package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chibo.access.TheProgram;
import vn.chibo.meetings.AgendaItemId;
import vn.chibo.meetings.ConductItem;
import vn.chibo.meetings.ReadProceedings;

/** Who asks to speak, and what was prepared to be concluded: one press, seen on every device. */
@ExtendWith(JourneyServer.class)
class LiveListsJourneyTests {

    @Test
    void aComradeAsksOnThePhoneAndTheRecorderBeginsTheOpinionByTheName(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        var scene = meeting.scene;
        JourneyServer.bean(ConductItem.class).start(scene.asChair(), scene.meeting(), new AgendaItemId(scene.plan()));
        Page recorder = meeting.pageOf(scene.recorder());
        Page chair = meeting.pageOf(scene.chair());
        new Hand(visit.signIn(visit.withoutJavaScript(), scene.ha()))
                .at("/meetings/" + scene.meeting().value())
                .press("Đăng ký phát biểu")
                .sees("#floor", "thứ 1 trong danh sách");
        assertThat(names(recorder)).hasText(new String[] {"NH Nguyễn Thị Hà"});

        recorder.locator("#speakers summary").click();
        recorder.locator("#speakers .faces button:text-is('Trần Văn Lợi')").click();
        assertThat(names(chair)).hasCount(2);
        assertThat(names(recorder)).hasCount(2);

        LiveMeeting.type(recorder, "Chủ trì gợi ý thảo luận");
        names(recorder).first().click();
        assertThat(LiveMeeting.line(recorder)).isFocused();
        assertThat(LiveMeeting.line(recorder)).hasValue("");
        LiveMeeting.say(recorder, "Thống nhất với kế hoạch.");
        meeting.awaitText(recorder, "Chủ trì gợi ý thảo luận");
        meeting.awaitText(recorder, "Thống nhất với kế hoạch.");
        assertThat(meeting.opinions())
                .satisfiesExactlyInAnyOrder(one -> assertThat(one.speaker()).isNull(), one -> {
                    assertThat(one.body()).isEqualTo("Thống nhất với kế hoạch.");
                    assertThat(one.speaker()).isNotNull();
                    assertThat(one.speaker().name()).isEqualTo("Nguyễn Thị Hà");
                });
        assertThat(names(chair)).hasCount(1);
        visit.picture(recorder, "live-speakers");
    }

    @Test
    void theListReachesTheOwnPhoneByItself(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        var scene = meeting.scene;
        Page phone = visit.signIn(visit.phone(), scene.ha());
        phone.navigate("/meetings/" + scene.meeting().value());
        var floor = phone.locator("#floor");
        assertThat(floor).containsText("khi chủ trì bắt đầu");
        JourneyServer.bean(ConductItem.class).start(scene.asChair(), scene.meeting(), new AgendaItemId(scene.plan()));
        assertThat(floor).containsText("Chưa có đồng chí nào đăng ký");

        Page recorder = meeting.pageOf(scene.recorder());
        recorder.locator("#speakers summary").click();
        recorder.locator("#speakers .faces button:text-is('Trần Văn Lợi')").click();
        assertThat(floor.locator("li")).hasText(new String[] {"Trần Văn Lợi"});
        floor.getByText("Đăng ký phát biểu").last().click();
        assertThat(floor).containsText("thứ 2 trong danh sách");
        assertThat(phone.locator("h1")).hasCount(1);
        visit.picture(phone, "speaking-on-the-phone");

        names(recorder).first().click();
        assertThat(floor).containsText("thứ 1 trong danh sách");
        assertThat(floor.locator("li")).hasText(new String[] {"Nguyễn Thị Hà"});
    }

    @Test
    void aPreparedLineIsConcludedWithOnePressEvenWithoutTheNetwork(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        plan(meeting, "Dự giờ, góp ý 4 tiết thao giảng");
        plan(meeting, "Tuyên truyền an toàn giao thông");
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        Page chair = meeting.pageOf(meeting.scene.chair());
        var ready = recorder.locator("[id^=ready-] li");
        assertThat(ready).hasCount(2);
        ready.first().locator("button").click();
        assertThat(chair.locator(".conclusion__text")).hasText("Dự giờ, góp ý 4 tiết thao giảng");
        assertThat(ready).hasCount(1);

        visit.expectComplaint("ERR_");
        recorder.context().setOffline(true);
        ready.first().locator("button").click();
        assertThat(recorder.locator("#saved")).hasAttribute("data-state", "offline");
        recorder.context().setOffline(false);
        assertThat(chair.locator(".conclusion__text")).hasCount(2);
        assertThat(ready).hasCount(0);
        assertThat(meeting.plan().conclusions())
                .allSatisfy(one -> assertThat(one.due()).isEqualTo(LocalDate.of(2026, 12, 31)));
    }

    private static Locator names(Page page) {
        return page.locator("#speakers .speakers__name:visible");
    }

    private static void plan(LiveMeeting meeting, String title) {
        JourneyServer.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            JourneyServer.bean(ReadProceedings.class)
                    .of(TheProgram.itself(), meeting.scene.meeting()); // enters a scope
            JourneyServer.bean(JdbcClient.class)
                    .sql("""
                            insert into meetings.plan_line (id, meeting_id, ordinal, title, owner_id, due_on)
                            values (?, ?, (select count(*) from meetings.plan_line where meeting_id = ?), ?, ?, '2026-12-31')
                            """)
                    .param(UUID.randomUUID())
                    .param(meeting.scene.meeting().value())
                    .param(meeting.scene.meeting().value())
                    .param(title)
                    .param(meeting.scene.loi().member().value())
                    .update();
        });
    }
}
