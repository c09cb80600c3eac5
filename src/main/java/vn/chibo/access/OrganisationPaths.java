package vn.chibo.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import vn.chibo.shared.UnitId;

/** Where units hang today; {@code organisations} answers. Units outside the scope entered are not there. */
public interface OrganisationPaths {
    Optional<String> path(UnitId unit);

    /** Of many at once, in one statement; {@link vn.chibo.shared.NotFound} when one of them is not there. */
    Map<UnitId, String> required(Collection<UnitId> units);
}
