package vn.chibo.tasks;

import java.time.Clock;
import java.time.LocalDate;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Gives a task to one comrade: by hand, or from what a meeting concluded, so that nothing is typed twice. One task has
 * one owner; ability, health and circumstances are weighed first (rule {@code assignment.circumstances}).
 */
@UseCase
public class AssignTask {
    static final int MAX_TITLE = 1000;

    private final TaskRows rows;
    private final Access access;
    private final Clock clock;

    AssignTask(TaskRows rows, Access access, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    /** By hand, by who may assign tasks in the cell; a source in {@code task} is not looked at. */
    public TaskId assign(Actor actor, UnitId cell, NewTask task) {
        access.require(actor, Permission.ASSIGN_TASKS, cell);
        if (task.title().isBlank()) {
            throw RuleViolation.at("title", "tasks.title-missing");
        }
        if (task.title().strip().length() > MAX_TITLE) {
            throw RuleViolation.at("title", "tasks.title-long", MAX_TITLE);
        }
        if (task.dueOn().isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("dueOn", "tasks.due-in-the-past");
        }
        if (!rows.inCell(task.owner(), cell)) {
            throw RuleViolation.at("owner", "tasks.owner-not-in-cell");
        }
        return rows.insert(
                cell,
                new NewTask(
                        task.owner(), task.title(), task.target(), task.period(), task.dueOn(), SourceKind.HAND, null));
    }

    /**
     * For use cases of {@code meetings}, which asked their own permission. A source has one task: called again it
     * answers with the same one, which takes over the new words while it is open. A conclusion's task that was handed
     * over since stays with its new owner; a preparation that is not finished moves to the new preparer, and the old
     * terms stay readable on its page with {@code why}. Nothing here
     * can make the closing of a meeting fail: a long title is cut, an owner who has left keeps the task until it is
     * handed over.
     */
    public TaskId fromMeeting(Actor actor, UnitId cell, NewTask task, String why) {
        NewTask cut = cut(task);
        return rows.find(cell, cut)
                .filter(found -> follows(found, cut))
                .map(found -> rows.follow(actor, cell, found, cut, why))
                .orElseGet(() -> rows.insert(cell, cut));
    }

    /** Without words of their own, the words of the meeting say why. */
    public TaskId fromMeeting(Actor actor, UnitId cell, NewTask task) {
        return fromMeeting(actor, cell, task, cut(task).title());
    }

    private static boolean follows(TaskRows.Found found, NewTask task) {
        return task.sourceKind() == SourceKind.CONCLUSION || found.owner().equals(task.owner()) || found.open();
    }

    private static NewTask cut(NewTask task) {
        String title = task.title().isBlank() ? "…" : task.title().strip();
        if (title.length() > MAX_TITLE) {
            int space = title.lastIndexOf(' ', MAX_TITLE - 1);
            title = title.substring(0, space < MAX_TITLE / 2 ? MAX_TITLE - 1 : space) + "…";
        }
        return new NewTask(
                task.owner(), title, task.target(), task.period(), task.dueOn(), task.sourceKind(), task.sourceId());
    }
}
