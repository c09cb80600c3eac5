package vn.chibo.organisations.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.RuleViolation;

/** Decisions about the tree: the list, a new one, one with its lines. */
@Controller
class DecisionController {
    private final DecisionQueries queries;
    private final OperationQueries operations;
    private final DraftDecision draft;

    DecisionController(DecisionQueries queries, OperationQueries operations, DraftDecision draft) {
        this.queries = queries;
        this.operations = operations;
        this.draft = draft;
    }

    @GetMapping("/decisions")
    DecisionsPage list(Actor actor) {
        return queries.list(actor);
    }

    @GetMapping("/decisions/new")
    DecisionFormPage ask(Actor actor) {
        return form(actor, null, new DecisionForm(null, null, null, null), null);
    }

    @PostMapping("/decisions")
    Object begin(Actor actor, @ModelAttribute DecisionForm form) {
        queries.requirePlanner(actor);
        try {
            LocalDate inForce = Days.required("inForce", form.inForce());
            return "redirect:/decisions/"
                    + draft.begin(actor, actor.requiredUnit(), form.title(), inForce, form.basis());
        } catch (RuleViolation violation) {
            return form(actor, null, form, violation);
        }
    }

    @GetMapping("/decisions/{id}")
    DecisionPage show(Actor actor, @PathVariable DecisionId id, @RequestParam(name = "q", required = false) String q) {
        return operations.decision(actor, id, q, null);
    }

    @GetMapping("/decisions/{id}/head")
    DecisionFormPage edit(Actor actor, @PathVariable DecisionId id) {
        var decision = queries.planned(actor, id);
        return form(
                actor,
                id,
                new DecisionForm(
                        decision.title(),
                        decision.inForce().toString(),
                        decision.basis(),
                        Integer.toString(decision.version())),
                null);
    }

    @PostMapping("/decisions/{id}/head")
    Object amend(Actor actor, @PathVariable DecisionId id, @ModelAttribute DecisionForm form) {
        queries.planned(actor, id);
        try {
            LocalDate inForce = Days.required("inForce", form.inForce());
            draft.amend(actor, id, form.title(), inForce, form.basis(), form.readVersion());
            return "redirect:/decisions/" + id;
        } catch (RuleViolation violation) {
            return form(actor, id, form, violation);
        } catch (Changed meanwhile) {
            return new DecisionFormPage(
                    id, queries.issuer(actor, actor.requiredUnit()), form, queries.planned(actor, id), null);
        }
    }

    private DecisionFormPage form(
            Actor actor, @Nullable DecisionId id, DecisionForm form, @Nullable RuleViolation violation) {
        queries.requirePlanner(actor);
        return new DecisionFormPage(id, queries.issuer(actor, actor.requiredUnit()), form, null, violation);
    }
}
