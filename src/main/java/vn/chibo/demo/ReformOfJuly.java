package vn.chibo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.UnitKind;
import vn.chibo.organisations.decisions.Decisions;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.organisations.decisions.PlanOperations;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.organisations.decisions.PlanOperations.NewUnit;
import vn.chibo.organisations.decisions.SignDecision;
import vn.chibo.people.KeepPerson;
import vn.chibo.shared.UnitId;

/** The reform of 1 July 2025 as one decision of the province: communes merge, the district ends, cells go along. */
@Component
@Profile("demo")
class ReformOfJuly {
    private static final LocalDate SIGNED = LocalDate.of(2025, 6, 20);

    private final DemoBuilder demo;
    private final DraftDecision draft;
    private final PlanOperations operations;
    private final SignDecision sign;
    private final Decisions decisions;
    private final KeepPerson people;

    ReformOfJuly(
            DemoBuilder demo,
            DraftDecision draft,
            PlanOperations operations,
            SignDecision sign,
            Decisions decisions,
            KeepPerson people) {
        this.demo = demo;
        this.draft = draft;
        this.operations = operations;
        this.sign = sign;
        this.decisions = decisions;
        this.people = people;
    }

    /** Adds the new communes to {@code units} by name. */
    void decide(
            UnitId province,
            UnitId district,
            List<String[]> cells,
            Map<String, UnitId> units,
            String basis,
            InventedPeople invented) {
        DecisionId decision = draft.begin(
                demo.program, province, DemoText.rows("reform.csv").getFirst()[1], DemoBuilder.REFORM, basis);
        Map<String, Set<UnitId>> merging = new LinkedHashMap<>();
        Map<String, List<UnitId>> handedOver = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (String[] row : cells) {
            Set<UnitId> old = merging.computeIfAbsent(row[4], key -> new LinkedHashSet<>());
            places.putIfAbsent(row[4], row[5]);
            if (row[3].isEmpty()) {
                handedOver.computeIfAbsent(row[4], key -> new ArrayList<>()).add(units.get(row[0]));
            } else {
                old.add(units.get("old:" + row[3]));
            }
        }
        merging.forEach((name, old) -> {
            var made = new NewUnit(province, UnitKind.COMMUNE_PARTY, name, places.get(name), null);
            UnitId commune = operations
                    .add(
                            demo.program,
                            decision,
                            new Line(OperationKind.MERGE, List.copyOf(old), List.of(made), null, null, ""))
                    .getFirst();
            units.put(name, commune);
            var head = invented.somebody(invented.word("secretary"), "STAFF", "", DemoBuilder.REFORM.minusYears(20));
            operations.appoint(
                    demo.program, decision, commune, people.record(demo.program, province, head), PostKind.SECRETARY);
        });
        handedOver.forEach((name, moved) -> operations.add(
                demo.program,
                decision,
                new Line(OperationKind.HAND_OVER, moved, List.of(), units.get(name), null, "")));
        operations.add(
                demo.program,
                decision,
                new Line(OperationKind.DISSOLVE, List.of(district), List.of(), province, null, ""));
        sign.sign(
                demo.program,
                decision,
                DemoText.rows("reform.csv").getFirst()[0],
                SIGNED,
                decisions.required(demo.program, decision).version());
    }
}
