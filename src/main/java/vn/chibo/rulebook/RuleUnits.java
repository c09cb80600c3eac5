package vn.chibo.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** What the rulebook must know of organisations; implemented above it. Only what is in the actor's scope answers. */
public interface RuleUnits {
    Optional<RuleUnit> find(Actor actor, UnitId unit, LocalDate day);

    /** The actor's own organisation first, then those below. */
    List<RuleUnit> choices(Actor actor, LocalDate day);

    /** The name of an organisation whose rule reaches into the scope: names above are public to those below. */
    String name(Actor actor, UnitId unit, UnitId below, LocalDate day);
}
