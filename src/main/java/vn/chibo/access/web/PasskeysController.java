package vn.chibo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chibo.access.OwnPasskeys;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** The passkeys of the own account; a new one is made by the browser, {@code js/passkeys.js}. */
@Controller
class PasskeysController {
    private final OwnPasskeys passkeys;
    private final PasskeyFilters filters;

    PasskeysController(OwnPasskeys passkeys, PasskeyFilters filters) {
        this.passkeys = passkeys;
        this.filters = filters;
    }

    @GetMapping("/me/passkeys")
    PasskeysPage show(Actor actor, HttpServletRequest request) {
        return page(actor, request, null);
    }

    @PostMapping("/me/passkeys/permission")
    Object allow(Actor actor, @RequestParam(defaultValue = "") String present, HttpServletRequest request) {
        try {
            passkeys.requirePassword(actor, present);
        } catch (RuleViolation violation) {
            return page(actor, request, violation);
        }
        filters.allow(request.getSession());
        return "redirect:/me/passkeys";
    }

    @PostMapping("/me/passkeys/{id}/removal")
    String remove(Actor actor, @PathVariable UUID id) {
        passkeys.remove(actor, id);
        return "redirect:/me/passkeys";
    }

    private PasskeysPage page(Actor actor, HttpServletRequest request, @Nullable RuleViolation violation) {
        return new PasskeysPage(passkeys.all(actor), filters.allowed(request), possible(request), violation);
    }

    /** Browsers offer passkeys on this machine and over TLS, and only for a name, never for a bare address. */
    private static boolean possible(HttpServletRequest request) {
        String host = request.getServerName();
        boolean named = !host.matches("[0-9.]+") && !host.contains(":");
        return named && (request.isSecure() || host.equals("localhost"));
    }
}
