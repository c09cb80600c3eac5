package vn.chibo.organisations.web;

import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.BodyKind;
import vn.chibo.shared.RuleViolation;

/** A body to be founded, as typed. */
public record BodyForm(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String from,
        @Nullable String until,
        @Nullable String basis) {

    public BodyForm {
        kind = Typed.text(kind);
        name = Typed.text(name);
        from = Typed.text(from);
        until = Typed.text(until);
        basis = Typed.text(basis);
    }

    BodyKind chosenKind() {
        BodyKind chosen = Typed.choice(BodyKind.class, kind);
        if (chosen == null) {
            throw RuleViolation.at("kind", "organisations.body.kind-missing");
        }
        return chosen;
    }
}
