package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chibo.meetings.HeldMeeting.fields;
import static vn.chibo.meetings.HeldMeeting.fresh;
import static vn.chibo.meetings.HeldMeeting.typed;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.meetings.HeldMeeting.Scene;
import vn.chibo.meetings.Proceedings.Mention;
import vn.chibo.meetings.Proceedings.Opinion;
import vn.chibo.meetings.Saved.Outcome;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;

@ChiboTest
@Transactional
class LiveNotesTests {
    @Autowired
    HeldMeeting meetings;

    @Autowired
    OpenMeeting open;

    @Autowired
    NoteOpinion opinions;

    @Autowired
    NoteConclusion conclusions;

    @Autowired
    NoteMention mentions;

    @Autowired
    NoteMeeting lines;

    @Autowired
    ReadProceedings proceedings;

    @Test
    @Requirement("S120")
    void theRecorderNotesOpinionsBySpeakerAndTheChairsConclusion() {
        var scene = opened();
        opinions.note(
                scene.asRecorder(),
                scene.meeting(),
                fresh(
                        "item",
                        scene.plan(),
                        "speaker",
                        member(scene),
                        "body",
                        "Đề nghị chuyển lịch sang sáng thứ Bảy."));
        conclusions.note(
                scene.asRecorder(),
                scene.meeting(),
                fresh(
                        "item",
                        scene.plan(),
                        "body",
                        "Bồi dưỡng học sinh giỏi nghề",
                        "owner",
                        member(scene),
                        "due",
                        "2026-12-31"));

        var plan = proceedings.of(scene.asChair(), scene.meeting()).items().getLast();
        assertThat(plan.opinions().getFirst().speaker().name()).isEqualTo("Trần Văn Lợi");
        assertThat(plan.opinions().getFirst().body()).startsWith("Đề nghị");
        assertThat(plan.conclusions().getFirst().owner().name()).isEqualTo("Trần Văn Lợi");
        assertThat(plan.conclusions().getFirst().vague()).isEmpty();
    }

    @Test
    @Requirement("S121")
    void aVagueConclusionIsKeptAndPointedOut() {
        var scene = opened();
        conclusions.note(
                scene.asRecorder(),
                scene.meeting(),
                fresh("item", scene.plan(), "body", "Toàn chi bộ tiếp tục phát huy. ".repeat(12)));

        var noted =
                proceedings.of(scene.asChair(), scene.meeting()).conclusions().getFirst();
        assertThat(noted.vague()).containsExactly(Vagueness.NO_OWNER, Vagueness.NO_DEADLINE, Vagueness.TOO_LONG);
    }

    @Test
    void whoHasNotSeenTheLastTextWritesBesideAndNotOver() {
        var scene = opened();
        var id = UUID.randomUUID();
        note(scene, typed(id, 0, "item", scene.plan(), "body", "Thống nhất"));
        note(scene, typed(id, 1, "body", "Thống nhất, xin phối hợp với Đoàn trường"));
        var late = note(scene, typed(id, 1, "body", "Thống nhất, bổ sung an toàn giao thông"));

        assertThat(late.outcome()).isEqualTo(Outcome.BESIDE);
        assertThat(bodies(scene))
                .containsExactlyInAnyOrder(
                        "Thống nhất, xin phối hợp với Đoàn trường", "Thống nhất, bổ sung an toàn giao thông");
    }

    @Test
    void theSameChangeSentTwiceChangesNothing() {
        var scene = opened();
        var change = fresh("item", scene.plan(), "body", "Đồng ý");
        note(scene, change);
        long revision = proceedings.of(scene.asChair(), scene.meeting()).revision();

        assertThat(note(scene, change).outcome()).isEqualTo(Outcome.SAME);
        assertThat(proceedings.of(scene.asChair(), scene.meeting()).revision()).isEqualTo(revision);
        assertThat(bodies(scene)).containsExactly("Đồng ý");
    }

    @Test
    void aPageWhoseAnswerWasLostGoesOnInItsOwnRow() {
        var scene = opened();
        var tab = UUID.randomUUID();
        var id = UUID.randomUUID();
        note(scene, new Change(id, 0, tab, fields("item", scene.plan(), "body", "Đề")));
        var again = note(scene, new Change(id, 0, tab, fields("item", scene.plan(), "body", "Đề nghị")));

        assertThat(again.outcome()).isEqualTo(Outcome.SAVED);
        assertThat(bodies(scene)).containsExactly("Đề nghị");
    }

    @Test
    void furtherTypingOfALatePageStaysInOneRowBeside() {
        var scene = opened();
        var id = UUID.randomUUID();
        note(scene, typed(id, 0, "item", scene.plan(), "body", "Một"));
        note(scene, typed(id, 1, "body", "Một hai"));
        var tab = UUID.randomUUID();
        note(scene, new Change(id, 1, tab, fields("body", "Một b")));
        note(scene, new Change(id, 1, tab, fields("body", "Một ba")));

        assertThat(bodies(scene)).containsExactlyInAnyOrder("Một hai", "Một ba");
    }

    @Test
    void aRemovalDoesNotTakeAwayWhatSomebodyWroteMeanwhile() {
        var scene = opened();
        var id = UUID.randomUUID();
        note(scene, typed(id, 0, "item", scene.plan(), "body", "Một"));
        note(scene, typed(id, 1, "body", "Một hai"));

        assertThat(note(scene, typed(id, 1, "removed", "true")).outcome()).isEqualTo(Outcome.KEPT);
        assertThat(bodies(scene)).containsExactly("Một hai");
        assertThat(note(scene, typed(id, 2, "removed", "true")).outcome()).isEqualTo(Outcome.SAVED);
        assertThat(bodies(scene)).isEmpty();
    }

    @Test
    void twoAssessmentsWrittenAtOnceBothStay() {
        var scene = opened();
        lines.note(scene.asChair(), scene.meeting(), fields("assessment", "Nghiêm túc.", "assessmentWas", ""));
        lines.note(scene.asRecorder(), scene.meeting(), fields("assessment", "Đúng giờ.", "assessmentWas", ""));

        assertThat(proceedings.of(scene.asChair(), scene.meeting()).ending().assessment())
                .contains("Nghiêm túc.")
                .contains("Đúng giờ.");
    }

    @Test
    @Requirement({"S124", "S125"})
    void praiseIsForAllAndALessonForTheChairAndThatComradeOnly() {
        var scene = opened();
        mentions.note(
                scene.asRecorder(),
                scene.meeting(),
                fresh("member", scene.ha().member().value(), "kind", "PRAISE", "body", "Tham luận có chất lượng"));
        mentions.note(
                scene.asChair(),
                scene.meeting(),
                fresh("member", member(scene), "kind", "LESSON", "body", "Chuẩn bị chưa chu đáo"));

        assertThat(proceedings.of(scene.loi().actor(), scene.meeting()).mentions())
                .hasSize(2);
        assertThat(proceedings.of(scene.asChair(), scene.meeting()).mentions()).hasSize(2);
        assertThat(proceedings.of(scene.asRecorder(), scene.meeting()).mentions())
                .extracting(Mention::body)
                .containsExactly("Tham luận có chất lượng");
    }

    @Test
    void onlyTheChairWritesLessons() {
        var scene = opened();
        var lesson = fresh("member", member(scene), "kind", "LESSON", "body", "Chưa chu đáo");
        assertThatThrownBy(() -> mentions.note(scene.asRecorder(), scene.meeting(), lesson))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.field())
                        .isEqualTo("kind"));
    }

    @Test
    void chairRecorderSecretaryAndDeputyMayTypeAndNobodyElse() {
        var scene = opened();
        var change = fresh("item", scene.plan(), "body", "Đồng ý");
        opinions.note(scene.deputy().actor(), scene.meeting(), change);

        assertThatThrownBy(() -> opinions.note(scene.ha().actor(), scene.meeting(), change))
                .isInstanceOf(Refused.class);
        var stranger = meetings.announced().asChair();
        assertThatThrownBy(() -> opinions.note(stranger, scene.meeting(), change))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open.open(stranger, scene.meeting())).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsNotedBeforeTheOpening() {
        var scene = meetings.announced();
        assertThatThrownBy(() -> note(scene, fresh("item", scene.plan(), "body", "Đồng ý")))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("meetings.live.not-open");
    }

    @Test
    void anItemOrMemberOfAnotherCellIsNotAccepted() {
        var scene = opened();
        var other = meetings.announced();
        assertThatThrownBy(() -> note(scene, fresh("item", other.plan(), "body", "Đồng ý")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> note(scene, fresh("item", scene.plan(), "speaker", member(other), "body", "Đồng ý")))
                .isInstanceOf(RuleViolation.class);
    }

    private Scene opened() {
        var scene = meetings.announced();
        open.open(scene.asRecorder(), scene.meeting());
        return scene;
    }

    private Saved note(Scene scene, Change change) {
        return opinions.note(scene.asRecorder(), scene.meeting(), change);
    }

    private List<String> bodies(Scene scene) {
        return proceedings.of(scene.asChair(), scene.meeting()).items().getLast().opinions().stream()
                .map(Opinion::body)
                .toList();
    }

    private static UUID member(Scene scene) {
        return scene.loi().member().value();
    }
}
