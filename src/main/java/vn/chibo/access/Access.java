package vn.chibo.access;

import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;
import vn.chibo.shared.UnitId;

/** The one question every use case asks first: may this actor do this for that unit? */
@Component
public class Access {
    private final OrganisationPaths paths;

    Access(OrganisationPaths paths) {
        this.paths = paths;
    }

    /**
     * Lets the actor pass or throws: {@link NotFound} for a unit outside the scope, so that nobody learns it exists,
     * {@link Refused} for a unit in sight that the post has no say over.
     */
    public void require(Actor actor, Permission permission, UnitId unit) {
        if (!may(actor, permission, unit)) {
            throw new Refused(permission);
        }
    }

    public boolean may(Actor actor, Permission permission, UnitId unit) {
        if (actor.unit() == null) {
            return actor.can(permission);
        }
        if (unit.equals(actor.unit())) {
            return actor.can(permission);
        }
        paths.path(unit).filter(path -> path.startsWith(actor.path())).orElseThrow(NotFound::new);
        return permission.reachesBelow() && actor.can(permission);
    }
}
