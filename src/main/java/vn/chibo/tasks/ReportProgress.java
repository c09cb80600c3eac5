package vn.chibo.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/** The owner, and nobody else, says how far a task is. Finished by mistake, it can be opened again the same way. */
@UseCase
public class ReportProgress {
    private final JdbcClient jdbc;
    private final TaskBoard board;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportProgress(JdbcClient jdbc, TaskBoard board, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.board = board;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param percent 0 to 100; null when what was typed is no number
     * @param entry made with the form: the same one again changes nothing
     * @param note what came out, kept as the task's result
     * @param done finished today
     */
    public record Progress(UUID entry, @Nullable Integer percent, String note, boolean done, boolean exceeded) {}

    /** @param version the task's as the owner saw it */
    public void report(Actor actor, TaskId id, Progress progress, int version) {
        TaskLine task = board.one(actor, id);
        if (!task.own()) {
            throw new Refused(Permission.TAKE_PART);
        }
        if (written(id, progress.entry())) {
            return;
        }
        if (task.state() == TaskState.DROPPED) {
            throw new RuleViolation("tasks.progress.dropped");
        }
        int percent = progress.done() ? 100 : percent(progress);
        LocalDate doneOn = progress.done() ? doneOn(task) : null;
        if (update(id, progress, percent, doneOn, version) == 0) {
            if (written(id, progress.entry())) {
                return; // the same tap, come through a moment before
            }
            throw new Changed();
        }
        write(actor, id, percent, progress);
        events.publishEvent(
                doneOn == null
                        ? new TaskProgressed(task.unit(), id.value(), percent)
                        : new TaskDone(task.unit(), id.value(), !doneOn.isAfter(task.dueOn())));
    }

    private static int percent(Progress progress) {
        Integer percent = progress.percent();
        if (percent == null || percent < 0 || percent > 100) {
            throw RuleViolation.at("percent", "tasks.progress.percent");
        }
        return percent;
    }

    /** Words added later do not make it late. */
    private LocalDate doneOn(TaskLine task) {
        return task.doneOn() == null ? LocalDate.now(clock) : task.doneOn();
    }

    private int update(TaskId id, Progress progress, int percent, @Nullable LocalDate doneOn, int version) {
        return jdbc.sql("""
                update tasks.task set percent = :percent, result = :result, done_on = :done, state = :state,
                    exceeded = :exceeded, version = version + 1
                where id = :id and version = :version
                """)
                .param("percent", percent)
                .param("result", progress.note().strip())
                .param("done", doneOn, java.sql.Types.DATE)
                .param("state", (doneOn == null ? TaskState.OPEN : TaskState.DONE).name())
                .param("exceeded", doneOn != null && progress.exceeded())
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    private boolean written(TaskId id, UUID entry) {
        return jdbc.sql("select exists (select 1 from tasks.progress where id = ? and task_id = ?)")
                .param(entry)
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    private void write(Actor actor, TaskId id, int percent, Progress progress) {
        jdbc.sql("insert into tasks.progress (id, task_id, at, by_person, percent, note) values (?, ?, ?, ?, ?, ?)")
                .param(progress.entry())
                .param(id.value())
                .param(OffsetDateTime.now(clock))
                .param(actor.requiredPerson())
                .param(percent)
                .param(progress.note().strip())
                .update();
    }
}
