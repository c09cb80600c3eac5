package vn.chibo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others type arrives although something on the way to this page broke, without reloading. */
@ExtendWith(JourneyServer.class)
class LiveListenerJourneyTests {
    private static final double PATIENCE = 30_000;

    @Test
    void theConnectionThatHearsOfChangesIsMadeAnew(Visit visit) {
        var meeting = LiveMeeting.opened(visit);
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        Page chair = meeting.pageOf(meeting.scene.chair());
        LiveMeeting.say(recorder, "Trước khi đứt.");
        sees(chair, "Trước khi đứt.");

        assertThat(cut()).isPositive();

        LiveMeeting.say(recorder, "Sau khi đứt.");
        sees(chair, "Sau khi đứt.");
    }

    @Test
    void aPageThatCouldNotBeFetchedIsFetchedAgain(Visit visit) {
        visit.expectComplaint("ERR_");
        var meeting = LiveMeeting.opened(visit);
        Page recorder = meeting.pageOf(meeting.scene.recorder());
        Page chair = meeting.pageOf(meeting.scene.chair());
        LiveMeeting.say(recorder, "Trang còn lấy được.");
        sees(chair, "Trang còn lấy được.");
        chair.waitForTimeout(1000); // nothing is under way any more that would come again by itself
        int[] left = {1};
        chair.route("**/live?item=*", route -> {
            if (left[0]-- > 0) {
                route.abort();
            } else {
                route.resume();
            }
        });

        LiveMeeting.say(recorder, "Trang lấy hỏng một lần.");
        sees(chair, "Trang lấy hỏng một lần.");
        assertThat(left[0]).isNegative();
    }

    private static void sees(Page page, String line) {
        assertThat(page.locator(".said__text").last())
                .hasText(line, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
    }

    /** The program may end connections of its own role. */
    private static long cut() {
        return JourneyServer.bean(JdbcClient.class).sql("""
                        select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and query like 'listen %'
                        """).query(Long.class).single();
    }
}
