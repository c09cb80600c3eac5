package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.access.Role;
import vn.chibo.shared.RuleViolation;

/** A delegation, as typed; {@code until} is its last day. */
public record DelegationForm(
        @Nullable String taker,
        @Nullable String role,
        @Nullable String from,
        @Nullable String until,
        @Nullable String basis) {

    public DelegationForm {
        taker = Typed.text(taker);
        role = Typed.text(role);
        from = Typed.text(from);
        until = Typed.text(until);
        basis = Typed.text(basis);
    }

    static DelegationForm empty(LocalDate today) {
        return new DelegationForm(null, null, today.toString(), null, null);
    }

    UUID chosenTaker() {
        if (taker.isBlank()) {
            throw RuleViolation.at("taker", "organisations.delegation.taker-missing");
        }
        return AccountController.id(taker);
    }

    Role chosenRole() {
        Role chosen = Typed.choice(Role.class, role);
        if (chosen == null) {
            throw RuleViolation.at("role", "organisations.delegation.role-missing");
        }
        return chosen;
    }

    LocalDate firstDay() {
        return Days.required("from", from);
    }

    LocalDate firstDayWithout() {
        return Days.required("until", until).plusDays(1);
    }
}
