package vn.chibo.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chibo.meetings.HeldMeeting.fresh;
import static vn.chibo.meetings.HeldMeeting.typed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.meetings.HeldMeeting.Scene;
import vn.chibo.meetings.Proceedings.Vote;
import vn.chibo.shared.RuleViolation;

@ChiboTest
@Transactional
class VoteTests {
    @Autowired
    HeldMeeting meetings;

    @Autowired
    OpenMeeting open;

    @Autowired
    NoteAttendance attendance;

    @Autowired
    TakeVote votes;

    @Autowired
    ReadProceedings proceedings;

    @Autowired
    Clock clock;

    private Scene scene;

    @BeforeEach
    void openTheMeeting() {
        scene = meetings.announced();
    }

    @Test
    void theBaseIsAllOfficialMembersAndIsKeptWithTheVote() {
        begin();
        attendance.note(
                scene.asRecorder(),
                scene.meeting(),
                typed(
                        scene.ha().member().value(),
                        0,
                        "presence",
                        "ABSENT",
                        "excused",
                        "true",
                        "reason",
                        "Đi công tác"));
        votes.take(scene.asRecorder(), scene.meeting(), resolution(UUID.randomUUID(), 3, 0, 1));

        var vote = vote();
        assertThat(vote.base()).isEqualTo(5);
        assertThat(vote.present()).isEqualTo(4);
        assertThat(vote.needed()).isEqualTo(3);
        assertThat(vote.carried()).isTrue();
    }

    @Test
    void whoLeftEarlyNoLongerVotes() {
        begin();
        attendance.note(
                scene.asRecorder(),
                scene.meeting(),
                typed(scene.ha().member().value(), 0, "presence", "PRESENT", "arrived", "00:00", "left", "00:00"));
        assertThatThrownBy(
                        () -> votes.take(scene.asRecorder(), scene.meeting(), resolution(UUID.randomUUID(), 5, 0, 0)))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> {
                    assertThat(violation.field()).isEqualTo("inFavour");
                    assertThat(violation.arguments()).containsExactly(4, 5);
                });
    }

    @Test
    void theSameVoteSentTwiceIsOneVoteAndARemovedOneCountsNoMore() {
        begin();
        var id = UUID.randomUUID();
        votes.take(scene.asRecorder(), scene.meeting(), resolution(id, 5, 0, 0));
        assertThat(votes.take(scene.asRecorder(), scene.meeting(), resolution(id, 5, 0, 0))
                        .outcome())
                .isEqualTo(Saved.Outcome.SAME);
        votes.take(scene.asRecorder(), scene.meeting(), typed(id, 1, "removed", "true"));
        assertThat(proceedings.of(scene.asChair(), scene.meeting()).votes()).isEmpty();
    }

    @Test
    void recognitionIsRefusedOneDayBeforeTwelveMonthsAndAllowedOnTheDay() {
        var today = LocalDate.now(clock);
        var early =
                scene.cell().probationary("Lê Minh Tâm", today.minusMonths(12).plusDays(1));
        var ripe = scene.cell().probationary("Đặng Quốc Anh", today.minusMonths(12));
        begin();

        assertThatThrownBy(() -> votes.take(
                        scene.asRecorder(),
                        scene.meeting(),
                        recognition(early.member().value())))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.field())
                        .isEqualTo("subject"));
        votes.take(
                scene.asRecorder(), scene.meeting(), recognition(ripe.member().value()));

        var vote = vote();
        assertThat(vote.subject().name()).isEqualTo("Đặng Quốc Anh");
        assertThat(vote.needed()).isEqualTo(4);
        assertThat(vote.base()).isEqualTo(5);
    }

    @Test
    void anUnknownKindOfVoteIsRefusedAtItsField() {
        begin();
        var change = fresh("item", scene.plan(), "rule", "meeting.order", "question", "Gì đó", "inFavour", 5);
        assertThatThrownBy(() -> votes.take(scene.asRecorder(), scene.meeting(), change))
                .isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(violation.field())
                        .isEqualTo("rule"));
    }

    private void begin() {
        open.open(scene.asRecorder(), scene.meeting());
        attendance.restPresent(scene.asRecorder(), scene.meeting());
    }

    private Change resolution(UUID id, int inFavour, int against, int other) {
        return typed(
                id,
                0,
                "item",
                scene.plan(),
                "rule",
                "vote.resolution",
                "question",
                "Giao 18 nhiệm vụ",
                "inFavour",
                inFavour,
                "against",
                against,
                "other",
                other);
    }

    private Change recognition(UUID subject) {
        return fresh(
                "item",
                scene.plan(),
                "rule",
                "vote.recognition",
                "question",
                "Công nhận chính thức",
                "subject",
                subject,
                "inFavour",
                5);
    }

    private Vote vote() {
        return proceedings.of(scene.asChair(), scene.meeting()).votes().getFirst();
    }
}
