package vn.chibo.meetings.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.meetings.AgendaItemId;
import vn.chibo.meetings.AnswerCheck;
import vn.chibo.meetings.KeepLogistics;
import vn.chibo.meetings.LogisticState;
import vn.chibo.meetings.MeetingId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;

/** Checks answered and things ticked off, on the page of the session. */
@Controller
class PreparationController {
    private final MeetingPages pages;
    private final AnswerCheck checks;
    private final KeepLogistics logistics;

    PreparationController(MeetingPages pages, AnswerCheck checks, KeepLogistics logistics) {
        this.pages = pages;
        this.checks = checks;
        this.logistics = logistics;
    }

    @PostMapping("/meetings/{id}/checks/{code}")
    Object check(
            Actor actor,
            @PathVariable MeetingId id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes redirect) {
        try {
            var chosen = Typed.uuid(item);
            checks.answer(actor, id, code, chosen == null ? null : new AgendaItemId(chosen), note);
            Flash.say(redirect, "meetings.flash.saved");
            return "redirect:/meetings/" + id.value() + "#checks";
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, violation, note);
        }
    }

    @PostMapping("/meetings/{id}/logistics")
    Object logistics(
            Actor actor,
            @PathVariable MeetingId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Map<String, LogisticState> states = typed.entrySet().stream()
                .filter(entry -> Typed.word(LogisticState.class, entry.getValue()) != null)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> LogisticState.valueOf(entry.getValue())));
        try {
            logistics.keep(actor, id, states);
            Flash.say(redirect, "meetings.flash.saved");
            return "redirect:/meetings/" + id.value() + "#logistics";
        } catch (RuleViolation violation) {
            return pages.refused(actor, id, violation, "");
        }
    }
}
