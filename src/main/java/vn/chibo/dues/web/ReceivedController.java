package vn.chibo.dues.web;

import java.util.Map;
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
    ReceivedPage show(Actor actor, @RequestParam Map<String, String> asked) {
        return queries.page(actor, ReceivedFilter.of(asked), Map.of(), null);
    }

    @PostMapping("/dues/received/remittances")
    Object pass(Actor actor, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        ReceivedFilter asked = ReceivedFilter.of(form);
        ReceivedPage page = queries.page(actor, asked, form, null);
        try {
            remit.pass(actor, typed.id(), actor.requiredUnit(), typed.month("remitMonth"), typed.day("sentOn"));
            return "redirect:/dues/received?month=" + page.month();
        } catch (RuleViolation violation) {
            return queries.page(actor, asked, form, violation);
        }
    }
}
