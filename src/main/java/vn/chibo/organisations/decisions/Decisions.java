package vn.chibo.organisations.decisions;

import vn.chibo.organisations.DecisionId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.ReadModel;

/** Decisions as they stand. */
@ReadModel
public class Decisions {
    private final Plans plans;

    Decisions(Plans plans) {
        this.plans = plans;
    }

    /** {@link NotFound} outside the scope. */
    public Decision required(Actor actor, DecisionId id) {
        return plans.required(id);
    }
}
