package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** How many members and official members units have of their own on a day; the register of members answers. */
public interface Headcount {
    Map<UnitId, Count> of(Actor actor, Collection<UnitId> units, LocalDate day);

    /** How many came into each unit and went out of it between two days, as the register has them on both. */
    Map<UnitId, Flow> between(Actor actor, Collection<UnitId> units, LocalDate eve, LocalDate day);

    record Flow(int in, int out) {
        public static final Flow NONE = new Flow(0, 0);
    }

    /** @param official those with a vote; the base of the formation rules */
    record Count(int members, int official) {
        public static final Count NONE = new Count(0, 0);
    }
}
