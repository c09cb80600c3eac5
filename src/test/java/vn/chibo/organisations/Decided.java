package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.organisations.decisions.PlanOperations;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.organisations.decisions.SignDecision;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Hand-overs and ends of units, decided by the root and carried out at once. */
@Component
class Decided {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Actor program = TheProgram.itself();
    private final DraftDecision draft;
    private final PlanOperations operations;
    private final SignDecision sign;
    private final JdbcClient jdbc;

    Decided(DraftDecision draft, PlanOperations operations, SignDecision sign, JdbcClient jdbc) {
        this.draft = draft;
        this.operations = operations;
        this.sign = sign;
        this.jdbc = jdbc;
    }

    void handOver(UnitId unit, UnitId superior, LocalDate day, String basis) {
        decide(new Line(OperationKind.HAND_OVER, List.of(unit), List.of(), superior, null, ""), day, basis);
    }

    /** @param receiver takes members and subordinate units */
    void end(UnitId unit, UnitId receiver, LocalDate day) {
        decide(new Line(OperationKind.DISSOLVE, List.of(unit), List.of(), receiver, null, ""), day, "");
    }

    void rename(UnitId unit, String name, LocalDate day) {
        decide(new Line(OperationKind.RENAME, List.of(unit), List.of(), null, null, name), day, "");
    }

    private void decide(Line line, LocalDate day, String basis) {
        UnitId root = jdbc.sql("select id from organisations.ancestors(?, ?) where kind = 'ROOT'")
                .param(line.sources().getFirst().value())
                .param(day)
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow();
        DecisionId decision = draft.begin(program, root, "Quyết định thử", day, basis);
        operations.add(program, decision, line);
        int version = jdbc.sql("select version from organisations.decision where id = ?")
                .param(decision.value())
                .query(Integer.class)
                .single();
        sign.sign(program, decision, NUMBER.incrementAndGet() + "-QĐ", day.minusDays(5), version);
    }
}
