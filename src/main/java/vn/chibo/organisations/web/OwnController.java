package vn.chibo.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.access.ActingPosts;
import vn.chibo.access.OwnAccount;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** The person's own page. */
@Controller
class OwnController {
    private final OwnQueries queries;
    private final DelegationQueries delegations;
    private final OwnAccount account;
    private final ActingPosts acting;
    private final ChargeQueries charges;

    OwnController(
            OwnQueries queries,
            DelegationQueries delegations,
            OwnAccount account,
            ActingPosts acting,
            ChargeQueries charges) {
        this.queries = queries;
        this.delegations = delegations;
        this.account = account;
        this.acting = acting;
        this.charges = charges;
    }

    @GetMapping("/me")
    OwnPage show(Actor actor, @RequestParam(required = false) String changed, HttpServletRequest request) {
        return page(actor, request, changed != null, null);
    }

    @PostMapping("/me/password")
    Object changePassword(Actor actor, @ModelAttribute PasswordForm form, HttpServletRequest request) {
        try {
            account.changePassword(actor, session(request), form.present(), form.password(), form.again());
            return "redirect:/me?changed";
        } catch (RuleViolation violation) {
            return page(actor, request, false, violation);
        }
    }

    @PostMapping("/me/sessions/{id}/ending")
    String endSession(Actor actor, @PathVariable String id) {
        account.endSession(actor, id);
        return "redirect:/me";
    }

    private OwnPage page(Actor actor, HttpServletRequest request, boolean changed, @Nullable RuleViolation violation) {
        List<OwnPage.Post> posts =
                acting.of(actor.account()).stream().map(queries::posts).toList();
        return new OwnPage(
                queries.name(actor),
                account.username(actor),
                posts,
                acting.of(actor.account()).stream()
                        .flatMap(post -> charges.own(post).stream())
                        .distinct()
                        .toList(),
                account.sessions(actor, session(request)),
                delegations.own(actor),
                changed,
                violation);
    }

    private static String session(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    record PasswordForm(String present, String password, String again) {
        PasswordForm {
            present = Typed.text(present);
            password = Typed.text(password);
            again = Typed.text(again);
        }
    }
}
