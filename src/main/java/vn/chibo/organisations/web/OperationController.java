package vn.chibo.organisations.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.decisions.PlanOperations;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Lines of a draft decision, and who is appointed by it. */
@Controller
class OperationController {
    private final OperationQueries queries;
    private final DecisionQueries decisions;
    private final PlanOperations operations;

    OperationController(OperationQueries queries, DecisionQueries decisions, PlanOperations operations) {
        this.queries = queries;
        this.decisions = decisions;
        this.operations = operations;
    }

    @GetMapping("/decisions/{id}/operations/new")
    OperationFormPage ask(
            Actor actor,
            @PathVariable DecisionId id,
            @RequestParam(name = "q", required = false) String q,
            @ModelAttribute OperationForm form) {
        return queries.form(actor, id, kind(form), q, form, null);
    }

    @PostMapping("/decisions/{id}/operations")
    Object add(
            Actor actor,
            @PathVariable DecisionId id,
            @RequestParam(name = "q", required = false) String q,
            @ModelAttribute OperationForm form) {
        decisions.planned(actor, id);
        try {
            operations.add(actor, id, form.line());
            return "redirect:/decisions/" + id;
        } catch (RuleViolation violation) {
            return queries.form(actor, id, kind(form), q, form, violation);
        }
    }

    @PostMapping("/decisions/{id}/operations/{operation}/removal")
    String remove(Actor actor, @PathVariable DecisionId id, @PathVariable UUID operation) {
        operations.remove(actor, id, operation);
        return "redirect:/decisions/" + id;
    }

    @PostMapping("/decisions/{id}/appointments")
    Object appoint(
            Actor actor,
            @PathVariable DecisionId id,
            @RequestParam(name = "q", required = false) String q,
            @RequestParam(name = "unit", required = false) UnitId unit,
            @RequestParam(name = "person", required = false) @Nullable UUID person,
            @RequestParam(name = "post", required = false) String post) {
        decisions.planned(actor, id);
        PostKind kind = Typed.choice(PostKind.class, Typed.text(post));
        if (unit == null || person == null || kind == null || !kind.fits(false)) {
            return queries.decision(actor, id, q, RuleViolation.at("person", "organisations.appointment.incomplete"));
        }
        operations.appoint(actor, id, unit, new PersonId(person), kind);
        return "redirect:/decisions/" + id;
    }

    @PostMapping("/decisions/{id}/appointments/{appointment}/removal")
    String unappoint(Actor actor, @PathVariable DecisionId id, @PathVariable UUID appointment) {
        operations.unappoint(actor, id, appointment);
        return "redirect:/decisions/" + id;
    }

    private static OperationKind kind(OperationForm form) {
        OperationKind kind = Typed.choice(OperationKind.class, form.kind());
        return kind == null ? OperationKind.HAND_OVER : kind;
    }
}
