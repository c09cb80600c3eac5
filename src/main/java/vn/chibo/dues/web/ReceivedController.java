package vn.chibo.dues.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.dues.RemitDues;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** Shares received from below and passed on. */
@Controller
class ReceivedController {
    private final ReceivedQueries queries;
    private final RemitDues remit;

    ReceivedController(ReceivedQueries queries, RemitDues remit) {
        this.queries = queries;
        this.remit = remit;
    }

    @GetMapping("/dues/received")
    ReceivedPage show(Actor actor, @RequestParam(required = false) @Nullable String month) {
        return queries.page(actor, month == null ? null : Typed.read(month.strip()), Map.of(), null);
    }

    @PostMapping("/dues/received/remittances")
    Object pass(Actor actor, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        ReceivedPage asked = queries.page(actor, Typed.read(typed.text("month")), form, null);
        try {
            remit.pass(actor, typed.id(), actor.requiredUnit(), typed.month("remitMonth"), typed.day("sentOn"));
            return "redirect:/dues/received?month=" + asked.month();
        } catch (RuleViolation violation) {
            return queries.page(actor, asked.month(), form, violation);
        }
    }
}
