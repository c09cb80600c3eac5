package vn.chibo.members.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.members.AnswerTransfer;
import vn.chibo.members.MemberId;
import vn.chibo.members.SendTransfer;
import vn.chibo.members.TransferId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** A transfer from its draft to its end, on both sides. */
@Controller
class TransferController {
    private final TransferQueries queries;
    private final SendTransfer sending;
    private final AnswerTransfer answering;

    TransferController(TransferQueries queries, SendTransfer sending, AnswerTransfer answering) {
        this.queries = queries;
        this.sending = sending;
        this.answering = answering;
    }

    @GetMapping("/members/{id}/transfer")
    TransferFormPage form(Actor actor, @PathVariable MemberId id, @RequestParam Map<String, String> typed) {
        return queries.form(actor, id, typed, FormErrors.none());
    }

    @PostMapping("/members/{id}/transfer")
    Object draft(Actor actor, @PathVariable MemberId id, @RequestParam Map<String, String> typed) {
        queries.form(actor, id, typed, FormErrors.none());
        try {
            String to = typed.getOrDefault("to", "");
            if (to.isBlank() && !typed.containsKey("outside")) {
                throw RuleViolation.at("to", "members.transfer.no-cell");
            }
            TransferId transfer = sending.draft(
                    actor,
                    id,
                    to.isBlank() ? null : Ids.unit(to),
                    typed.getOrDefault("outside", ""),
                    typed.getOrDefault("reason", ""));
            return "redirect:/transfers/" + transfer.value();
        } catch (RuleViolation violation) {
            return queries.form(actor, id, typed, FormErrors.of(violation));
        }
    }

    @GetMapping("/transfers/{id}")
    TransferPage show(Actor actor, @PathVariable TransferId id) {
        return queries.page(actor, id, Map.of(), FormErrors.none());
    }

    @PostMapping("/transfers/{id}/sending")
    Object send(
            Actor actor,
            @PathVariable TransferId id,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        return done(actor, id, form, redirect, () -> sending.send(actor, id, FormDays.required(form, "sentOn")));
    }

    @PostMapping("/transfers/{id}/withdrawal")
    Object withdraw(
            Actor actor,
            @PathVariable TransferId id,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        return done(actor, id, form, redirect, () -> sending.withdraw(actor, id, form.getOrDefault("answer", "")));
    }

    @PostMapping("/transfers/{id}/reception")
    Object receive(
            Actor actor,
            @PathVariable TransferId id,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        return done(actor, id, form, redirect, () -> answering.receive(actor, id, FormDays.required(form, "on")));
    }

    @PostMapping("/transfers/{id}/return")
    Object giveBack(
            Actor actor,
            @PathVariable TransferId id,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        return done(actor, id, form, redirect, () -> answering.giveBack(actor, id, form.getOrDefault("answer", "")));
    }

    @PostMapping("/transfers/{id}/confirmation")
    Object receivedOutside(
            Actor actor,
            @PathVariable TransferId id,
            @RequestParam Map<String, String> form,
            RedirectAttributes redirect) {
        return done(
                actor, id, form, redirect, () -> answering.receivedOutside(actor, id, FormDays.required(form, "on")));
    }

    private Object done(
            Actor actor, TransferId id, Map<String, String> form, RedirectAttributes redirect, Runnable act) {
        queries.page(actor, id, form, FormErrors.none());
        try {
            act.run();
            Flash.say(redirect, "members.transfer.done");
            return "redirect:/transfers/" + id.value();
        } catch (RuleViolation violation) {
            return queries.page(actor, id, form, FormErrors.of(violation));
        }
    }
}
