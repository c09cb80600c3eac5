package vn.chibo.organisations.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.Reorganisation.Step;
import vn.chibo.shared.UnitId;

/** Two hand-overs of the same decision may put each unit below the other though neither stands there today. */
@Component
class ChecksOfCircles {
    private final Stands stands;

    ChecksOfCircles(Stands stands) {
        this.stands = stands;
    }

    List<Finding> of(Reorganisation plan) {
        Map<UnitId, UnitId> planned = new HashMap<>();
        for (Step step : plan.steps()) {
            step.made().forEach(made -> planned.put(made.id(), made.parent()));
            if (handsOver(step)) {
                step.sources().forEach(unit -> planned.put(unit, step.receiver()));
            }
        }
        Map<UnitId, UnitId> superiors = new HashMap<>(stands.superiors(planned.values()));
        superiors.putAll(planned);
        List<Finding> findings = new ArrayList<>();
        for (Step step : plan.steps()) {
            if (handsOver(step)) {
                Set<UnitId> above = above(step.receiver(), superiors);
                step.sources().stream()
                        .filter(unit -> above.contains(unit) && !unit.equals(step.receiver()))
                        .forEach(unit -> findings.add(Finding.block(unit, "organisations.decision.circle")));
            }
        }
        return findings;
    }

    private static boolean handsOver(Step step) {
        return step.kind() == OperationKind.HAND_OVER && step.receiver() != null;
    }

    private static Set<UnitId> above(UnitId unit, Map<UnitId, UnitId> superiors) {
        Set<UnitId> above = new LinkedHashSet<>();
        UnitId next = unit;
        while (next != null && above.add(next)) {
            next = superiors.get(next);
        }
        return above;
    }
}
