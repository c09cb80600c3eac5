package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Opens an announced meeting (khai mạc), by its chair or whoever may type in it. Those who answered the notice stand on
 * the roll already: who said "sẽ dự" as present, who asked leave as absent with that reason; the others are called.
 */
@UseCase
public class OpenMeeting {
    private final Sittings sittings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpenMeeting(Sittings sittings, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public void open(Actor actor, MeetingId meeting) {
        Sitting sitting = sittings.locked(meeting);
        sittings.requireNoting(actor, sitting);
        if (sitting.state() == MeetingState.OPEN) {
            return;
        }
        if (sitting.state() != MeetingState.PUBLISHED) {
            throw new RuleViolation(
                    sitting.state() == MeetingState.CLOSED ? "meetings.live.sealed" : "meetings.live.not-published");
        }
        jdbc.sql("update meetings.meeting set state = 'OPEN', opened_at = ?, version = version + 1 where id = ?")
                .param(OffsetDateTime.now(clock))
                .param(sitting.id())
                .update();
        seedAttendance(sitting);
        sittings.changed(sitting);
        events.publishEvent(new MeetingOpened(sitting.unit(), sitting.id()));
    }

    private void seedAttendance(Sitting sitting) {
        jdbc.sql("""
                insert into meetings.attendance (meeting_id, member_id, presence, excused, reason, revision)
                select n.meeting_id, n.member_id, case n.answer when 'ATTEND' then 'PRESENT' else 'ABSENT' end,
                       case n.answer when 'ABSENT' then true end,
                       case n.answer when 'ABSENT' then n.reason else '' end, 1
                from meetings.notice n
                join members.roster r on r.member_id = n.member_id and r.unit_id = :unit
                    and r.in_cell @> :day and r.in_standing @> :day
                where n.meeting_id = :meeting and n.answer is not null
                on conflict do nothing
                """)
                .param("meeting", sitting.id())
                .param("unit", sitting.unit().value())
                .param("day", sitting.day(clock.getZone()))
                .update();
    }
}
