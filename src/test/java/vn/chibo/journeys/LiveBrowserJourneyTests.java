package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chibo.access.TheProgram;
import vn.chibo.meetings.ReadProceedings;

/** Browsers that keep nothing on the disk, or know no locks: nothing typed is lost silently, nothing is sent twice. */
@ExtendWith(JourneyServer.class)
class LiveBrowserJourneyTests {
    private static final String NO_LOCKS = "delete Navigator.prototype.locks";
    private static final String NO_DISK =
            "IDBFactory.prototype.open = () => { throw new DOMException('refused', 'SecurityError') }";
    private static final String NO_ROOM =
            "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') } }";

    @Test
    void whereNothingCanBeKeptThePageSaysSoAndSendsStraightAway(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        Page recorder = visit.signedIn(meeting.scene.recorder());
        recorder.context().addInitScript(NO_DISK);
        meeting.go(recorder);
        assertThat(recorder.locator("#not-on-disk")).containsText("gửi thẳng lên máy chủ");
        LiveMeeting.say(recorder, "Ghi ở cửa sổ ẩn danh.");
        meeting.awaitText(recorder, "Ghi ở cửa sổ ẩn danh.");
        assertThat(recorder.locator("#saved")).hasAttribute("data-state", "saved");

        visit.expectComplaint("ERR_");
        recorder.context().setOffline(true);
        LiveMeeting.type(recorder, "Đang gõ thì mất mạng");
        assertThat(recorder.locator("#saved")).containsText("xin đừng đóng trang");
        assertThat(asksBeforeLeaving(recorder)).isTrue();
        recorder.context().setOffline(false);
        meeting.awaitText(recorder, "Đang gõ thì mất mạng");
        assertThat(recorder.locator("#saved")).hasAttribute("data-state", "saved");
        assertThat(asksBeforeLeaving(recorder)).isFalse();
        assertThat(meeting.texts()).hasSize(2);
    }

    @Test
    void whenTheDiskIsFullInTheMiddleOfASentenceTheRestIsNotLost(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        visit.expectComplaint("ERR_");
        recorder.context().setOffline(true);
        LiveMeeting.type(recorder, "Nửa câu trên đĩa, ");
        assertThat(recorder.locator("#saved")).hasAttribute("data-state", "offline");
        assertThat(recorder.locator("#not-on-disk")).isHidden();
        recorder.evaluate(NO_ROOM);
        LiveMeeting.type(recorder, "nửa câu khi hết chỗ.");
        assertThat(recorder.locator("#not-on-disk")).isVisible();
        recorder.context().setOffline(false);
        meeting.awaitText(recorder, "Nửa câu trên đĩa, nửa câu khi hết chỗ.");
        assertThat(recorder.locator("#saved")).hasAttribute("data-state", "saved");
        meeting.go(recorder.context().newPage()); // nothing old is left on the disk to come back
        assertThat(meeting.texts()).containsExactly("Nửa câu trên đĩa, nửa câu khi hết chỗ.");
    }

    @Test
    void twoTabsWithoutLocksTakeTurnsAndSendNothingTwice(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        Page one = visit.signedIn(meeting.scene.recorder());
        BrowserContext browser = one.context();
        browser.addInitScript(NO_LOCKS);
        var busy = new Requests(browser);
        meeting.go(one);
        Page two = meeting.go(browser.newPage());
        assertThat((Boolean) one.evaluate("navigator.locks === undefined")).isTrue();
        for (int i = 1; i <= 3; i++) {
            for (String part : new String[] {"Câu ", "số ", i + "."}) {
                LiveMeeting.type(one, "Một: " + part);
                LiveMeeting.type(two, "Hai: " + part);
            }
            LiveMeeting.line(one).press("Enter");
            LiveMeeting.line(two).press("Enter");
        }
        for (int i = 1; i <= 3; i++) {
            meeting.awaitText(one, "Một: Câu Một: số Một: " + i + ".");
            meeting.awaitText(two, "Hai: Câu Hai: số Hai: " + i + ".");
        }
        assertThat(meeting.texts()).hasSize(6);
        assertThat(busy.most).as("requests with lines under way at once").isEqualTo(1);
    }

    @Test
    void aRefusedLineIsToldInPlainWords(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        takeOff(meeting);
        LiveMeeting.say(recorder, "Nội dung này vừa bị bỏ.");
        var kept = recorder.locator("#kept-lines li");
        assertThat(kept).containsText("Ý kiến");
        assertThat(kept).containsText("Nội dung này vừa bị bỏ.");
        assertThat(kept.locator(".field__error"))
                .hasText("Chỗ này không còn trong buổi sinh hoạt. Xin tải lại trang và chép lại nếu cần.");
    }

    private static boolean asksBeforeLeaving(Page page) {
        return (Boolean) page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    }

    private static void takeOff(LiveMeeting meeting) {
        JourneyServer.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            JourneyServer.bean(ReadProceedings.class)
                    .of(TheProgram.itself(), meeting.scene.meeting()); // enters a scope
            JourneyServer.bean(JdbcClient.class)
                    .sql("update meetings.agenda_item set removed = true where id = ?")
                    .param(meeting.scene.plan())
                    .update();
        });
    }

    /** How many requests with lines were under way at once, at most. */
    private static final class Requests {
        private int now;
        private int most;

        Requests(BrowserContext browser) {
            browser.onRequest(request -> {
                if (request.url().endsWith("/live/changes")) {
                    now++;
                    most = Math.max(most, now);
                }
            });
            browser.onRequestFinished(request -> done(request.url()));
            browser.onRequestFailed(request -> done(request.url()));
        }

        private void done(String url) {
            if (url.endsWith("/live/changes")) {
                now--;
            }
        }
    }
}
