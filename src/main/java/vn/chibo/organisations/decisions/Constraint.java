package vn.chibo.organisations.decisions;

import org.postgresql.util.PSQLException;
import org.springframework.core.NestedExceptionUtils;

/** The name of the constraint that a change broke, for the one who looks into it. */
final class Constraint {
    private Constraint() {}

    static String of(RuntimeException broken) {
        return NestedExceptionUtils.getMostSpecificCause(broken) instanceof PSQLException cause
                        && cause.getServerErrorMessage() != null
                        && cause.getServerErrorMessage().getConstraint() != null
                ? cause.getServerErrorMessage().getConstraint()
                : "?";
    }
}
