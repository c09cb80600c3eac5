package vn.chibo.admissions.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.admissions.AnswerReferral;
import vn.chibo.admissions.CaseId;
import vn.chibo.admissions.ReferCase;
import vn.chibo.admissions.ReferralId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** A case on its way to another cell, on both sides. */
@Controller
class ReferralController {
    private final ReferralQueries queries;
    private final ReferCase sending;
    private final AnswerReferral answering;

    ReferralController(ReferralQueries queries, ReferCase sending, AnswerReferral answering) {
        this.queries = queries;
        this.sending = sending;
        this.answering = answering;
    }

    @GetMapping("/admissions/{id}/referral")
    ReferralFormPage form(Actor actor, @PathVariable CaseId id, @RequestParam Map<String, String> typed) {
        return queries.form(actor, id, typed, FormErrors.none());
    }

    @PostMapping("/admissions/{id}/referral")
    Object refer(
            Actor actor,
            @PathVariable CaseId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        try {
            boolean outside = typed.containsKey("outside");
            UUID to = TypedFields.id(typed.get("to"));
            if (!outside && to == null) {
                throw RuleViolation.at("to", "admissions.handover.no-cell");
            }
            ReferralId made = sending.refer(
                    actor,
                    id,
                    outside || to == null ? null : new UnitId(to),
                    TypedFields.text(typed.get("outside")),
                    TypedFields.text(typed.get("reason")));
            Flash.say(redirect, "admissions.referral.flash.sent");
            return at(made);
        } catch (RuleViolation violation) {
            return queries.form(actor, id, typed, FormErrors.of(violation));
        }
    }

    @GetMapping("/admissions/referrals/{id}")
    ReferralPage show(Actor actor, @PathVariable ReferralId id) {
        return queries.page(actor, id, Map.of(), FormErrors.none());
    }

    @PostMapping("/admissions/referrals/{id}/reception")
    Object receive(Actor actor, @PathVariable ReferralId id, RedirectAttributes redirect) {
        return answered(
                actor,
                id,
                Map.of(),
                redirect,
                "received",
                () -> "redirect:/admissions/" + answering.receive(actor, id).value());
    }

    @PostMapping("/admissions/referrals/{id}/refusal")
    Object decline(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return answered(actor, id, typed, redirect, "declined", () -> {
            answering.decline(actor, id, TypedFields.text(typed.get("answer")));
            return at(id);
        });
    }

    @PostMapping("/admissions/referrals/{id}/confirmation")
    Object receivedOutside(Actor actor, @PathVariable ReferralId id, RedirectAttributes redirect) {
        return answered(actor, id, Map.of(), redirect, "confirmed", () -> {
            answering.receivedOutside(actor, id);
            return at(id);
        });
    }

    @PostMapping("/admissions/referrals/{id}/withdrawal")
    Object withdraw(
            Actor actor,
            @PathVariable ReferralId id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return answered(actor, id, typed, redirect, "withdrawn", () -> {
            sending.withdraw(actor, id, TypedFields.text(typed.get("answer")));
            return at(id);
        });
    }

    private Object answered(
            Actor actor,
            ReferralId id,
            Map<String, String> typed,
            RedirectAttributes redirect,
            String said,
            Supplier<String> what) {
        try {
            String next = what.get();
            Flash.say(redirect, "admissions.referral.flash." + said);
            return next;
        } catch (RuleViolation violation) {
            return queries.page(actor, id, typed, FormErrors.of(violation));
        }
    }

    private static String at(ReferralId id) {
        return "redirect:/admissions/referrals/" + id.value();
    }
}
