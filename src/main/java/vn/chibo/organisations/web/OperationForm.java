package vn.chibo.organisations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.organisations.decisions.PlanOperations.NewUnit;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/**
 * A line of a decision, as typed.
 *
 * @param names of units to be made, one on each line
 */
public record OperationForm(
        String kind,
        List<String> sources,
        String receiver,
        String kindTo,
        String nameTo,
        String names,
        String parent,
        String locality,
        String level) {

    public OperationForm {
        kind = Typed.text(kind);
        sources = sources == null ? List.of() : List.copyOf(sources);
        receiver = Typed.text(receiver);
        kindTo = Typed.text(kindTo);
        nameTo = Typed.text(nameTo);
        names = Typed.text(names);
        parent = Typed.text(parent);
        locality = Typed.text(locality);
        level = Typed.text(level);
    }

    OperationKind chosenKind() {
        OperationKind chosen = Typed.choice(OperationKind.class, kind);
        if (chosen == null) {
            throw RuleViolation.at("kind", "organisations.operation.kind-missing");
        }
        return chosen;
    }

    Line line() {
        OperationKind chosen = chosenKind();
        List<UnitId> units = new ArrayList<>();
        sources.forEach(source -> units.add(unit("sources", source)));
        return new Line(
                chosen,
                units,
                chosen.makes() ? made(chosen) : List.of(),
                chosen.hasReceiver() && !receiver.isBlank() ? unit("receiver", receiver) : null,
                chosen == OperationKind.UPGRADE ? Typed.choice(UnitKind.class, kindTo) : null,
                nameTo);
    }

    private List<NewUnit> made(OperationKind chosen) {
        List<NewUnit> made = new ArrayList<>();
        for (String name : names.lines().filter(line -> !line.isBlank()).toList()) {
            UnitKind of = Typed.choice(UnitKind.class, kindTo);
            if (of == null || of == UnitKind.ROOT) {
                throw RuleViolation.at("kindTo", "organisations.decision.no-kind");
            }
            SchoolLevel school = Typed.choice(SchoolLevel.class, level);
            made.add(new NewUnit(unit("parent", parent), of, name, locality, school));
        }
        if (made.isEmpty() && chosen != OperationKind.MERGE) {
            throw RuleViolation.at("names", "organisations.decision.nothing-made");
        }
        return made;
    }

    private static UnitId unit(String field, @Nullable String text) {
        try {
            return new UnitId(UUID.fromString(Typed.text(text)));
        } catch (IllegalArgumentException unreadable) {
            throw RuleViolation.at(field, "organisations.operation.unit-missing");
        }
    }
}
