package vn.chibo.shared;

import java.util.UUID;

/**
 * Something happened (past tense) or is about to ({@code …ing}, may be vetoed by an exception). Ids and facts only.
 * What happened is written to the audit in the same transaction: the record itself becomes the entry's text, so it
 * never carries identity numbers or other secrets.
 */
public interface DomainEvent {
    /** The unit whose people may read the audit entry. */
    UnitId unit();

    /** What was changed. */
    UUID subject();

    /** False for {@code …ing} events, which the audit passes over. */
    default boolean happened() {
        return true;
    }
}
