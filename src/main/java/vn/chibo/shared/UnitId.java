package vn.chibo.shared;

import java.util.UUID;

/** A Party organisation or another unit of the tree. Stands here because scope, rules and audit all speak of units. */
public record UnitId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
