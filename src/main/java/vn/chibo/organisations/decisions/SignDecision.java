package vn.chibo.organisations.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.DecisionDrafted;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.DecisionSigned;
import vn.chibo.organisations.decisions.Decision.State;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Records the signature. A decision in force already is carried out at once; one with a day to come waits for it. What
 * blocks in the rehearsal blocks here.
 */
@UseCase
public class SignDecision {
    private final JdbcClient jdbc;
    private final Access access;
    private final Plans plans;
    private final ApplyDecision apply;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SignDecision(
            JdbcClient jdbc,
            Access access,
            Plans plans,
            ApplyDecision apply,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.plans = plans;
        this.apply = apply;
        this.clock = clock;
        this.events = events;
    }

    /** @param version the draft as the signer read it */
    public void sign(Actor actor, DecisionId id, String number, LocalDate signedOn, int version) {
        Decision decision = plans.locked(id);
        access.require(actor, Permission.SIGN_REORGANISATION, decision.issuer());
        if (!decision.state().open()) {
            throw new RuleViolation("organisations.decision.signed-already");
        }
        if (decision.version() != version) {
            throw new Changed();
        }
        if (number.isBlank()) {
            throw RuleViolation.at("number", "organisations.decision.number-missing");
        }
        LocalDate today = LocalDate.now(clock);
        if (signedOn.isAfter(today)) {
            throw RuleViolation.at("signedOn", "organisations.decision.signed-in-future");
        }
        apply.requireUnblocked(actor, plans.plan(decision));
        record(actor, decision, number.strip(), signedOn);
        events.publishEvent(
                new DecisionSigned(decision.issuer(), decision.id(), number.strip(), signedOn, decision.inForce()));
        if (!decision.inForce().isAfter(today)) {
            apply.apply(actor, plans.required(id));
        }
    }

    private void record(Actor actor, Decision decision, String number, LocalDate signedOn) {
        try {
            jdbc.sql("""
                    update organisations.decision
                    set state = 'SIGNED', number = :number, signed_on = :signedOn, signed_by = :person, recorded_at = :now,
                        version = version + 1
                    where id = :id
                    """)
                    .param("number", number)
                    .param("signedOn", signedOn)
                    .param("person", actor.person())
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", decision.id())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw RuleViolation.at("number", "organisations.decision.number-taken", number);
        }
    }

    /** Begins a counter-decision (quyết định bãi bỏ) as a draft of its own, rehearsed and signed like any other. */
    public DecisionId counter(Actor actor, DecisionId id, String title, LocalDate inForce) {
        Decision decision = plans.locked(id);
        access.require(actor, Permission.PLAN_REORGANISATION, decision.issuer());
        if (decision.state() != State.APPLIED) {
            throw new RuleViolation("organisations.decision.not-applied");
        }
        if (!inForce.isAfter(decision.inForce())) {
            throw RuleViolation.at("inForce", "organisations.decision.undo-too-early", decision.inForce());
        }
        try {
            UUID counter = jdbc.sql("""
                    insert into organisations.decision (unit_id, unit_path, title, in_force, undoes, drafted_by, drafted_at)
                    select d.unit_id, d.unit_path, :title, :inForce, d.id, :person, :now
                    from organisations.decision d where d.id = :id
                    returning id
                    """)
                    .param("title", title.strip())
                    .param("inForce", inForce)
                    .param("person", actor.person())
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", decision.id())
                    .query(UUID.class)
                    .single();
            events.publishEvent(new DecisionDrafted(decision.issuer(), counter, title.strip()));
            return new DecisionId(counter);
        } catch (DuplicateKeyException begun) {
            throw new RuleViolation("organisations.decision.countered-already");
        }
    }
}
