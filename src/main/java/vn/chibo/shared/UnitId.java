package vn.chibo.shared;

import java.util.Collection;
import java.util.UUID;

/** A Party organisation or another unit of the tree. Stands here because scope, rules and audit all speak of units. */
public record UnitId(UUID value) implements Id {
    /** For {@code = any(:units)}. */
    public static UUID[] values(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
