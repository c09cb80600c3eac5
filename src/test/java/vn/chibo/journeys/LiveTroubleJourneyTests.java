package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.Requirement;
import vn.chibo.launch.TestDatabase;
import vn.chibo.meetings.AgendaItemId;
import vn.chibo.meetings.CloseMeeting;
import vn.chibo.meetings.ConductItem;
import vn.chibo.meetings.HeldMeeting;
import vn.chibo.meetings.NoteAttendance;
import vn.chibo.meetings.NoteMeeting;
import vn.chibo.world.World;

/** The tab, the network, the program, the session or the meeting ends while somebody types: nothing typed is lost. */
@ExtendWith(JourneyServer.class)
class LiveTroubleJourneyTests {
    private static final List<String> CUT_OFF = List.of("ERR_", "status of 401", "status of 403", "status of 500");

    @Test
    @Requirement("S120")
    void aTabClosedInTheMiddleOfASentenceLosesNothing(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        LiveMeeting.type(recorder, "Câu thứ nhất chưa xong");
        recorder.waitForTimeout(500);
        recorder = another(meeting, recorder);
        meeting.awaitText(recorder, "Câu thứ nhất chưa xong");
        assertThat(recorder.locator(".said__text")).hasText("Câu thứ nhất chưa xong");

        cutOff(visit);
        recorder.context().setOffline(true);
        LiveMeeting.say(recorder, "Câu khi mất mạng.");
        LiveMeeting.type(recorder, "Câu thứ hai khi mất mạng");
        assertThat(recorder.locator("#saved")).hasAttribute("data-state", "offline");
        recorder.waitForTimeout(500);
        Page next = recorder.context().newPage();
        recorder.close();
        assertThat(meeting.texts()).hasSize(1);
        next.context().setOffline(false);
        meeting.go(next);
        meeting.awaitText(next, "Câu khi mất mạng.");
        meeting.awaitText(next, "Câu thứ hai khi mất mạng");
        assertThat(meeting.texts()).hasSize(3);
    }

    @Test
    void whatIsTypedWhileTheProgramRestartsArrivesWithoutReloading(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        cutOff(visit);
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        Page chair = meeting.pageOf(meeting.scene.chair());
        LiveMeeting.say(recorder, "Trước khi dừng.");
        LiveMeeting.type(recorder, "Đang nói thì ");
        meeting.awaitText(recorder, "Đang nói thì");
        JourneyServer.restart(() -> LiveMeeting.type(recorder, "máy khởi động lại"));
        meeting.awaitText(recorder, "Đang nói thì máy khởi động lại");
        assertThat(meeting.texts()).hasSize(2);
        assertThat(chair.locator(".said__text").last()).hasText("Đang nói thì máy khởi động lại");
    }

    @Test
    void othersAreWokenAgainAfterTheDatabaseWasRestarted(Visit visit) throws Exception {
        var meeting = LiveMeeting.opened(visit);
        cutOff(visit);
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        Page chair = meeting.pageOf(meeting.scene.chair());
        chair.evaluate("window.same = true");
        TestDatabase.restart();
        meeting.await(recorder, "a new connection listens", LiveTroubleJourneyTests::listens);
        chair.waitForTimeout(1000); // what is told once after the connection came back is over
        LiveMeeting.say(recorder, "Sau khi cơ sở dữ liệu chạy lại.");
        assertThat(chair.locator(".said__text"))
                .hasText("Sau khi cơ sở dữ liệu chạy lại.", new LocatorAssertions.HasTextOptions().setTimeout(15_000));
        assertThat((Boolean) chair.evaluate("window.same")).isTrue();
    }

    /** Asked as the program's own role, which sees what its own connections do. */
    private static boolean listens() {
        try {
            return JourneyServer.bean(JdbcClient.class)
                    .sql("""
                            select exists (select 1 from pg_stat_activity
                                           where datname = current_database() and query ilike 'listen %')
                            """)
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException away) {
            return false;
        }
    }

    @Test
    void whatIsTypedAfterTheSessionEndedArrivesOnceSignedInAgain(Visit visit) throws SQLException {
        var meeting = LiveMeeting.opened(visit);
        cutOff(visit);
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        LiveMeeting.say(recorder, "Lúc còn phiên.");
        meeting.awaitText(recorder, "Lúc còn phiên.");
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.executeUpdate("delete from access.spring_session");
        }
        LiveMeeting.type(recorder, "Lúc phiên đã hết");
        assertThat(recorder.locator("#saved")).hasAttribute("data-state", "signed-out");
        Page door = recorder.waitForPopup(() -> recorder.click("#saved a"));
        door.fill("[name=username]", meeting.scene.recorder().username());
        door.fill("[name=password]", World.PASSWORD);
        door.click("main form[action='/sign-in'] button");
        door.waitForURL(url -> !url.contains("/sign-in"));
        recorder.bringToFront();
        meeting.awaitText(recorder, "Lúc phiên đã hết");
        assertThat(recorder.locator("#saved")).hasAttribute("data-state", "saved");
        recorder.click("[data-step] button"); // the other forms of the page know the new session too
        assertThat(recorder.locator(".said__text, .live__item-title").first()).isVisible();
        assertThat(recorder.locator("body")).hasAttribute("data-ready", "yes");
    }

    @Test
    void aLineTypedAfterTheClosureIsShownWithTheReason(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        close(meeting.scene);
        LiveMeeting.say(recorder, "Ý kiến đến muộn.");
        var kept = recorder.locator("#kept-lines");
        assertThat(kept).containsText("Ý kiến đến muộn.");
        assertThat(kept.locator(".field__error")).containsText("Biên bản đã khóa");
        assertThat(meeting.texts()).isEmpty();

        recorder.navigate("/meetings/" + meeting.scene.meeting().value() + "/live"); // leads to the minutes now
        assertThat(recorder.locator("#kept-lines")).containsText("Ý kiến đến muộn.");
        recorder.locator("#kept-lines button").last().click();
        assertThat(recorder.locator("#kept-lines")).isHidden();
    }

    private static void close(HeldMeeting.Scene scene) {
        var chair = scene.asChair();
        JourneyServer.bean(NoteAttendance.class).restPresent(chair, scene.meeting());
        JourneyServer.bean(ConductItem.class)
                .withoutConclusion(chair, scene.meeting(), new AgendaItemId(scene.plan()), true);
        JourneyServer.bean(NoteMeeting.class)
                .note(chair, scene.meeting(), HeldMeeting.fields("assessment", "Đạt yêu cầu."));
        JourneyServer.bean(CloseMeeting.class).close(chair, scene.meeting());
    }

    private static Page another(LiveMeeting meeting, Page page) {
        Page next = page.context().newPage();
        page.close();
        return meeting.go(next);
    }

    private static void cutOff(Visit visit) {
        CUT_OFF.forEach(visit::expectComplaint);
    }
}
