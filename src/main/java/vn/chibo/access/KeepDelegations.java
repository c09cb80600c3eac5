package vn.chibo.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Lets a comrade act for a while with the role of one's post, and takes it back. */
@UseCase
public class KeepDelegations {
    private static final int LONGEST_BASIS = 300;

    private final JdbcClient jdbc;
    private final DelegableRoles delegable;
    private final KeepGrants grants;
    private final AccessRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    KeepDelegations(
            JdbcClient jdbc,
            DelegableRoles delegable,
            KeepGrants grants,
            AccessRules rules,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.delegable = delegable;
        this.grants = grants;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    /** The roles the actor may give today; none for who holds no post. */
    public List<Role> offered(Actor actor) {
        return delegable.on(actor, LocalDate.now(clock)).stream()
                .flatMap(DelegableRoles::within)
                .distinct()
                .toList();
    }

    /** @param until first day without the role */
    public UUID give(Actor actor, UUID taker, Role role, LocalDate from, LocalDate until, String basis) {
        requireKnown(actor, taker);
        check(actor, taker, from, until, basis);
        var base = delegable.on(actor, from).stream()
                .filter(own -> own.covers(role))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("role", "access.delegation.not-own"));
        if (base.until() != null && until.isAfter(base.until())) {
            throw RuleViolation.at(
                    "until", "access.delegation.beyond-post", base.until().minusDays(1));
        }
        UnitId unit = actor.requiredUnit();
        UUID id = insert(actor, taker, role, from, until, basis.strip());
        grants.keepResting(actor, base.source(), "delegation:" + id, taker, role, unit, from, until);
        events.publishEvent(new DelegationGiven(unit, id, taker, role, from, until, basis.strip()));
        return id;
    }

    /** At once; who gave it takes it back. */
    public void revoke(Actor actor, UUID delegation) {
        var unit = jdbc.sql("""
                update access.delegation set revoked_at = ?
                where id = ? and giver_id = ? and revoked_at is null returning unit_id
                """)
                .param(OffsetDateTime.now(clock))
                .param(delegation)
                .param(actor.requiredPerson())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        grants.revoke(actor, "delegation:" + delegation);
        events.publishEvent(new DelegationRevoked(unit, delegation));
    }

    /** Known is who has a part in the unit or below it; the scope hides all others. */
    private void requireKnown(Actor actor, UUID taker) {
        jdbc.sql("""
                select 1 from access.role_grant g where person_id = ? and g.rests_on is null and access.holds(g, ?) limit 1
                """)
                .param(taker)
                .param(LocalDate.now(clock))
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void check(Actor actor, UUID taker, LocalDate from, LocalDate until, String basis) {
        if (taker.equals(actor.person())) {
            throw RuleViolation.at("taker", "access.delegation.oneself");
        }
        if (from.isBefore(LocalDate.now(clock))) {
            throw RuleViolation.at("from", "access.delegation.past");
        }
        if (!until.isAfter(from)) {
            throw RuleViolation.at("until", "access.delegation.until-before-from");
        }
        int longest = rules.number("account.delegation.days", "max", actor.path(), from);
        if (ChronoUnit.DAYS.between(from, until) > longest) {
            throw RuleViolation.at("until", "access.delegation.too-long", longest);
        }
        if (basis.isBlank() || basis.strip().length() > LONGEST_BASIS) {
            throw RuleViolation.at("basis", "access.delegation.basis", LONGEST_BASIS);
        }
    }

    private UUID insert(Actor actor, UUID taker, Role role, LocalDate from, LocalDate until, String basis) {
        return jdbc.sql("""
                insert into access.delegation (unit_id, unit_path, giver_id, taker_id, role, held, basis, given_at)
                values (:unit, :path, :giver, :taker, :role, daterange(:from, :until), :basis, :now)
                on conflict on constraint delegation_once do nothing returning id
                """)
                .param("unit", actor.requiredUnit().value())
                .param("path", actor.path())
                .param("giver", actor.requiredPerson())
                .param("taker", taker)
                .param("role", role.name())
                .param("from", from)
                .param("until", until)
                .param("basis", basis)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> RuleViolation.at("taker", "access.delegation.twice"));
    }
}
