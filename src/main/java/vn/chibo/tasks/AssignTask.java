package vn.chibo.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Gives a task to one comrade: by hand, or from what a meeting concluded, so that nothing is typed twice. One task has
 * one owner (phân công rõ người, rõ việc, rõ thời hạn – HD 08-HD/BTCTW 2026).
 */
@UseCase
public class AssignTask {
    private static final int MAX_TITLE = 1000;

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignTask(JdbcClient jdbc, Access access, OrganisationPaths paths, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.events = events;
        this.clock = clock;
    }

    /** By hand, by who may assign tasks in the cell. */
    public TaskId assign(Actor actor, UnitId cell, NewTask task) {
        access.require(actor, Permission.ASSIGN_TASKS, cell);
        if (task.title().strip().length() > MAX_TITLE) {
            throw RuleViolation.at("title", "tasks.title-long", MAX_TITLE);
        }
        if (task.title().isBlank()) {
            throw RuleViolation.at("title", "tasks.title-missing");
        }
        if (task.dueOn().isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("dueOn", "tasks.due-in-the-past");
        }
        return insert(cell, task);
    }

    /**
     * For use cases of {@code meetings}, which asked their own permission. Called again for the same source and owner
     * it answers with the same task, which takes over the new words while it is open.
     */
    public TaskId fromMeeting(Actor actor, UnitId cell, NewTask task) {
        return existing(cell, task).map(id -> reword(cell, id, task)).orElseGet(() -> insert(cell, task));
    }

    private Optional<UUID> existing(UnitId cell, NewTask task) {
        return jdbc.sql("""
                select id from tasks.task
                where unit_id = :cell and source_kind = :kind and source_id = :source and owner_id = :owner
                for update
                """)
                .param("cell", cell.value())
                .param("kind", task.sourceKind().name())
                .param("source", task.sourceId(), java.sql.Types.OTHER)
                .param("owner", task.owner().value())
                .query(UUID.class)
                .optional();
    }

    private TaskId reword(UnitId cell, UUID id, NewTask task) {
        int changed = jdbc.sql("""
                update tasks.task set title = :title, target = :target, due_on = :due, version = version + 1
                where id = :id and state = 'OPEN' and (title, target, due_on) <> (:title, :target, :due)
                """)
                .param("id", id)
                .param("title", task.title().strip())
                .param("target", task.target().strip())
                .param("due", task.dueOn())
                .update();
        if (changed > 0) {
            events.publishEvent(new TaskReworded(cell, id, task.owner(), task.dueOn()));
        }
        return new TaskId(id);
    }

    private TaskId insert(UnitId cell, NewTask task) {
        requireOfCell(cell, task);
        UUID id = jdbc.sql("""
                insert into tasks.task (unit_id, unit_path, owner_id, title, target, period, due_on, source_kind,
                    source_id, assigned_at)
                values (:cell, :path, :owner, :title, :target, :period, :due, :kind, :source, :now)
                returning id
                """)
                .param("cell", cell.value())
                .param("path", paths.path(cell).orElseThrow(NotFound::new))
                .param("owner", task.owner().value())
                .param("title", task.title().strip())
                .param("target", task.target().strip())
                .param("period", task.period().withDayOfMonth(1))
                .param("due", task.dueOn())
                .param("kind", task.sourceKind().name())
                .param("source", task.sourceId(), java.sql.Types.OTHER)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        events.publishEvent(new TaskAssigned(cell, id, task.owner(), task.dueOn()));
        return new TaskId(id);
    }

    private void requireOfCell(UnitId cell, NewTask task) {
        jdbc.sql("select member_id from members.affiliation where member_id = ? and unit_id = ? and valid @> ? limit 1")
                .param(task.owner().value())
                .param(cell.value())
                .param(LocalDate.now(clock))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> RuleViolation.at("owner", "tasks.owner-not-in-cell"));
    }
}
