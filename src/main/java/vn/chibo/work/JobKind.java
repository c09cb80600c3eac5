package vn.chibo.work;

import java.io.IOException;
import java.util.Optional;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;

/**
 * One kind of background work; a bean of the module that does it. Its words are {@code work.kind.NAME}.
 *
 * @param <P> what it is asked for: a record that JSON can carry
 */
public interface JobKind<P> {
    /** Kept in the database and part of a message key: letters and hyphens, never renamed. */
    String name();

    Class<P> parameters();

    /** Asked for when it starts, when it runs, while it runs, and when its result is fetched. */
    Permission permission();

    /** Where what it works on is looked at, an address of this program; empty when all it makes is a file to fetch. */
    default Optional<String> page(P parameters) {
        return Optional.empty();
    }

    /**
     * Does the work, on a thread of its own and outside any transaction: use cases open theirs. It may be run again after a
     * fall of the program, so each step commits together with {@link Running#checkpoint}, or is harmless when repeated.
     * A {@link vn.chibo.shared.RuleViolation} ends it with that sentence.
     *
     * @param actor who asked, with the rights of this moment
     */
    void run(Actor actor, P parameters, Running job) throws IOException;
}
