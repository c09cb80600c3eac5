package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Moves an announced session to another time, with the reason; everybody is told anew and answers anew. The session stays
 * the one of its month.
 */
@UseCase
public class PostponeMeeting {
    private final Preparations preparations;
    private final Notices notices;
    private final PublishAgenda publish;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PostponeMeeting(
            Preparations preparations,
            Notices notices,
            PublishAgenda publish,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.notices = notices;
        this.publish = publish;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public void postpone(Actor actor, MeetingId id, @Nullable LocalDate day, @Nullable LocalTime hour, String reason) {
        Preparation meeting = preparations.changing(actor, id, Permission.PUBLISH_MEETING);
        if (day == null) {
            throw RuleViolation.at("day", "meetings.session.day-missing");
        }
        if (hour == null) {
            throw RuleViolation.at("hour", "meetings.session.hour-missing");
        }
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "meetings.postpone.reason-missing");
        }
        OffsetDateTime to = Preparations.moment(day.atTime(hour));
        if (to.isBefore(OffsetDateTime.now(clock))) {
            throw RuleViolation.at("day", "meetings.postpone.passed");
        }
        jdbc.sql("update meetings.meeting set starts_at = ?, state_reason = ? where id = ?")
                .param(to)
                .param(reason.strip())
                .param(id.value())
                .update();
        preparations.agendaChanged(id);
        events.publishEvent(new MeetingPostponed(meeting.unit(), id.value(), meeting.startsAt(), to, reason.strip()));
        if (meeting.state() == MeetingState.PUBLISHED) {
            notices.forget(id);
            publish.publish(actor, id, reason);
        }
    }
}
