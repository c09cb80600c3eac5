package vn.chibo.members;

import java.util.List;
import java.util.Optional;
import vn.chibo.shared.Actor;

/**
 * What another module tells of a comrade beside the register's list; the list works without any. Who reads the list need
 * not know it: each module asks for the right its own facts need.
 */
public interface Beside {

    /** Empty when this actor has nothing to see of it. */
    Optional<Line> of(Actor actor, MemberId member);

    /**
     * @param place among the lines, ascending
     * @param label message key
     * @param words message key
     * @param arguments of both messages
     */
    record Line(int place, String label, String words, List<Object> arguments) {}
}
