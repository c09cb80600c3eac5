package vn.chibo.organisations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.organisations.IdentifyUnit;
import vn.chibo.organisations.KeepTerm;
import vn.chibo.organisations.RecordConsent;
import vn.chibo.organisations.TermId;
import vn.chibo.organisations.UnitLabel;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Terms, official code, the label of the education line, and consents of the upper committee. */
@Controller
class PapersController {
    private final PapersQueries queries;
    private final KeepTerm terms;
    private final IdentifyUnit identify;
    private final RecordConsent consents;
    private final Clock clock;

    PapersController(
            PapersQueries queries, KeepTerm terms, IdentifyUnit identify, RecordConsent consents, Clock clock) {
        this.queries = queries;
        this.terms = terms;
        this.identify = identify;
        this.consents = consents;
        this.clock = clock;
    }

    @GetMapping("/organisations/{id}/papers")
    PapersPage show(Actor actor, @PathVariable UnitId id) {
        return page(actor, id, Map.of());
    }

    @PostMapping("/organisations/{id}/terms")
    Object term(Actor actor, @PathVariable UnitId id, @RequestParam Map<String, String> form) {
        page(actor, id, form);
        return done(
                actor,
                id,
                form,
                () -> terms.open(
                        actor,
                        id,
                        text(form, "termNumber"),
                        Days.required("termFrom", text(form, "termFrom")),
                        Days.required("termUntil", text(form, "termUntil")).plusDays(1),
                        text(form, "termBasis")));
    }

    @PostMapping("/terms/{id}/amendments")
    Object amend(Actor actor, @PathVariable TermId id, @RequestParam Map<String, String> form) {
        UnitId unit = queries.requireKept(actor, id);
        return done(
                actor,
                unit,
                form,
                () -> terms.amend(
                        actor,
                        id,
                        Days.required("newUntil", text(form, "newUntil")).plusDays(1),
                        text(form, "amendBasis"),
                        text(form, "reason")));
    }

    @PostMapping("/organisations/{id}/codes")
    Object code(Actor actor, @PathVariable UnitId id, @RequestParam Map<String, String> form) {
        page(actor, id, form);
        return done(
                actor,
                id,
                form,
                () -> identify.code(actor, id, text(form, "code"), Days.required("codeFrom", text(form, "codeFrom"))));
    }

    @PostMapping("/organisations/{id}/labels")
    Object label(Actor actor, @PathVariable UnitId id, @RequestParam Map<String, String> form) {
        page(actor, id, form);
        return done(actor, id, form, () -> {
            LocalDate day = Days.required("labelFrom", text(form, "labelFrom"));
            if (form.containsKey("end")) {
                identify.unlabel(actor, id, UnitLabel.EDUCATION, day);
            } else {
                identify.label(actor, id, UnitLabel.EDUCATION, day);
            }
        });
    }

    @PostMapping("/organisations/{id}/consents")
    Object consent(Actor actor, @PathVariable UnitId id, @RequestParam Map<String, String> form) {
        page(actor, id, form);
        return done(
                actor,
                id,
                form,
                () -> consents.record(
                        actor,
                        id,
                        text(form, "consentRule"),
                        text(form, "consentNumber"),
                        Days.required("consentDay", text(form, "consentDay"))));
    }

    private Object done(Actor actor, UnitId unit, Map<String, String> form, Runnable change) {
        try {
            change.run();
            return "redirect:/organisations/" + unit + "/papers";
        } catch (RuleViolation violation) {
            return queries.page(actor, unit, LocalDate.now(clock), form, violation);
        }
    }

    private PapersPage page(Actor actor, UnitId unit, Map<String, String> form) {
        return queries.page(actor, unit, LocalDate.now(clock), form, null);
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "");
    }
}
