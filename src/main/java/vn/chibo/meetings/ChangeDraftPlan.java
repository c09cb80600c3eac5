package vn.chibo.meetings;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.Roster;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Keeps the draft plan of the coming month: who is to do what until when, with a measurable target. The session decides;
 * tasks are made from its conclusions.
 */
@UseCase
public class ChangeDraftPlan {
    private final Preparations preparations;
    private final Roster roster;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ChangeDraftPlan(Preparations preparations, Roster roster, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.roster = roster;
        this.jdbc = jdbc;
        this.events = events;
    }

    public void add(Actor actor, MeetingId id, PlanLineData line) {
        Preparation meeting = preparations.changing(actor, id, Permission.PREPARE_MEETING);
        check(actor, meeting, line);
        written("""
                insert into meetings.plan_line (id, meeting_id, ordinal, title, owner_id, due_on, target)
                values (:id, :meeting, (select coalesce(max(ordinal), 0) + 10 from meetings.plan_line
                                        where meeting_id = :meeting), :title, :owner, :due, :target)
                """, id, UUID.randomUUID(), line).update();
        changed(meeting);
    }

    /** @param version the version of the line that was on the screen */
    public void change(Actor actor, MeetingId id, UUID line, PlanLineData data, int version) {
        Preparation meeting = with(actor, id, line);
        check(actor, meeting, data);
        int changed = written("""
                update meetings.plan_line set title = :title, owner_id = :owner, due_on = :due, target = :target,
                    version = version + 1
                where id = :id and meeting_id = :meeting and version = :version
                """, id, line, data).param("version", version).update();
        if (changed == 0) {
            throw new Changed();
        }
        changed(meeting);
    }

    public void remove(Actor actor, MeetingId id, UUID line) {
        Preparation meeting = with(actor, id, line);
        jdbc.sql("update meetings.plan_line set removed = true, version = version + 1 where id = ?")
                .param(line)
                .update();
        changed(meeting);
    }

    private Preparation with(Actor actor, MeetingId id, UUID line) {
        Preparation meeting = preparations.changing(actor, id, Permission.PREPARE_MEETING);
        jdbc.sql("select 1 from meetings.plan_line where id = ? and meeting_id = ? and not removed")
                .param(line)
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        return meeting;
    }

    private void check(Actor actor, Preparation meeting, PlanLineData line) {
        if (line.title().isBlank()) {
            throw RuleViolation.at("title", "meetings.plan.title-missing");
        }
        if (line.owner() == null) {
            throw RuleViolation.at("owner", "meetings.plan.owner-missing");
        }
        ItemRules.required(roster.on(actor, meeting.unit(), meeting.day()), line.owner(), "owner");
        if (line.dueOn() == null) {
            throw RuleViolation.at("dueOn", "meetings.plan.due-missing");
        }
    }

    private JdbcClient.StatementSpec written(String sql, MeetingId meeting, UUID id, PlanLineData line) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("meeting", meeting.value())
                .param("title", line.title().strip())
                .param("owner", line.owner().value())
                .param("due", line.dueOn())
                .param("target", line.target().strip());
    }

    private void changed(Preparation meeting) {
        preparations.agendaChanged(meeting.id());
        events.publishEvent(new AgendaChanged(meeting.unit(), meeting.id().value(), "PLAN"));
    }
}
