package vn.chibo.cadres;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.organisations.PostKind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * A cadre plan (quy hoạch cán bộ) of a unit for a span of years, approved by a decision; later decisions adjust and
 * supplement it, so that every state of it can be read.
 */
@UseCase
public class ApprovePlan {
    private static final int LONGEST_SPAN = 20;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NOTE = 500;

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApprovePlan(
            JdbcClient jdbc, Access access, OrganisationPaths paths, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.clock = clock;
        this.events = events;
    }

    /** A decision as it stands on paper. */
    public record Decision(String number, LocalDate signedOn, String issuer, String note) {}

    /** @param kinds the posts that people are planned for */
    public PlanId approve(
            Actor actor, UnitId unit, int fromYear, int toYear, Collection<PostKind> kinds, Decision decision) {
        access.require(actor, Permission.KEEP_CADRES, unit);
        if (toYear < fromYear || toYear > fromYear + LONGEST_SPAN) {
            throw RuleViolation.at("toYear", "cadres.plan.years", LONGEST_SPAN);
        }
        if (kinds.isEmpty() || !CommitteePosts.ALL.containsAll(kinds)) {
            throw RuleViolation.at("kinds", "cadres.plan.no-posts");
        }
        if (already(unit, fromYear, toYear)) {
            throw RuleViolation.at("fromYear", "cadres.plan.already");
        }
        UUID plan = jdbc.sql("""
                insert into cadres.plan (unit_id, unit_path, from_year, to_year, recorded_at)
                values (?, ?, ?, ?, ?) returning id
                """)
                .param(unit.value())
                .param(paths.path(unit).orElseThrow(NotFound::new))
                .param(fromYear)
                .param(toYear)
                .param(OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        UUID signed = sign(plan, 1, decision);
        EnumSet.copyOf(kinds).forEach(kind -> jdbc.sql("insert into cadres.plan_position values (?, ?, ?)")
                .param(plan)
                .param(kind.name())
                .param(signed)
                .update());
        events.publishEvent(new PlanApproved(unit, plan, fromYear, toYear, decision.number()));
        return new PlanId(plan);
    }

    /** A later decision; what is added or taken out from now on stands on it. */
    public void adjust(Actor actor, PlanId plan, Decision decision) {
        Last last =
                jdbc.sql("""
                select p.unit_id as unit, d.place, d.signed_on from cadres.plan p join cadres.plan_decision d on d.plan_id = p.id
                where p.id = ? order by d.place desc limit 1
                """).param(plan.value()).query(Last.class).optional().orElseThrow(NotFound::new);
        UnitId unit = new UnitId(last.unit());
        access.require(actor, Permission.KEEP_CADRES, unit);
        if (decision.signedOn().isBefore(last.signedOn())) {
            throw RuleViolation.at("signedOn", "cadres.plan.before-last", last.signedOn());
        }
        try {
            sign(plan.value(), last.place() + 1, decision);
        } catch (DuplicateKeyException another) {
            throw RuleViolation.at("number", "cadres.plan.at-once");
        }
        events.publishEvent(new PlanAdjusted(unit, plan.value(), decision.number(), decision.signedOn()));
    }

    private boolean already(UnitId unit, int fromYear, int toYear) {
        return jdbc.sql("select 1 from cadres.plan where unit_id = ? and from_year = ? and to_year = ?")
                .param(unit.value())
                .param(fromYear)
                .param(toYear)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private UUID sign(UUID plan, int place, Decision decision) {
        return jdbc.sql("""
                insert into cadres.plan_decision (plan_id, place, number, signed_on, issuer, note, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .param(plan)
                .param(place)
                .param(Words.required("number", decision.number(), LONGEST_NUMBER))
                .param(Words.past("signedOn", decision.signedOn(), LocalDate.now(clock)))
                .param(Words.required("issuer", decision.issuer(), Words.SHORT))
                .param(Words.optional("note", decision.note(), LONGEST_NOTE))
                .param(OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
    }

    private record Last(UUID unit, int place, LocalDate signedOn) {}
}
