package vn.chibo.organisations.web;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chibo.access.DisableAccount;
import vn.chibo.shared.Actor;

/** Shows where an account in scope is signed in, and signs it out there. */
@Controller
class AccountSessionsController {
    private final DisableAccount accounts;
    private final AccountQueries queries;

    AccountSessionsController(DisableAccount accounts, AccountQueries queries) {
        this.accounts = accounts;
        this.queries = queries;
    }

    @GetMapping("/accounts/{id}/sessions")
    AccountSessionsPage list(Actor actor, @PathVariable String id) {
        UUID account = AccountController.id(id);
        var sessions = accounts.sessions(actor, account);
        return new AccountSessionsPage(
                account, queries.link(actor, account, "", Duration.ZERO).person(), sessions);
    }

    @PostMapping("/accounts/{id}/sessions/{session}/ending")
    String end(Actor actor, @PathVariable String id, @PathVariable String session) {
        accounts.endSession(actor, AccountController.id(id), session);
        return "redirect:/accounts/" + AccountController.id(id) + "/sessions";
    }
}
