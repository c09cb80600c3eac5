package vn.chibo.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.access.RecoverAccount;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** Two officers give an account back to its owner. */
@Controller
class RecoveryController {
    private final RecoverAccount recover;
    private final RecoveryQueries queries;
    private final AccountQueries accounts;

    RecoveryController(RecoverAccount recover, RecoveryQueries queries, AccountQueries accounts) {
        this.recover = recover;
        this.queries = queries;
        this.accounts = accounts;
    }

    @GetMapping("/accounts/{id}/recovery")
    RecoveryPage ask(Actor actor, @PathVariable String id) {
        UUID account = AccountController.id(id);
        return queries.recovery(actor, account, recover.waiting(actor, account), "", null);
    }

    @PostMapping("/accounts/{id}/recovery")
    Object open(Actor actor, @PathVariable String id, @RequestParam(required = false) String reason) {
        UUID account = AccountController.id(id);
        try {
            recover.open(actor, account, Typed.text(reason));
            return "redirect:/accounts/" + account + "/recovery";
        } catch (RuleViolation violation) {
            var open = recover.waiting(actor, account);
            return queries.recovery(actor, account, open, Typed.text(reason), violation);
        }
    }

    @PostMapping("/recoveries/{id}/confirmation")
    AccountLinkPage confirm(Actor actor, @PathVariable String id, HttpServletRequest request) {
        var link = recover.confirm(actor, AccountController.id(id));
        return accounts.link(
                actor,
                link.account(),
                AccountController.address(request, link.token()),
                Duration.ofMinutes(link.minutes()));
    }

    @PostMapping("/recoveries/{id}/withdrawal")
    String withdraw(Actor actor, @PathVariable String id) {
        recover.withdraw(actor, AccountController.id(id));
        return "redirect:/accounts";
    }
}
