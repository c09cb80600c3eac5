package vn.chibo.meetings;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Records the answer of a comrade who said it by phone ("ghi hộ"): for the secretary, the deputy, the chair and the
 * recorder of the session. Who recorded it is shown, and the comrade may still change it.
 */
@UseCase
public class RecordAnswer {
    private final Sittings sittings;
    private final NoticeAnswers answers;
    private final ApplicationEventPublisher events;

    RecordAnswer(Sittings sittings, NoticeAnswers answers, ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.answers = answers;
        this.events = events;
    }

    public void attend(Actor actor, MeetingId id, @Nullable MemberId comrade) {
        record(actor, id, comrade, new NoticeAnswers.Attendance(true, ""));
    }

    /** @param reason required, as when the comrade asks by himself or herself */
    public void excuse(Actor actor, MeetingId id, @Nullable MemberId comrade, String reason) {
        record(actor, id, comrade, new NoticeAnswers.Attendance(false, reason));
    }

    private void record(Actor actor, MeetingId id, @Nullable MemberId comrade, NoticeAnswers.Attendance answer) {
        Sitting sitting = sittings.locked(id);
        sittings.requireNoting(actor, sitting);
        if (comrade == null) {
            throw RuleViolation.at("comrade", "meetings.record.comrade-missing");
        }
        answers.write(actor, id, sitting.state(), comrade.value(), answer, "toldReason");
        events.publishEvent(new AnswerRecorded(sitting.unit(), id.value(), comrade.value(), answer.attends()));
    }
}
