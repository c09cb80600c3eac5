package vn.chibo.organisations.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.organisations.DecisionDrafted;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.DecisionProposed;
import vn.chibo.organisations.DecisionWithdrawn;
import vn.chibo.organisations.decisions.Decision.State;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Prepares a decision about the tree. The issuer is the competent superior of everything it speaks of; it may be dated
 * back or ahead. A draft is changed by whoever plans for the issuer, one at a time.
 */
@UseCase
public class DraftDecision {
    private static final int LONGEST_TITLE = 300;

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Drafts drafts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DraftDecision(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            Drafts drafts,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.drafts = drafts;
        this.clock = clock;
        this.events = events;
    }

    public DecisionId begin(Actor actor, UnitId issuer, String title, LocalDate inForce, String basis) {
        access.require(actor, Permission.PLAN_REORGANISATION, issuer);
        requireTitle(title);
        UUID id = jdbc.sql("""
                insert into organisations.decision (unit_id, unit_path, title, in_force, basis, drafted_by, drafted_at)
                values (:unit, :path, :title, :inForce, :basis, :person, :now) returning id
                """)
                .param("unit", issuer.value())
                .param("path", paths.path(issuer).orElseThrow(NotFound::new))
                .param("title", title.strip())
                .param("inForce", inForce)
                .param("basis", basis.strip())
                .param("person", actor.person())
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        events.publishEvent(new DecisionDrafted(issuer, id, title.strip()));
        return new DecisionId(id);
    }

    /** @param version the draft as it was read; another's change since is not overwritten */
    public void amend(Actor actor, DecisionId id, String title, LocalDate inForce, String basis, int version) {
        drafts.editable(actor, id);
        requireTitle(title);
        int changed = jdbc.sql("""
                update organisations.decision
                set title = :title, in_force = :inForce, basis = :basis, version = version + 1, state = 'DRAFT'
                where id = :id and version = :version
                """)
                .param("title", title.strip())
                .param("inForce", inForce)
                .param("basis", basis.strip())
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Changed();
        }
    }

    /** Lays the draft before those who sign (trình Ban Thường vụ). */
    public void propose(Actor actor, DecisionId id) {
        Decision decision = drafts.editable(actor, id);
        state(id, State.PROPOSED);
        events.publishEvent(new DecisionProposed(decision.issuer(), id.value()));
    }

    /** Takes back a draft, or a signed decision whose day has not come. */
    public void withdraw(Actor actor, DecisionId id) {
        Decision decision = drafts.withdrawable(actor, id);
        if (!decision.state().open() && decision.state() != State.SIGNED) {
            throw new RuleViolation("organisations.decision.applied-already");
        }
        state(id, State.WITHDRAWN);
        events.publishEvent(new DecisionWithdrawn(decision.issuer(), id.value(), decision.title()));
    }

    private void state(DecisionId id, State state) {
        jdbc.sql("update organisations.decision set state = ?, version = version + 1 where id = ?")
                .param(state.name())
                .param(id.value())
                .update();
    }

    private static void requireTitle(String title) {
        if (title.isBlank()) {
            throw RuleViolation.at("title", "organisations.decision.title-missing");
        }
        if (title.strip().length() > LONGEST_TITLE) {
            throw RuleViolation.at("title", "organisations.decision.title-long", LONGEST_TITLE);
        }
    }
}
