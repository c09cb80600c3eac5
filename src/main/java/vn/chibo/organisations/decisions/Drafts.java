package vn.chibo.organisations.decisions;

import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.organisations.DecisionId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;

/** Who may change a decision, and until when. */
@Component
class Drafts {
    private final Plans plans;
    private final Access access;

    Drafts(Plans plans, Access access) {
        this.plans = plans;
        this.access = access;
    }

    Decision editable(Actor actor, DecisionId id) {
        Decision decision = withdrawable(actor, id);
        if (!decision.state().open()) {
            throw new RuleViolation("organisations.decision.signed-already");
        }
        return decision;
    }

    Decision withdrawable(Actor actor, DecisionId id) {
        Decision decision = plans.locked(id);
        boolean open = decision.state().open();
        access.require(
                actor, open ? Permission.PLAN_REORGANISATION : Permission.SIGN_REORGANISATION, decision.issuer());
        return decision;
    }
}
