package vn.chibo.organisations.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chibo.access.DisableAccount;
import vn.chibo.shared.Actor;

/** Closes an account, opens it again, signs it out everywhere. */
@Controller
class AccountStateController {
    private final DisableAccount accounts;

    AccountStateController(DisableAccount accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/accounts/{id}/disabling")
    String disable(Actor actor, @PathVariable String id) {
        accounts.disable(actor, AccountController.id(id));
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{id}/enabling")
    String enable(Actor actor, @PathVariable String id) {
        accounts.enable(actor, AccountController.id(id));
        return "redirect:/accounts";
    }

    @PostMapping("/accounts/{id}/sessions/ending")
    String endSessions(Actor actor, @PathVariable String id) {
        accounts.endSessions(actor, AccountController.id(id));
        return "redirect:/accounts";
    }
}
