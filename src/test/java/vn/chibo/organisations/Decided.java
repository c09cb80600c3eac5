package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.TheProgram;
import vn.chibo.members.PlaceMembers;
import vn.chibo.organisations.decisions.Decisions;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.organisations.decisions.PlanOperations;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.organisations.decisions.SignDecision;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;
import vn.chibo.world.World;

/** Hand-overs and ends of units, decided by the root and carried out at once. */
@Component
public class Decided {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Actor program = TheProgram.itself();
    private final DraftDecision draft;
    private final PlanOperations operations;
    private final SignDecision sign;
    private final PlaceMembers place;
    private final Decisions decisions;
    private final JdbcClient jdbc;

    Decided(
            DraftDecision draft,
            PlanOperations operations,
            SignDecision sign,
            PlaceMembers place,
            Decisions decisions,
            JdbcClient jdbc) {
        this.draft = draft;
        this.operations = operations;
        this.sign = sign;
        this.place = place;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    public void handOver(UnitId unit, UnitId superior, LocalDate day, String basis) {
        decide(new Line(OperationKind.HAND_OVER, List.of(unit), List.of(), superior, null, ""), day, basis);
    }

    /** @param receiver takes members and subordinate units */
    public void end(UnitId unit, UnitId receiver, LocalDate day) {
        decide(new Line(OperationKind.DISSOLVE, List.of(unit), List.of(), receiver, null, ""), day, "");
    }

    void rename(UnitId unit, String name, LocalDate day) {
        decide(new Line(OperationKind.RENAME, List.of(unit), List.of(), null, null, name), day, "");
    }

    /** Each of the comrades leads and goes to a new cell of their own. */
    public List<UnitId> split(UnitId cell, UnitId superior, List<World.Someone> comrades, LocalDate day) {
        var parts = comrades.stream()
                .map(one -> new PlanOperations.NewUnit(
                        superior, UnitKind.GRASSROOTS_CELL, "Chi bộ của " + one.name(), "", null))
                .toList();
        DecisionId decision = draft.begin(program, root(superior, day), "Quyết định thử", day, "");
        List<UnitId> made =
                operations.add(program, decision, new Line(OperationKind.SPLIT, List.of(cell), parts, null, null, ""));
        for (int i = 0; i < made.size(); i++) {
            World.Someone one = comrades.get(i);
            operations.appoint(program, decision, made.get(i), one.person(), PostKind.SECRETARY);
            place.place(program, decision, List.of(one.member()), made.get(i));
        }
        sign(decision, day);
        return made;
    }

    private void decide(Line line, LocalDate day, String basis) {
        DecisionId decision = draft.begin(program, root(line.sources().getFirst(), day), "Quyết định thử", day, basis);
        operations.add(program, decision, line);
        sign(decision, day);
    }

    private UnitId root(UnitId unit, LocalDate day) {
        return jdbc.sql("select id from organisations.ancestors(?, ?) where kind = 'ROOT'")
                .param(unit.value())
                .param(day)
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow();
    }

    private void sign(DecisionId decision, LocalDate day) {
        int version = decisions.required(program, decision).version();
        sign.sign(program, decision, NUMBER.incrementAndGet() + "-QĐ", day.minusDays(5), version);
    }
}
