package vn.chibo.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule a person can mend: a message key with its arguments, and the field it belongs to. Becomes 422. */
public class RuleViolation extends RuntimeException {
    private final String key;
    private final @Nullable String field;
    private final List<Object> arguments;

    public RuleViolation(String key, Object... arguments) {
        this(null, key, arguments);
    }

    private RuleViolation(@Nullable String field, String key, Object[] arguments) {
        super(key, null, false, false);
        this.key = key;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public static RuleViolation at(String field, String key, Object... arguments) {
        return new RuleViolation(field, key, arguments);
    }

    public String key() {
        return key;
    }

    public @Nullable String field() {
        return field;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
