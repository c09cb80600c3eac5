package vn.chibo.rulebook.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.rulebook.IssueRule;
import vn.chibo.rulebook.PreviewRule;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;
import vn.chibo.ui.FormErrors;

/** Ends an organisation's own version; the rule above holds again. */
@Controller
class RuleEndController {
    private final PreviewRule preview;
    private final IssueRule rules;
    private final Clock clock;

    RuleEndController(PreviewRule preview, IssueRule rules, Clock clock) {
        this.preview = preview;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/rules/{id}/ending")
    RuleEndPage ask(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String until) {
        return page(actor, id, until, FormErrors.none());
    }

    @PostMapping("/rules/{id}/ending")
    Object end(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes redirect) {
        RuleEndPage page = page(actor, id, until, FormErrors.none());
        try {
            rules.stop(actor, id, Typed.day("until", until));
            Flash.say(redirect, "rulebook.stop.done");
            return "redirect:/rules?unit=" + page.ending().unit().id();
        } catch (RuleViolation violation) {
            return page(actor, id, until, FormErrors.of(violation));
        }
    }

    private RuleEndPage page(Actor actor, UUID id, String until, FormErrors errors) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Typed.day(until, today);
        return new RuleEndPage(
                preview.ending(actor, id, day), until.isEmpty() ? day.toString() : until, day.isBefore(today), errors);
    }
}
