package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.organisations.ChargeId;
import vn.chibo.organisations.GiveCharge;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Puts somebody in charge, and ends it. */
@Controller
class ChargeController {
    private final ChargeQueries queries;
    private final BodyQueries people;
    private final GiveCharge charges;
    private final Clock clock;

    ChargeController(ChargeQueries queries, BodyQueries people, GiveCharge charges, Clock clock) {
        this.queries = queries;
        this.people = people;
        this.charges = charges;
        this.clock = clock;
    }

    @GetMapping("/organisations/{id}/charges/new")
    ChargeFormPage ask(Actor actor, @PathVariable UnitId id) {
        return queries.form(actor, id, new ChargeForm(null, null, null, null, null, null), null);
    }

    @PostMapping("/organisations/{id}/charges")
    Object give(Actor actor, @PathVariable UnitId id, @ModelAttribute ChargeForm form) {
        queries.form(actor, id, form, null);
        try {
            charges.give(
                    actor,
                    id,
                    people.person(actor, form.person()),
                    form.target(),
                    Days.required("from", form.from()),
                    Days.read("until", form.until()),
                    form.basis());
            return "redirect:/organisations/" + id;
        } catch (RuleViolation violation) {
            return queries.form(actor, id, form, violation);
        }
    }

    @GetMapping("/charges/{id}/ending")
    ChargeEndPage askEnd(Actor actor, @PathVariable ChargeId id) {
        return queries.ending(actor, id, LocalDate.now(clock).toString(), null);
    }

    @PostMapping("/charges/{id}/ending")
    Object end(Actor actor, @PathVariable ChargeId id, @RequestParam(name = "until", required = false) String until) {
        ChargeEndPage asked = queries.ending(actor, id, Typed.text(until), null);
        try {
            charges.end(actor, id, Days.required("until", asked.until()));
            return "redirect:/organisations/" + asked.charge().unitId();
        } catch (RuleViolation violation) {
            return queries.ending(actor, id, asked.until(), violation);
        }
    }
}
