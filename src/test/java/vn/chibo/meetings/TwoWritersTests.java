package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chibo.meetings.HeldMeeting.typed;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chibo.ChiboTest;
import vn.chibo.meetings.Proceedings.Opinion;
import vn.chibo.shared.Actor;

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

    private Callable<Saved> save(CyclicBarrier barrier, Actor actor, HeldMeeting.Scene scene, UUID id, String text) {
        return () -> {
            barrier.await();
            return opinions.note(actor, scene.meeting(), typed(id, 1, "body", text));
        };
    }
}
