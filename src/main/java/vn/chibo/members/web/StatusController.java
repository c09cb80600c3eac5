package vn.chibo.members.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.DecideStatus;
import vn.chibo.members.MemberId;
import vn.chibo.members.StatusDecisionId;
import vn.chibo.members.StatusKind;
import vn.chibo.members.StatusPaper;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Decisions about how a member stands, on the member's file. */
@Controller
class StatusController {
    private final StatusQueries queries;
    private final DecideStatus decide;

    StatusController(StatusQueries queries, DecideStatus decide) {
        this.queries = queries;
        this.decide = decide;
    }

    @GetMapping("/members/{id}/decisions")
    StatusPage show(Actor actor, @PathVariable MemberId id) {
        return queries.page(actor, id, Map.of(), null, FormErrors.none());
    }

    @PostMapping("/members/{id}/decisions")
    Object decide(
            Actor actor,
            @PathVariable MemberId id,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        queries.page(actor, id, form, null, FormErrors.none());
        try {
            decide.decide(actor, id, kind(form), paper(form));
            Flash.say(redirect, "members.status.done");
            return "redirect:/members/" + id.value() + "/decisions";
        } catch (RuleViolation violation) {
            return queries.page(actor, id, form, null, FormErrors.of(violation));
        }
    }

    @PostMapping("/members/{id}/decisions/{decision}/counter")
    Object counter(
            Actor actor,
            @PathVariable MemberId id,
            @PathVariable StatusDecisionId decision,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        queries.page(actor, id, form, null, FormErrors.none());
        try {
            decide.counter(actor, decision, paper(form));
            Flash.say(redirect, "members.status.undone");
            return "redirect:/members/" + id.value() + "/decisions";
        } catch (RuleViolation violation) {
            return queries.page(actor, id, form, decision.value(), FormErrors.of(violation));
        }
    }

    private static StatusKind kind(Map<String, String> form) {
        try {
            return StatusKind.valueOf(form.getOrDefault("kind", ""));
        } catch (IllegalArgumentException unknown) {
            throw RuleViolation.at("kind", "members.status.missing");
        }
    }

    private static StatusPaper paper(Map<String, String> form) {
        return new StatusPaper(
                FormDays.required(form, "effectiveOn"),
                FormDays.read(form, "plannedUntil"),
                form.getOrDefault("number", "").strip(),
                FormDays.read(form, "signedOn"),
                form.getOrDefault("issuer", "").strip(),
                form.getOrDefault("reason", "").strip(),
                document(form.getOrDefault("document", "")));
    }

    private static @Nullable UUID document(String text) {
        return text.isBlank() ? null : Ids.unit(text).value();
    }
}
