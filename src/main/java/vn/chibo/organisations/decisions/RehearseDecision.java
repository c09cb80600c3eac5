package vn.chibo.organisations.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.Constraints;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.Headcount;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Carries a draft out and takes it back, in one transaction: what it shows is what will happen, not a guess at it.
 * Before and after are read from the same tables by the same statements.
 */
@UseCase
public class RehearseDecision {
    private final JdbcClient jdbc;
    private final Access access;
    private final Plans plans;
    private final ApplyDecision apply;
    private final CarryOut carryOut;
    private final Returning returning;
    private final Reshaping tree;
    private final Snapshots snapshots;
    private final ChecksOfForming forming;

    RehearseDecision(
            JdbcClient jdbc,
            Access access,
            Plans plans,
            ApplyDecision apply,
            CarryOut carryOut,
            Returning returning,
            Reshaping tree,
            Snapshots snapshots,
            ChecksOfForming forming) {
        this.jdbc = jdbc;
        this.access = access;
        this.plans = plans;
        this.apply = apply;
        this.carryOut = carryOut;
        this.returning = returning;
        this.tree = tree;
        this.snapshots = snapshots;
        this.forming = forming;
    }

    public Rehearsal rehearse(Actor actor, DecisionId id) {
        Decision decision = plans.required(id);
        access.require(actor, Permission.PLAN_REORGANISATION, decision.issuer());
        Reorganisation plan = plans.plan(decision);
        List<Finding> findings = new ArrayList<>(apply.findings(actor, plan));
        Set<UnitId> units = concerned(plan);
        LocalDate eve = plan.day().minusDays(1);
        Set<UnitId> around = new LinkedHashSet<>(snapshots.superiors(units, eve));
        apply.onlyOneAtATime();
        jdbc.sql("savepoint rehearsal").update();
        Snapshot after = null;
        Map<UnitId, Headcount.Flow> flows = Map.of();
        try {
            carryOut.carryOut(actor, plan, apply.eve(plan));
            around.addAll(snapshots.superiors(units, plan.day()));
            after = snapshots.of(actor, units, around, plan.day());
            findings.addAll(forming.numbers(actor, plan, after));
            flows = snapshots.flows(actor, units, around, eve, plan.day());
        } catch (DataAccessException | NotFound broken) { // the lines above mostly say why; this is the last wall
            if (findings.stream().noneMatch(finding -> finding.weight() == Finding.Weight.BLOCK)) {
                findings.add(Finding.block(
                        null,
                        "organisations.decision.does-not-fit",
                        Objects.requireNonNullElse(Constraints.name(broken), "?")));
            }
        }
        jdbc.sql("rollback to savepoint rehearsal").update();
        Snapshot before = snapshots.of(actor, units, around, eve);
        return Rehearsal.of(decision, findings, before, after, flows);
    }

    /** What it names, what hangs directly below what ends, and what an undone decision touched. */
    private Set<UnitId> concerned(Reorganisation plan) {
        Set<UnitId> units = new LinkedHashSet<>(plan.touched());
        units.addAll(tree.children(plan.ended(), plan.day().minusDays(1)));
        if (plan.undone() != null) {
            units.addAll(returning.touched(plan.undone()));
        }
        return units;
    }
}
