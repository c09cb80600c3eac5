package vn.chibo.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.BodyId;
import vn.chibo.shared.UnitId;

/** Whose document it is, with number series of its own: a unit, or a body of it such as a steering committee. */
record Issuer(UnitId unit, @Nullable BodyId body) {
    static Issuer unit(UnitId unit) {
        return new Issuer(unit, null);
    }

    @Nullable
    UUID bodyId() {
        return body == null ? null : body.value();
    }
}
