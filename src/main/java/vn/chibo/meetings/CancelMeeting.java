package vn.chibo.meetings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** Cancels a session that was not opened, with the reason. Its month is free again, the topics promised for it
 * too, and nobody has to prepare for it. */
@UseCase
public class CancelMeeting {
    private final Preparations preparations;
    private final PreparingTasks tasks;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CancelMeeting(Preparations preparations, PreparingTasks tasks, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.events = events;
    }

    public void cancel(Actor actor, MeetingId id, String reason) {
        Preparation meeting = preparations.changing(actor, id, Permission.PUBLISH_MEETING);
        if (reason.isBlank()) {
            throw RuleViolation.at("reason", "meetings.cancel.reason-missing");
        }
        jdbc.sql("""
                update meetings.meeting set state = 'CANCELLED', state_reason = ?, version = version + 1 where id = ?
                """).param(reason.strip()).param(id.value()).update();
        jdbc.sql("update meetings.next_topic set taken_into = null where taken_into = ?")
                .param(id.value())
                .update();
        tasks.dropAll(actor, meeting, reason.strip());
        events.publishEvent(new MeetingCancelled(meeting.unit(), id.value(), reason.strip()));
    }
}
