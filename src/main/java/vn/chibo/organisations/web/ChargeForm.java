package vn.chibo.organisations.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.BodyId;
import vn.chibo.organisations.ChargeOver;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/** @param over {@code unit:} or {@code body:} and an id; empty for the field typed */
public record ChargeForm(
        @Nullable String person,
        @Nullable String over,
        @Nullable String field,
        @Nullable String from,
        @Nullable String until,
        @Nullable String basis) {
    private static final int KIND = 5;

    public ChargeForm {
        person = Typed.text(person);
        over = Typed.text(over);
        field = Typed.text(field);
        from = Typed.text(from);
        until = Typed.text(until);
        basis = Typed.text(basis);
    }

    ChargeOver target() {
        if (over.isBlank()) {
            return ChargeOver.field(field);
        }
        if (!over.matches("(unit|body):[0-9a-f-]{36}")) {
            throw new NotFound();
        }
        UUID id = UUID.fromString(over.substring(KIND));
        return over.startsWith("unit:") ? ChargeOver.unit(new UnitId(id)) : ChargeOver.body(new BodyId(id));
    }
}
