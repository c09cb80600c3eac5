package vn.chibo.rulebook;

import java.time.LocalDate;
import java.util.List;
import vn.chibo.shared.Actor;

/**
 * Work that asked a rule, told before the rule changes. Implemented by the modules above that ask rules; whoever asks
 * sees only what lies in the own scope.
 */
public interface RuleImpact {
    List<Touched> touchedBy(Actor actor, RuleChange change);

    /**
     * @param key message that says what it is and what becomes of it; argument 0 is the name, 1 the day
     * @param keeps whether it stays under the version it was finished by
     */
    record Touched(String key, String name, LocalDate day, boolean keeps) {}
}
