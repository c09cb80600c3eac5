package vn.chibo.organisations.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chibo.access.KeepDelegations;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Flash;

/** Lets a comrade act with the role of one's post for a while, and takes it back. */
@Controller
class DelegationController {
    private final DelegationQueries queries;
    private final KeepDelegations delegations;

    DelegationController(DelegationQueries queries, KeepDelegations delegations) {
        this.queries = queries;
        this.delegations = delegations;
    }

    @GetMapping("/delegations")
    DelegationsPage list(Actor actor, @RequestParam(name = "q", required = false) String search) {
        return queries.page(actor, search, null, null);
    }

    @PostMapping("/delegations")
    Object give(
            Actor actor,
            @RequestParam(name = "q", required = false) String search,
            @ModelAttribute DelegationForm form,
            RedirectAttributes redirect) {
        try {
            delegations.give(
                    actor,
                    form.chosenTaker(),
                    form.chosenRole(),
                    form.firstDay(),
                    form.firstDayWithout(),
                    form.basis());
        } catch (RuleViolation violation) {
            return queries.page(actor, search, form, violation);
        }
        Flash.say(redirect, "organisations.delegation.given");
        return "redirect:/delegations";
    }

    @PostMapping("/delegations/{id}/ending")
    String end(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
        delegations.revoke(actor, AccountController.id(id));
        Flash.say(redirect, "organisations.delegation.ended");
        return "redirect:/delegations";
    }
}
