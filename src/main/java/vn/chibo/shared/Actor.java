package vn.chibo.shared;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and for which organisation. One acting post is one range of the tree: {@code path} is the unit's
 * materialised path, and the database shows nothing outside it.
 *
 * @param account the account that signed in
 * @param person the person behind it; null for the program itself
 * @param unit the unit acted for; null for the program itself
 * @param path the unit's path, ending with a dot; empty for the program itself
 * @param permissions what the post allows
 */
public record Actor(
        UUID account, @Nullable UUID person, @Nullable UnitId unit, String path, Set<Permission> permissions) {

    public boolean can(Permission permission) {
        return permissions.contains(permission);
    }

    public UUID requiredPerson() {
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }

    public UnitId requiredUnit() {
        if (unit == null) {
            throw new NotFound();
        }
        return unit;
    }
}
