package vn.chibo.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.tasks.TaskBoard;
import vn.chibo.tasks.TaskErrata;
import vn.chibo.tasks.TaskId;
import vn.chibo.tasks.TaskLine;
import vn.chibo.ui.FormErrors;

/** Builds the page of one task, fresh or with what was typed and refused. */
@Component
class TaskPages {
    private final TaskBoard board;
    private final TaskErrata errata;
    private final Candidates comrades;
    private final Access access;
    private final Clock clock;

    TaskPages(TaskBoard board, TaskErrata errata, Candidates comrades, Access access, Clock clock) {
        this.board = board;
        this.errata = errata;
        this.comrades = comrades;
        this.access = access;
        this.clock = clock;
    }

    TaskPage fresh(Actor actor, TaskId id) {
        TaskLine task = board.one(actor, id);
        return page(actor, task, ProgressForm.of(task), TermsForm.of(task), FormErrors.none());
    }

    TaskPage refused(Actor actor, TaskId id, ProgressForm typed, RuleViolation violation) {
        TaskLine task = board.one(actor, id);
        return page(actor, task, typed, TermsForm.of(task), FormErrors.of(violation));
    }

    TaskPage refused(Actor actor, TaskId id, TermsForm typed, RuleViolation violation) {
        TaskLine task = board.one(actor, id);
        return page(actor, task, ProgressForm.of(task), typed, FormErrors.of(violation));
    }

    private TaskPage page(Actor actor, TaskLine task, ProgressForm progress, TermsForm terms, FormErrors errors) {
        boolean leads = access.may(actor, Permission.ASSIGN_TASKS, task.unit());
        LocalDate today = LocalDate.now(clock);
        return new TaskPage(
                task,
                today,
                errata.of(actor, task.id()),
                board.history(actor, task.id()),
                leads ? comrades.of(actor, task.unit(), today) : List.of(),
                leads,
                progress,
                terms,
                errors);
    }
}
