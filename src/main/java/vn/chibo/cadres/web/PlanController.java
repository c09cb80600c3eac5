package vn.chibo.cadres.web;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.cadres.ApprovePlan;
import vn.chibo.cadres.CandidateId;
import vn.chibo.cadres.CommitteePosts;
import vn.chibo.cadres.PlanCandidates;
import vn.chibo.cadres.PlanId;
import vn.chibo.organisations.PostKind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Cadre plans: approved, adjusted by later decisions, filled with people. */
@Controller
class PlanController {
    private final PlanQueries queries;
    private final ApprovePlan plans;
    private final PlanCandidates candidates;

    PlanController(PlanQueries queries, ApprovePlan plans, PlanCandidates candidates) {
        this.queries = queries;
        this.plans = plans;
        this.candidates = candidates;
    }

    @GetMapping("/cadres/units/{id}/plans/new")
    PlanFormPage ask(Actor actor, @PathVariable UnitId id) {
        return queries.form(actor, id, new TreeSet<>(), Typed.nothing(), null);
    }

    @PostMapping("/cadres/units/{id}/plans")
    Object approve(
            Actor actor,
            @PathVariable UnitId id,
            @RequestParam(name = "kinds", required = false) @Nullable List<String> kinds,
            @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        TreeSet<String> chosen = new TreeSet<>(kinds == null ? List.of() : kinds);
        queries.form(actor, id, chosen, typed, null);
        try {
            PlanId plan = plans.approve(
                    actor,
                    id,
                    typed.year("fromYear"),
                    typed.year("toYear"),
                    CommitteePosts.ALL.stream()
                            .filter(kind -> chosen.contains(kind.name()))
                            .toList(),
                    decision(typed));
            return "redirect:/cadres/plans/" + plan.value();
        } catch (RuleViolation violation) {
            return queries.form(actor, id, chosen, typed, violation);
        }
    }

    @GetMapping("/cadres/plans/{id}")
    PlanPage plan(
            Actor actor, @PathVariable PlanId id, @RequestParam(name = "q", required = false) @Nullable String q) {
        return queries.page(actor, id, q == null ? "" : q.strip(), Typed.nothing(), null);
    }

    @PostMapping("/cadres/plans/{id}/decisions")
    Object adjust(Actor actor, @PathVariable PlanId id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        queries.page(actor, id, "", typed, null);
        try {
            plans.adjust(actor, id, decision(typed));
            return "redirect:/cadres/plans/" + id.value();
        } catch (RuleViolation violation) {
            return queries.page(actor, id, "", typed, violation);
        }
    }

    @PostMapping("/cadres/plans/{id}/candidates")
    Object add(Actor actor, @PathVariable PlanId id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        queries.page(actor, id, "", typed, null);
        try {
            candidates.add(
                    actor,
                    id,
                    typed.choice("kind", PostKind.class),
                    typed.person("person"),
                    typed.year("from"),
                    typed.year("to"));
            return "redirect:/cadres/plans/" + id.value();
        } catch (RuleViolation violation) {
            return queries.page(actor, id, "", typed, violation);
        }
    }

    @PostMapping("/cadres/plans/{id}/removals")
    Object takeOut(Actor actor, @PathVariable PlanId id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        PlanPage page = queries.page(actor, id, "", typed, null);
        CandidateId leaving = candidate(typed.text("candidate"));
        if (page.candidates().stream().noneMatch(one -> one.id().equals(leaving.value()))) {
            throw new NotFound();
        }
        try {
            candidates.takeOut(actor, leaving, typed.text("reason"));
            return "redirect:/cadres/plans/" + id.value();
        } catch (RuleViolation violation) {
            return queries.page(actor, id, "", typed, violation);
        }
    }

    private static CandidateId candidate(String text) {
        try {
            return new CandidateId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private static ApprovePlan.Decision decision(Typed typed) {
        return new ApprovePlan.Decision(
                typed.text("number"), typed.day("signedOn"), typed.text("issuer"), typed.text("note"));
    }
}
