package vn.chibo.organisations.web;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.decisions.Comparison;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.organisations.decisions.RehearseDecision;
import vn.chibo.organisations.decisions.SignDecision;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** A decision's way: rehearsed, laid before those who sign, signed, withdrawn, taken back by another. */
@Controller
class SignatureController {
    private final DecisionQueries queries;
    private final OperationQueries operations;
    private final RehearseDecision rehearse;
    private final DraftDecision draft;
    private final SignDecision sign;

    SignatureController(
            DecisionQueries queries,
            OperationQueries operations,
            RehearseDecision rehearse,
            DraftDecision draft,
            SignDecision sign) {
        this.queries = queries;
        this.operations = operations;
        this.rehearse = rehearse;
        this.draft = draft;
        this.sign = sign;
    }

    @GetMapping("/decisions/{id}/rehearsal")
    Object rehearse(Actor actor, @PathVariable DecisionId id) {
        if (!queries.planned(actor, id).state().pending()) {
            return "redirect:/decisions/" + id; // what happened is no longer to be tried
        }
        return queries.page(actor, rehearse.rehearse(actor, id));
    }

    @GetMapping("/decisions/{id}/rehearsal/print")
    Object print(Actor actor, @PathVariable DecisionId id) {
        return rehearse(actor, id) instanceof RehearsalPage page
                ? new ComparisonPage(page, Comparison.of(page.rehearsal()))
                : "redirect:/decisions/" + id;
    }

    @PostMapping("/decisions/{id}/proposal")
    String propose(Actor actor, @PathVariable DecisionId id) {
        draft.propose(actor, id);
        return "redirect:/decisions/" + id;
    }

    @PostMapping("/decisions/{id}/signature")
    Object sign(
            Actor actor,
            @PathVariable DecisionId id,
            @RequestParam(name = "number", required = false) String number,
            @RequestParam(name = "signedOn", required = false) String signedOn,
            @RequestParam(name = "version", required = false) String version) {
        queries.planned(actor, id);
        try {
            LocalDate day = Days.required("signedOn", Typed.text(signedOn));
            int read = new DecisionForm(null, null, null, version).readVersion();
            sign.sign(actor, id, Typed.text(number), day, read);
            return "redirect:/decisions/" + id;
        } catch (RuleViolation violation) {
            return operations.decision(actor, id, null, violation);
        }
    }

    @PostMapping("/decisions/{id}/withdrawal")
    Object withdraw(Actor actor, @PathVariable DecisionId id) {
        queries.planned(actor, id);
        try {
            draft.withdraw(actor, id);
            return "redirect:/decisions";
        } catch (RuleViolation violation) {
            return operations.decision(actor, id, null, violation);
        }
    }

    @PostMapping("/decisions/{id}/counter-decision")
    Object counter(
            Actor actor,
            @PathVariable DecisionId id,
            @RequestParam(name = "title", required = false) String title,
            @RequestParam(name = "inForce", required = false) String inForce) {
        queries.planned(actor, id);
        try {
            if (Typed.text(title).isBlank()) {
                throw RuleViolation.at("title", "organisations.decision.title-missing");
            }
            return "redirect:/decisions/"
                    + sign.counter(actor, id, title, Days.required("inForce", Typed.text(inForce)));
        } catch (RuleViolation violation) {
            return operations.decision(actor, id, null, violation);
        }
    }
}
