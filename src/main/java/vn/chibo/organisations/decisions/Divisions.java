package vn.chibo.organisations.decisions;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.DivisionUnits;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

@Component
class Divisions implements DivisionUnits {
    private final Drafts drafts;
    private final Plans plans;

    Divisions(Drafts drafts, Plans plans) {
        this.drafts = drafts;
        this.plans = plans;
    }

    @Override
    public Division openDraft(Actor actor, DecisionId decision) {
        Decision draft = drafts.editable(actor, decision);
        Reorganisation plan = plans.plan(draft);
        Set<UnitId> targets = new LinkedHashSet<>();
        plan.divided().values().forEach(targets::addAll);
        return new Division(draft.issuer(), plan.divided().keySet(), targets);
    }
}
