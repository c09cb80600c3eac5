package vn.chibo.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** Gives an open task another owner or deadline, or takes it back; always with a reason, the old terms are kept. */
@UseCase
public class ChangeTask {
    private final JdbcClient jdbc;
    private final Access access;
    private final TaskBoard board;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeTask(JdbcClient jdbc, Access access, TaskBoard board, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.board = board;
        this.events = events;
        this.clock = clock;
    }

    /** @param owner null and {@code dueOn} null stand for what could not be read */
    public void change(
            Actor actor, TaskId id, @Nullable MemberId owner, @Nullable LocalDate dueOn, String reason, int version) {
        TaskLine task = open(actor, id);
        if (owner == null) {
            throw RuleViolation.at("owner", "tasks.owner-missing");
        }
        if (dueOn == null) {
            throw RuleViolation.at("dueOn", "tasks.due-missing");
        }
        if (!dueOn.equals(task.dueOn()) && dueOn.isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("dueOn", "tasks.due-in-the-past");
        }
        requireFree(task, owner);
        keep(actor, task, false, reason);
        int changed = jdbc.sql("""
                update tasks.task set owner_id = :owner, due_on = :due, version = version + 1
                where id = :id and version = :version
                """)
                .param("owner", owner.value())
                .param("due", dueOn)
                .param("id", id.value())
                .param("version", version)
                .update();
        requireCurrent(changed);
        events.publishEvent(new TaskChanged(task.unit(), id.value(), owner, dueOn));
    }

    public void drop(Actor actor, TaskId id, String reason, int version) {
        TaskLine task = open(actor, id);
        keep(actor, task, true, reason);
        requireCurrent(jdbc.sql("""
                update tasks.task set state = 'DROPPED', version = version + 1 where id = ? and version = ?
                """).param(id.value()).param(version).update());
        events.publishEvent(new TaskDropped(task.unit(), id.value()));
    }

    private TaskLine open(Actor actor, TaskId id) {
        TaskLine task = board.one(actor, id);
        access.require(actor, Permission.ASSIGN_TASKS, task.unit());
        if (!task.open()) {
            throw new RuleViolation("tasks.change.not-open");
        }
        return task;
    }

    private static void requireCurrent(int changed) {
        if (changed == 0) {
            throw new Changed();
        }
    }

    /** In the cell today, and not already answering for the same conclusion. */
    private void requireFree(TaskLine task, MemberId owner) {
        if (owner.equals(task.owner())) {
            return;
        }
        boolean free = jdbc.sql("""
                select exists (select 1 from members.affiliation a
                               where a.member_id = :owner and a.unit_id = :cell and a.valid @> :today)
                   and not exists (select 1 from tasks.task t join tasks.task o using (source_kind, source_id)
                                   where o.id = :id and t.owner_id = :owner)
                """)
                .param("owner", owner.value())
                .param("cell", task.unit().value())
                .param("today", LocalDate.now(clock))
                .param("id", task.id().value())
                .query(Boolean.class)
                .single();
        if (!free) {
            throw RuleViolation.at("owner", "tasks.owner-not-free");
        }
    }

    private void keep(Actor actor, TaskLine task, boolean dropped, String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.at(dropped ? "dropReason" : "reason", "tasks.reason-missing");
        }
        jdbc.sql("""
                insert into tasks.revision (task_id, at, by_person, owner_id, due_on, dropped, reason)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .param(task.id().value())
                .param(OffsetDateTime.now(clock))
                .param(actor.requiredPerson())
                .param(task.owner().value())
                .param(task.dueOn())
                .param(dropped)
                .param(reason.strip())
                .update();
    }
}
