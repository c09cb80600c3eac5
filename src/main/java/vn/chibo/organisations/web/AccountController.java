package vn.chibo.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.chibo.access.KeepAccounts;
import vn.chibo.organisations.GiveAccount;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;

/** The accounts in scope, and new ones with their one-time links. */
@Controller
class AccountController {
    private final AccountQueries queries;
    private final PostQueries people;
    private final GiveAccount give;
    private final KeepAccounts accounts;

    AccountController(AccountQueries queries, PostQueries people, GiveAccount give, KeepAccounts accounts) {
        this.queries = queries;
        this.people = people;
        this.give = give;
        this.accounts = accounts;
    }

    @GetMapping("/accounts")
    AccountsPage list(Actor actor, @RequestParam(name = "q", required = false) String search) {
        return queries.accounts(actor, search);
    }

    @GetMapping("/accounts/new")
    NewAccountPage ask(
            Actor actor,
            @RequestParam(name = "q", required = false) String search,
            @RequestParam(required = false) String person) {
        return queries.without(actor, search, Typed.text(person), null, null);
    }

    @PostMapping("/accounts")
    Object give(
            Actor actor,
            @RequestParam(name = "q", required = false) String search,
            @RequestParam(required = false) String person,
            @RequestParam(required = false) String username,
            HttpServletRequest request) {
        PersonId owner = people.person(actor, Typed.text(person));
        try {
            return linked(actor, give.give(actor, owner, Typed.text(username)), request);
        } catch (RuleViolation violation) {
            return queries.without(actor, search, Typed.text(person), username, violation);
        }
    }

    @PostMapping("/accounts/{id}/link")
    AccountLinkPage link(Actor actor, @PathVariable String id, HttpServletRequest request) {
        return linked(actor, id(id), request);
    }

    private AccountLinkPage linked(Actor actor, UUID account, HttpServletRequest request) {
        String address = address(request, accounts.link(actor, account));
        return queries.link(actor, account, address, Duration.ofHours(accounts.invitationHours(actor)));
    }

    static String address(HttpServletRequest request, String token) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/password")
                .queryParam("link", token)
                .toUriString();
    }

    static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(Typed.text(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
