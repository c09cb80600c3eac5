package vn.chibo.organisations;

import java.util.Set;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** What a draft divides and into which units, for the module that places the members. */
public interface DivisionUnits {
    /** Refused once the decision is signed. */
    Division openDraft(Actor actor, DecisionId decision);

    /** @param targets the parts; a unit that goes on beside its parts is not among them */
    record Division(UnitId issuer, Set<UnitId> sources, Set<UnitId> targets) {}
}
