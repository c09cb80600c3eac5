package vn.chibo.organisations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.UnitId;

/**
 * What a planned reorganisation meets: a sentence by key about one unit.
 *
 * @param unit null when it is about the decision as a whole
 */
public record Finding(Weight weight, @Nullable UnitId unit, String key, List<Object> arguments) {

    /** BLOCK: not to be signed like this. WARN: allowed, with open eyes. INFORM: what will follow by itself. */
    public enum Weight {
        BLOCK,
        WARN,
        INFORM
    }

    public static Finding block(@Nullable UnitId unit, String key, Object... arguments) {
        return new Finding(Weight.BLOCK, unit, key, List.of(arguments));
    }

    public static Finding warn(@Nullable UnitId unit, String key, Object... arguments) {
        return new Finding(Weight.WARN, unit, key, List.of(arguments));
    }

    public static Finding inform(@Nullable UnitId unit, String key, Object... arguments) {
        return new Finding(Weight.INFORM, unit, key, List.of(arguments));
    }
}
