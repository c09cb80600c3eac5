package vn.chibo.tasks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.tasks.AssignTask;
import vn.chibo.tasks.TaskBoard;
import vn.chibo.tasks.TaskFigures;
import vn.chibo.tasks.TaskLine;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** The cell's tasks month by month, and giving one by hand. */
@Controller
class TasksController {
    private final TaskBoard board;
    private final TaskFigures figures;
    private final AssignTask assign;
    private final AssignPages pages;
    private final Clock clock;

    TasksController(TaskBoard board, TaskFigures figures, AssignTask assign, AssignPages pages, Clock clock) {
        this.board = board;
        this.figures = figures;
        this.assign = assign;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    BoardPage board(
            Actor actor,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "all") String show) {
        LocalDate today = LocalDate.now(clock);
        YearMonth month = Typed.month(period, YearMonth.from(today));
        List<TaskLine> tasks = show.equals("late")
                ? board.late(actor, actor.requiredUnit(), today)
                : board.month(actor, actor.requiredUnit(), month).stream()
                        .filter(task -> shown(task, show))
                        .toList();
        return new BoardPage(
                month,
                BoardPage.SHOWS.contains(show) ? show : "all",
                figures.of(actor, actor.requiredUnit(), month, today),
                tasks,
                today,
                actor.can(Permission.ASSIGN_TASKS));
    }

    private static boolean shown(TaskLine task, String show) {
        return switch (show) {
            case "open" -> task.open();
            case "done" -> task.done();
            default -> true;
        };
    }

    @GetMapping("/tasks/new")
    AssignPage fresh(Actor actor) {
        return pages.show(actor, AssignForm.fresh(), FormErrors.none());
    }

    @PostMapping("/tasks")
    Object assign(Actor actor, @ModelAttribute AssignForm form, RedirectAttributes redirect) {
        pages.requireLeader(actor);
        try {
            var task = form.task();
            assign.assign(actor, actor.requiredUnit(), task);
            Flash.say(redirect, "tasks.flash.assigned");
            return "redirect:/tasks?period=" + YearMonth.from(task.period());
        } catch (RuleViolation violation) {
            return pages.show(actor, form, FormErrors.of(violation));
        }
    }
}
