package vn.chibo.organisations;

import org.jspecify.annotations.Nullable;
import vn.chibo.shared.UnitId;

/** What somebody answers for: a unit below, a body, or a field of work in words; one of the three. */
public record ChargeOver(@Nullable UnitId unit, @Nullable BodyId body, String field) {
    public static ChargeOver unit(UnitId unit) {
        return new ChargeOver(unit, null, "");
    }

    public static ChargeOver body(BodyId body) {
        return new ChargeOver(null, body, "");
    }

    public static ChargeOver field(String field) {
        return new ChargeOver(null, null, field.strip());
    }
}
