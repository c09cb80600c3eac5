package vn.chibo.cadres;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.PostKind;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Puts comrades into a cadre plan and takes them out, always on the plan's latest decision. */
@UseCase
public class PlanCandidates {
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanCandidates(JdbcClient jdbc, Access access, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** @param fromYear when the comrade is to be ready; within the plan's years */
    public CandidateId add(Actor actor, PlanId plan, PostKind kind, PersonId person, int fromYear, int toYear) {
        Plan found = plan(plan.value());
        UnitId unit = new UnitId(found.unit());
        access.require(actor, Permission.KEEP_CADRES, unit);
        jdbc.sql("select 1 from people.person where id = ?")
                .param(person.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!CommitteePosts.ALL.contains(kind)) {
            throw RuleViolation.at("kind", "cadres.plan.no-posts");
        }
        if (fromYear < found.fromYear() || toYear > found.toYear() || toYear < fromYear) {
            throw RuleViolation.at("fromYear", "cadres.candidate.years", found.fromYear(), found.toYear());
        }
        requireNew(plan, kind, person);
        jdbc.sql("insert into cadres.plan_position values (?, ?, ?) on conflict do nothing")
                .param(plan.value())
                .param(kind.name())
                .param(found.decision())
                .update();
        UUID id = jdbc.sql("""
                insert into cadres.candidate (plan_id, kind, person_id, from_year, to_year, decision_id, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .param(plan.value())
                .param(kind.name())
                .param(person.value())
                .param(fromYear)
                .param(toYear)
                .param(found.decision())
                .param(OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        events.publishEvent(new CandidatePlanned(unit, id, person.value(), kind.name()));
        return new CandidateId(id);
    }

    /** Refused while no decision was recorded after the one that brought the comrade in. */
    public PlanId takeOut(Actor actor, CandidateId candidate, String reason) {
        Candidate found = jdbc.sql("""
                select c.plan_id as plan, c.person_id as person, c.kind, c.decision_id as decision,
                       exists (select 1 from cadres.removal r where r.candidate_id = c.id) as gone
                from cadres.candidate c where c.id = ?
                """)
                .param(candidate.value())
                .query(Candidate.class)
                .optional()
                .orElseThrow(NotFound::new);
        Plan plan = plan(found.plan());
        UnitId unit = new UnitId(plan.unit());
        access.require(actor, Permission.KEEP_CADRES, unit);
        if (found.gone()) {
            throw RuleViolation.at("reason", "cadres.candidate.gone");
        }
        if (plan.decision().equals(found.decision())) {
            throw RuleViolation.at("reason", "cadres.candidate.needs-decision");
        }
        jdbc.sql("insert into cadres.removal (candidate_id, decision_id, reason, recorded_at) values (?, ?, ?, ?)")
                .param(candidate.value())
                .param(plan.decision())
                .param(Words.required("reason", reason, LONGEST_REASON))
                .param(OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new CandidateTakenOut(unit, candidate.value(), found.person(), found.kind()));
        return new PlanId(found.plan());
    }

    private void requireNew(PlanId plan, PostKind kind, PersonId person) {
        boolean known = jdbc.sql("""
                select exists (select 1 from cadres.candidate c
                               where c.plan_id = ? and c.kind = ? and c.person_id = ?
                                 and not exists (select 1 from cadres.removal r where r.candidate_id = c.id))
                """)
                .param(plan.value())
                .param(kind.name())
                .param(person.value())
                .query(Boolean.class)
                .single();
        if (known) {
            throw RuleViolation.at("person", "cadres.candidate.twice");
        }
    }

    private Plan plan(UUID id) {
        return jdbc.sql("""
                select p.unit_id as unit, p.from_year, p.to_year, d.id as decision
                from cadres.plan p join cadres.plan_decision d on d.plan_id = p.id
                where p.id = ? order by d.place desc limit 1
                """).param(id).query(Plan.class).optional().orElseThrow(NotFound::new);
    }

    private record Plan(UUID unit, int fromYear, int toYear, UUID decision) {}

    private record Candidate(UUID plan, UUID person, String kind, UUID decision, boolean gone) {}
}
