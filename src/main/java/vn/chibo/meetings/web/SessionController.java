package vn.chibo.meetings.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.ArrangeSession;
import vn.chibo.meetings.CancelMeeting;
import vn.chibo.meetings.MeetingId;
import vn.chibo.meetings.PostponeMeeting;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;

/** When, where and how a session is held; moved or cancelled with a reason. */
@Controller
class SessionController {
    private final SessionPages pages;
    private final ArrangeSession arrange;
    private final PostponeMeeting postpone;
    private final CancelMeeting cancel;

    SessionController(SessionPages pages, ArrangeSession arrange, PostponeMeeting postpone, CancelMeeting cancel) {
        this.pages = pages;
        this.arrange = arrange;
        this.postpone = postpone;
        this.cancel = cancel;
    }

    @GetMapping("/meetings/{id}/session")
    SessionPage show(Actor actor, @PathVariable MeetingId id) {
        return pages.standing(actor, id);
    }

    @PostMapping("/meetings/{id}/session")
    Object arrange(
            Actor actor,
            @PathVariable MeetingId id,
            @ModelAttribute ArrangementForm form,
            RedirectAttributes redirect) {
        try {
            arrange.arrange(actor, id, form.data(), Typed.version(form.version()));
            Flash.say(redirect, "meetings.flash.saved");
            return "redirect:/meetings/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, form, violation);
        } catch (Changed overtaken) {
            return pages.overtaken(actor, id, form);
        }
    }

    @PostMapping("/meetings/{id}/postponement")
    Object postpone(
            Actor actor,
            @PathVariable MeetingId id,
            @ModelAttribute SessionPage.MoveForm form,
            RedirectAttributes redirect) {
        try {
            postpone.postpone(actor, id, Typed.date(form.newDay()), Typed.hour(form.newHour()), form.reason());
            Flash.say(redirect, "meetings.flash.postponed");
            return "redirect:/meetings/" + id.value();
        } catch (RuleViolation violation) {
            return pages.notMoved(actor, id, form, violation);
        }
    }

    @PostMapping("/meetings/{id}/cancellation")
    Object cancel(
            Actor actor,
            @PathVariable MeetingId id,
            @ModelAttribute SessionPage.MoveForm form,
            RedirectAttributes redirect) {
        try {
            cancel.cancel(actor, id, form.reason());
            Flash.say(redirect, "meetings.flash.cancelled");
            return "redirect:/meetings";
        } catch (RuleViolation violation) {
            return pages.notCancelled(actor, id, form, violation);
        }
    }
}
