package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** A member answers the notice: will come, or asks to be excused with a reason. May be changed until the session opens. */
@UseCase
public class AnswerNotice {
    private final Preparations preparations;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnswerNotice(
            Preparations preparations, Access access, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public void attend(Actor actor, MeetingId id) {
        answer(actor, id, "ATTEND", "");
    }

    /** @param reason required: the chair decides on it at the opening */
    public void excuse(Actor actor, MeetingId id, String reason) {
        answer(actor, id, "ABSENT", reason);
    }

    private void answer(Actor actor, MeetingId id, String answer, String reason) {
        Preparation meeting = preparations.required(id);
        access.require(actor, Permission.TAKE_PART, meeting.unit());
        UUID member = told(actor, id);
        if (meeting.state() != MeetingState.PUBLISHED) {
            throw new RuleViolation("meetings.answer.too-late");
        }
        if (answer.equals("ABSENT") && reason.isBlank()) {
            throw RuleViolation.at("reason", "meetings.answer.reason-missing");
        }
        jdbc.sql("""
                update meetings.notice set answer = :answer, reason = :reason, answered_at = :now, answered_by = :person
                where meeting_id = :meeting and member_id = :member
                """)
                .param("answer", answer)
                .param("reason", reason.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("person", actor.requiredPerson())
                .param("meeting", id.value())
                .param("member", member)
                .update();
        events.publishEvent(new NoticeAnswered(meeting.unit(), id.value(), member, answer.equals("ATTEND")));
    }

    private UUID told(Actor actor, MeetingId id) {
        return jdbc.sql("""
                select n.member_id from meetings.notice n join members.member m on m.id = n.member_id
                where n.meeting_id = ? and m.person_id = ?
                """)
                .param(id.value())
                .param(actor.requiredPerson())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
