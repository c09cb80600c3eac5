package vn.chibo.members.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.KeepStay;
import vn.chibo.members.MemberId;
import vn.chibo.members.StayId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Temporary stays of a member at another cell. */
@Controller
class StayController {
    private final StayQueries queries;
    private final KeepStay keep;

    StayController(StayQueries queries, KeepStay keep) {
        this.queries = queries;
        this.keep = keep;
    }

    @GetMapping("/members/{id}/stays")
    StaysPage show(Actor actor, @PathVariable MemberId id, @RequestParam Map<String, String> typed) {
        return queries.page(actor, id, typed, FormErrors.none());
    }

    @PostMapping("/members/{id}/stays")
    Object begin(
            Actor actor,
            @PathVariable MemberId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        queries.page(actor, id, typed, FormErrors.none());
        try {
            String to = typed.getOrDefault("to", "");
            if (to.isBlank()) {
                throw RuleViolation.at("to", "members.status.missing");
            }
            boolean study = "STUDY".equals(typed.get("kind"));
            keep.begin(
                    actor,
                    id,
                    Ids.unit(to),
                    study,
                    FormDays.required(typed, "from"),
                    FormDays.required(typed, "last").plusDays(1));
            Flash.say(redirect, "members.stay.begun");
            return "redirect:/members/" + id.value() + "/stays";
        } catch (RuleViolation violation) {
            return queries.page(actor, id, typed, FormErrors.of(violation));
        }
    }

    @PostMapping("/members/{id}/stays/{stay}/ending")
    Object end(
            Actor actor,
            @PathVariable MemberId id,
            @PathVariable StayId stay,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        queries.page(actor, id, typed, FormErrors.none());
        try {
            keep.end(actor, stay, FormDays.required(typed, "ended").plusDays(1));
            Flash.say(redirect, "members.stay.ended-early");
            return "redirect:/members/" + id.value() + "/stays";
        } catch (RuleViolation violation) {
            return queries.page(actor, id, typed, FormErrors.of(violation));
        }
    }
}
