package vn.chibo.organisations;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.RuleViolation;

/**
 * Runs a change and asks its deferred constraints at once, not at commit, so that a broken one becomes a sentence at a
 * field. It runs behind a savepoint: what was refused leaves the transaction usable.
 */
@Component
public class Constraints {
    private final JdbcClient jdbc;

    Constraints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param words what to say, by the broken constraint's name */
    public <T> T keep(Map<String, RuleViolation> words, Supplier<T> change) {
        jdbc.sql("savepoint before_change").update();
        try {
            T result = change.get();
            jdbc.sql("set constraints all immediate").update();
            jdbc.sql("set constraints all deferred").update();
            jdbc.sql("release savepoint before_change").update();
            return result;
        } catch (DataIntegrityViolationException broken) {
            jdbc.sql("rollback to savepoint before_change").update();
            String name = name(broken);
            throw name != null && words.containsKey(name) ? words.get(name) : broken;
        }
    }

    /** The name of the constraint that a change broke; null when it was something else. */
    public static @Nullable String name(RuntimeException broken) {
        return NestedExceptionUtils.getMostSpecificCause(broken) instanceof PSQLException cause
                        && cause.getServerErrorMessage() != null
                ? cause.getServerErrorMessage().getConstraint()
                : null;
    }
}
