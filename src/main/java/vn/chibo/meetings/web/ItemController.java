package vn.chibo.meetings.web;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.AgendaItemId;
import vn.chibo.meetings.AgendaPart;
import vn.chibo.meetings.ChangeAgenda;
import vn.chibo.meetings.MeetingId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Items of a programme. */
@Controller
class ItemController {
    private final ItemPages pages;
    private final ChangeAgenda agenda;

    ItemController(ItemPages pages, ChangeAgenda agenda) {
        this.pages = pages;
        this.agenda = agenda;
    }

    @GetMapping("/meetings/{id}/items/new")
    ItemPage fresh(Actor actor, @PathVariable MeetingId id, @RequestParam(defaultValue = "") String part) {
        return pages.fresh(actor, id, Objects.requireNonNullElse(Typed.word(AgendaPart.class, part), AgendaPart.OTHER));
    }

    @GetMapping("/meetings/{id}/items/{item}")
    ItemPage show(Actor actor, @PathVariable MeetingId id, @PathVariable AgendaItemId item) {
        return pages.standing(actor, id, item);
    }

    @PostMapping("/meetings/{id}/items")
    Object add(Actor actor, @PathVariable MeetingId id, @ModelAttribute ItemForm form, RedirectAttributes redirect) {
        try {
            agenda.add(actor, id, form.data());
            Flash.say(redirect, "meetings.flash.item-added");
            return "redirect:/meetings/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, null, form, FormErrors.of(violation));
        }
    }

    @PostMapping("/meetings/{id}/items/{item}")
    Object change(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable AgendaItemId item,
            @ModelAttribute ItemForm form,
            RedirectAttributes redirect) {
        try {
            agenda.change(actor, id, item, form.data(), Typed.version(form.version()));
            Flash.say(redirect, "meetings.flash.saved");
            return "redirect:/meetings/" + id.value();
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, item, form, FormErrors.of(violation));
        } catch (Changed overtaken) {
            return pages.overtaken(actor, id, item, form);
        }
    }

    @PostMapping("/meetings/{id}/items/{item}/removal")
    String remove(
            Actor actor, @PathVariable MeetingId id, @PathVariable AgendaItemId item, RedirectAttributes redirect) {
        agenda.remove(actor, id, item);
        Flash.say(redirect, "meetings.flash.item-removed");
        return "redirect:/meetings/" + id.value();
    }

    @PostMapping("/meetings/{id}/items/{item}/position")
    String move(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable AgendaItemId item,
            @RequestParam(defaultValue = "") String direction) {
        agenda.move(actor, id, item, direction.equals("up"));
        return "redirect:/meetings/" + id.value();
    }
}
