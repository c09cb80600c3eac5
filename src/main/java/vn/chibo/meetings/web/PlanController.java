package vn.chibo.meetings.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.ChangeDraftPlan;
import vn.chibo.meetings.MeetingId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** The draft plan of the coming month, line by line. */
@Controller
class PlanController {
    private final PlanPages pages;
    private final ChangeDraftPlan plan;

    PlanController(PlanPages pages, ChangeDraftPlan plan) {
        this.pages = pages;
        this.plan = plan;
    }

    @GetMapping("/meetings/{id}/plan")
    PlanPage show(Actor actor, @PathVariable MeetingId id) {
        return pages.fresh(actor, id);
    }

    @GetMapping("/meetings/{id}/plan/{line}")
    PlanPage edit(Actor actor, @PathVariable MeetingId id, @PathVariable String line) {
        return pages.standing(actor, id, required(line));
    }

    @PostMapping("/meetings/{id}/plan")
    Object add(Actor actor, @PathVariable MeetingId id, @ModelAttribute PlanForm form, RedirectAttributes redirect) {
        return kept(actor, id, null, form, redirect);
    }

    @PostMapping("/meetings/{id}/plan/{line}")
    Object change(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable String line,
            @ModelAttribute PlanForm form,
            RedirectAttributes redirect) {
        return kept(actor, id, required(line), form, redirect);
    }

    @PostMapping("/meetings/{id}/plan/{line}/removal")
    String remove(Actor actor, @PathVariable MeetingId id, @PathVariable String line, RedirectAttributes redirect) {
        plan.remove(actor, id, required(line));
        Flash.say(redirect, "meetings.flash.plan-removed");
        return "redirect:/meetings/" + id.value() + "/plan";
    }

    private Object kept(Actor actor, MeetingId id, @Nullable UUID line, PlanForm form, RedirectAttributes redirect) {
        try {
            if (line == null) {
                plan.add(actor, id, form.data());
            } else {
                plan.change(actor, id, line, form.data(), Typed.version(form.version()));
            }
            Flash.say(redirect, "meetings.flash.saved");
            return "redirect:/meetings/" + id.value() + "/plan";
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, line, form, FormErrors.of(violation));
        } catch (Changed overtaken) {
            return pages.overtaken(actor, id, line, form);
        }
    }

    private static UUID required(String line) {
        UUID id = Typed.uuid(line);
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }
}
