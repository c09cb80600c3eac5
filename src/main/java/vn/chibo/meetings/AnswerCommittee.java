package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** A committee member who was asked agrees to the programme, or says what should change. May be changed until it is out. */
@UseCase
public class AnswerCommittee {
    private final Preparations preparations;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnswerCommittee(Preparations preparations, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param round the version of the programme that was on the screen */
    public void answer(Actor actor, MeetingId id, int round, boolean agrees, String comment) {
        Preparation meeting = preparations.changing(actor, id, Permission.AGREE_AGENDA);
        UUID member = asked(actor, meeting);
        if (round != meeting.agendaVersion() || meeting.agendaChanged()) {
            throw new Changed();
        }
        if (!agrees && comment.isBlank()) {
            throw RuleViolation.at("comment", "meetings.committee.comment-missing");
        }
        jdbc.sql("""
                insert into meetings.committee_answer (meeting_id, version, member_id, agrees, comment, answered_at)
                values (:meeting, :round, :member, :agrees, :comment, :now)
                on conflict (meeting_id, version, member_id) do update
                set agrees = excluded.agrees, comment = excluded.comment, answered_at = excluded.answered_at
                """)
                .param("meeting", id.value())
                .param("round", round)
                .param("member", member)
                .param("agrees", agrees)
                .param("comment", comment.strip())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new CommitteeAnswered(meeting.unit(), id.value(), round, member, agrees));
    }

    private UUID asked(Actor actor, Preparation meeting) {
        return jdbc.sql("""
                select a.member_id from meetings.committee_asked a join members.member m on m.id = a.member_id
                where a.meeting_id = ? and a.version = ? and m.person_id = ?
                """)
                .param(meeting.id().value())
                .param(meeting.agendaVersion())
                .param(actor.requiredPerson())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
