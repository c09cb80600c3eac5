package vn.chibo.organisations;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chibo.shared.RuleViolation;

/**
 * Runs a change and asks its deferred constraints at once, not at commit, so that a broken one becomes a sentence at a
 * field. It runs in a savepoint: what was refused leaves the transaction usable.
 */
@Component
class Constraints {
    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    Constraints(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(manager);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @param words what to say, by the broken constraint's name */
    <T> T keep(Map<String, RuleViolation> words, Supplier<T> change) {
        try {
            return savepoint.execute(status -> {
                T result = change.get();
                jdbc.sql("set constraints all immediate").update();
                jdbc.sql("set constraints all deferred").update();
                return result;
            });
        } catch (DataIntegrityViolationException broken) {
            String name = name(broken);
            throw name != null && words.containsKey(name) ? words.get(name) : broken;
        }
    }

    private static @Nullable String name(DataIntegrityViolationException broken) {
        return broken.getMostSpecificCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null
                ? cause.getServerErrorMessage().getConstraint()
                : null;
    }
}
