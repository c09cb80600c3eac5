package vn.chibo.organisations;

import java.util.List;
import vn.chibo.shared.Actor;

/**
 * What a decision about the tree would touch in a module above, and how that module follows it. Each module answers for
 * its own open work and counts; {@link #follow} runs in the decision's own transaction, lower modules first.
 */
public interface ReorganisationImpact {
    /** Asked before anything changes: open work, what was recorded since the day in force, what blocks. */
    List<Finding> findings(Actor actor, Reorganisation plan);

    /** Moves this module's rows after the tree has changed. */
    void follow(Actor actor, Reorganisation plan);

    /** Of a decision that was carried out: how much of this module each giving unit handed on. */
    default List<Finding> handedOver(Actor actor, Reorganisation plan) {
        return List.of();
    }
}
