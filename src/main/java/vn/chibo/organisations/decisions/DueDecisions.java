package vn.chibo.organisations.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.DecisionId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Carries out signed decisions on their day, each in a transaction of its own; what was missed while the program was off
 * is done at its next start. A decision that can no longer be carried out stays signed and says so.
 */
@Component
class DueDecisions {
    private static final Logger LOG = LoggerFactory.getLogger(DueDecisions.class);

    private final OneDue due;
    private final Clock clock;

    DueDecisions(OneDue due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 5_000)
    void run() {
        for (UUID id : due.waiting(TheProgram.itself(), LocalDate.now(clock))) {
            try {
                due.carryOut(TheProgram.itself(), new DecisionId(id));
            } catch (RuleViolation | org.springframework.dao.DataIntegrityViolationException stuck) {
                LOG.warn("decision {} cannot be carried out: {}", id, stuck.getMessage());
                due.failed(TheProgram.itself(), new DecisionId(id));
            }
        }
    }

    /** One decision whose day has come. */
    @UseCase
    static class OneDue {
        private final JdbcClient jdbc;
        private final Plans plans;
        private final ApplyDecision apply;

        OneDue(JdbcClient jdbc, Plans plans, ApplyDecision apply) {
            this.jdbc = jdbc;
            this.plans = plans;
            this.apply = apply;
        }

        List<UUID> waiting(Actor program, LocalDate today) {
            return jdbc.sql("""
                    select id from organisations.decision where state = 'SIGNED' and in_force <= ?
                    order by in_force, recorded_at
                    """).param(today).query(UUID.class).list();
        }

        /** Another node may have been quicker. */
        void carryOut(Actor program, DecisionId id) {
            Decision decision = plans.locked(id);
            if (decision.state() == Decision.State.SIGNED) {
                apply.apply(program, decision);
            }
        }

        void failed(Actor program, DecisionId id) {
            jdbc.sql("update organisations.decision set failure = 'BLOCKED' where id = ? and state = 'SIGNED'")
                    .param(id.value())
                    .update();
        }
    }
}
