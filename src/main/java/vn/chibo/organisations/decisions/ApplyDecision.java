package vn.chibo.organisations.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Constraints;
import vn.chibo.organisations.DecisionApplied;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.DecisionUndone;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.ReorganisationImpact;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** Carries out a signed decision whose day has come, once, all of it or nothing; one decision at a time. */
@Component
class ApplyDecision {
    private final JdbcClient jdbc;
    private final Plans plans;
    private final Checks checks;
    private final ChecksOfUndoing undoing;
    private final CarryOut carryOut;
    private final List<ReorganisationImpact> impacts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApplyDecision(
            JdbcClient jdbc,
            Plans plans,
            Checks checks,
            ChecksOfUndoing undoing,
            CarryOut carryOut,
            List<ReorganisationImpact> impacts,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.checks = checks;
        this.undoing = undoing;
        this.carryOut = carryOut;
        this.impacts = impacts;
        this.clock = clock;
        this.events = events;
    }

    /** What the plan meets, in the tree and in every module. */
    List<Finding> findings(Actor actor, Reorganisation plan) {
        List<Finding> findings =
                new ArrayList<>(plan.undone() == null ? checks.of(plan) : undoing.of(plan, plan.undone()));
        impacts.forEach(impact -> findings.addAll(impact.findings(actor, plan)));
        return findings;
    }

    void requireUnblocked(Actor actor, Reorganisation plan) {
        long blocks = findings(actor, plan).stream()
                .filter(finding -> finding.weight() == Finding.Weight.BLOCK)
                .count();
        if (blocks > 0) {
            throw new RuleViolation("organisations.decision.blocked", blocks);
        }
    }

    void apply(Actor actor, Decision decision) {
        onlyOneAtATime();
        Reorganisation plan = plans.plan(decision);
        requireUnblocked(actor, plan);
        try {
            carryOut.carryOut(actor, plan, eve(plan));
        } catch (DataIntegrityViolationException broken) { // what no check foresaw; all of it is rolled back
            throw new RuleViolation(
                    "organisations.decision.does-not-fit", Objects.requireNonNullElse(Constraints.name(broken), "?"));
        }
        jdbc.sql("""
                update organisations.decision set state = 'APPLIED', applied_at = ?, failure = '', version = version + 1
                where id = ?
                """).param(OffsetDateTime.now(clock)).param(decision.id()).update();
        if (plan.undone() != null) {
            jdbc.sql("update organisations.decision set state = 'UNDONE', version = version + 1 where id = ?")
                    .param(plan.undone().value())
                    .update();
            events.publishEvent(
                    new DecisionUndone(decision.issuer(), plan.undone().value(), decision.id()));
        }
        events.publishEvent(new DecisionApplied(
                decision.issuer(),
                decision.id(),
                plan.day(),
                plan.made().size(),
                plan.ended().size(),
                plan.touched().size()));
    }

    /** The day before the undone decision came into force. */
    LocalDate eve(Reorganisation plan) {
        DecisionId undone = plan.undone();
        return undone == null
                ? plan.day().minusDays(1)
                : plans.required(undone).inForce().minusDays(1);
    }

    void onlyOneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organisations.decision'))")
                .query((row, number) -> "")
                .single();
    }
}
