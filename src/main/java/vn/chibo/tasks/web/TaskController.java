package vn.chibo.tasks.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.tasks.ChangeTask;
import vn.chibo.tasks.ReportProgress;
import vn.chibo.tasks.TaskId;
import vn.chibo.ui.Flash;

/** One task. */
@Controller
class TaskController {
    private final TaskPages pages;
    private final ReportProgress report;
    private final ChangeTask change;

    TaskController(TaskPages pages, ReportProgress report, ChangeTask change) {
        this.pages = pages;
        this.report = report;
        this.change = change;
    }

    @GetMapping("/tasks/{id}")
    TaskPage show(Actor actor, @PathVariable TaskId id) {
        return pages.fresh(actor, id);
    }

    @PostMapping("/tasks/{id}/progress")
    Object progress(
            Actor actor, @PathVariable TaskId id, @ModelAttribute ProgressForm form, RedirectAttributes redirect) {
        try {
            report.report(actor, id, form.progress(), Typed.version(form.version()));
            Flash.say(redirect, form.progress().done() ? "tasks.flash.done" : "tasks.flash.progress");
            return "redirect:/tasks/mine";
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, form, violation);
        }
    }

    @PostMapping("/tasks/{id}/terms")
    Object terms(Actor actor, @PathVariable TaskId id, @ModelAttribute TermsForm form, RedirectAttributes redirect) {
        try {
            change.change(
                    actor,
                    id,
                    Typed.member(form.owner()),
                    Typed.date(form.dueOn()),
                    Typed.text(form.reason()),
                    Typed.version(form.version()));
            Flash.say(redirect, "tasks.flash.changed");
            return "redirect:/tasks/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, form, violation);
        }
    }

    @PostMapping("/tasks/{id}/withdrawal")
    Object drop(Actor actor, @PathVariable TaskId id, @ModelAttribute TermsForm form, RedirectAttributes redirect) {
        try {
            change.drop(actor, id, Typed.text(form.dropReason()), Typed.version(form.version()));
            Flash.say(redirect, "tasks.flash.dropped");
            return "redirect:/tasks/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, form, violation);
        }
    }
}
