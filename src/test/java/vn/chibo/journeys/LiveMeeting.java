package vn.chibo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.BooleanSupplier;
import vn.chibo.meetings.HeldMeeting;
import vn.chibo.meetings.HeldMeeting.Scene;
import vn.chibo.meetings.OpenMeeting;
import vn.chibo.meetings.Proceedings;
import vn.chibo.meetings.ReadProceedings;
import vn.chibo.world.World.Someone;

/** An open meeting of the running program, the pages of those who type in it, and what the database has of it. */
final class LiveMeeting {
    private static final int PATIENCE = 15_000;

    final Scene scene;
    private final Visit visit;

    private LiveMeeting(Visit visit, Scene scene) {
        this.visit = visit;
        this.scene = scene;
    }

    static LiveMeeting opened(Visit visit) {
        Scene scene = JourneyServer.bean(HeldMeeting.class).announced();
        JourneyServer.bean(OpenMeeting.class).open(scene.asChair(), scene.meeting());
        return new LiveMeeting(visit, scene);
    }

    /** On a device of its own. */
    Page pageOf(Someone someone) {
        return go(visit.signedIn(someone));
    }

    /** The discussion of the plan, ready to be typed in. */
    Page go(Page page) {
        page.navigate("/meetings/" + scene.meeting().value() + "/live?item=" + scene.plan());
        page.waitForSelector("body[data-ready=yes]");
        return page;
    }

    static Locator line(Page page) {
        return page.locator("#body");
    }

    static void type(Page page, String words) {
        line(page).pressSequentially(words, new Locator.PressSequentiallyOptions().setDelay(10));
    }

    static void say(Page page, String words) {
        type(page, words);
        line(page).press("Enter");
    }

    List<Proceedings.Opinion> opinions() {
        return plan().opinions();
    }

    List<String> texts() {
        return opinions().stream().map(Proceedings.Opinion::body).toList();
    }

    Proceedings.Item plan() {
        return JourneyServer.bean(ReadProceedings.class)
                .of(scene.asChair(), scene.meeting())
                .items()
                .getLast();
    }

    /** Waits until the database has exactly this line. */
    void awaitText(Page page, String text) {
        await(page, text, () -> texts().contains(text));
    }

    void await(Page page, String what, BooleanSupplier there) {
        long until = System.nanoTime() + PATIENCE * 1_000_000L;
        while (!there.getAsBoolean() && System.nanoTime() < until) {
            page.waitForTimeout(50);
        }
        assertThat(there.getAsBoolean())
                .as("%s; the database has %s", what, texts())
                .isTrue();
    }
}
