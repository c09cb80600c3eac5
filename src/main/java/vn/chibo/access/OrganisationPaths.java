package vn.chibo.access;

import java.util.Optional;
import vn.chibo.shared.UnitId;

/** Where a unit hangs today; {@code organisations} answers. Empty for a unit outside the scope entered. */
public interface OrganisationPaths {
    Optional<String> path(UnitId unit);
}
