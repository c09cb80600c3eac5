package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chibo.meetings.HeldMeeting.typed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chibo.ChiboTest;
import vn.chibo.meetings.Proceedings.Opinion;
import vn.chibo.shared.Actor;
import vn.chibo.world.SignedIn;

/** Two devices at the very same moment, on real transactions that commit. */
@ChiboTest
class TwoWritersTests {
    @Autowired
    HeldMeeting meetings;

    @Autowired
    OpenMeeting open;

    @Autowired
    NoteOpinion opinions;

    @Autowired
    ReadProceedings proceedings;

    @Autowired
    ClosedMeeting held;

    @Autowired
    CloseMeeting close;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    MockMvcTester browser;

    @Test
    void bothTextsAreKeptWhenTwoPeopleSaveTheSameRowAtOnce() throws Exception {
        var scene = meetings.announced();
        open.open(scene.asRecorder(), scene.meeting());
        var id = UUID.randomUUID();
        opinions.note(scene.asRecorder(), scene.meeting(), typed(id, 0, "item", scene.plan(), "body", "Đề nghị"));
        var barrier = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            Future<?> one = pool.submit(save(barrier, scene.asRecorder(), scene, id, "Đề nghị chuyển lịch"));
            Future<?> two = pool.submit(save(barrier, scene.asChair(), scene, id, "Đề nghị giữ nguyên lịch"));
            one.get();
            two.get();
        }
        assertThat(proceedings
                        .of(scene.asChair(), scene.meeting())
                        .items()
                        .getLast()
                        .opinions())
                .extracting(Opinion::body)
                .containsExactlyInAnyOrder("Đề nghị chuyển lịch", "Đề nghị giữ nguyên lịch");
    }

    @Test
    void twoWhoCloseAtOnceCloseOnce() throws Exception {
        var scene = held.ready();
        var barrier = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            Future<?> one = pool.submit(closing(barrier, scene.asChair(), scene));
            Future<?> two = pool.submit(closing(barrier, scene.deputy().actor(), scene));
            one.get();
            two.get();
        }
        var minutes = proceedings.of(scene.asChair(), scene.meeting()).ending().minutesDocument();
        assertThat(minutes).isNotNull();
        close.close(scene.asChair(), scene.meeting());
        assertThat(proceedings.of(scene.asChair(), scene.meeting()).ending().minutesDocument())
                .isEqualTo(minutes);
        assertThat(documents.of(scene.asChair(), scene.cell().id)).containsExactly("MINUTES 1", "RESOLUTION 1");
    }

    @Test
    void pagesOfTheMeetingHearOfAChangeOnceItIsCommitted() throws Exception {
        var scene = meetings.announced();
        var events = browser.get()
                .uri("/meetings/" + scene.meeting().value() + "/live/events")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .with(SignedIn.as(scene.ha()))
                .asyncExchange();
        open.open(scene.asRecorder(), scene.meeting());
        opinions.note(
                scene.asRecorder(),
                scene.meeting(),
                typed(UUID.randomUUID(), 0, "item", scene.plan(), "body", "Ai cũng nghe thấy"));
        var answer = events.getResponse();
        for (int i = 0; i < 100 && !text(answer).contains("Ai cũng nghe thấy"); i++) {
            Thread.sleep(100);
        }
        assertThat(text(answer)).contains("event:changed", "Ai cũng nghe thấy", "\"rights\":null");
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Callable<Void> closing(CyclicBarrier barrier, Actor actor, HeldMeeting.Scene scene) {
        return () -> {
            barrier.await();
            close.close(actor, scene.meeting());
            return null;
        };
    }

    private Callable<Saved> save(CyclicBarrier barrier, Actor actor, HeldMeeting.Scene scene, UUID id, String text) {
        return () -> {
            barrier.await();
            return opinions.note(actor, scene.meeting(), typed(id, 1, "body", text));
        };
    }
}
