package vn.chibo.cadres.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Who is in which cadre plan and where each stands; who asks has looked to the permission. */
@ReadModel
class Candidates {
    private static final String LINES = """
            select c.id, c.plan_id as plan, c.kind, c.person_id as person, m.id as member, p.full_name as name, c.from_year,
                   c.to_year, d.place, d.number, d.signed_on, rd.number as removed_number, rd.signed_on as removed_on,
                   r.reason, a.appointed_on, e.evaluated_on,
                   exists (select 1 from cadres.evaluation v where v.person_id = c.person_id
                           and v.evaluated_on <= coalesce(a.appointed_on, cast(:day as date))
                           and v.evaluated_on >= coalesce(a.appointed_on, cast(:day as date)) - make_interval(months => :months)
                   ) as evaluated,
                   p.professional_level as professional, p.political_theory as theory
            from cadres.candidate c
            join cadres.plan pl on pl.id = c.plan_id
            join cadres.plan_decision d on d.id = c.decision_id
            join people.person p on p.id = c.person_id
            left join members.member m on m.person_id = p.id
            left join cadres.removal r on r.candidate_id = c.id
            left join cadres.plan_decision rd on rd.id = r.decision_id
            left join lateral (select min(lower(o.held)) as appointed_on from organisations.post o
                               where o.unit_id = pl.unit_id and o.person_id = c.person_id and o.kind = c.kind
                                 and lower(o.held) >= d.signed_on and lower(o.held) <= cast(:day as date)) a on true
            left join lateral (select max(v.evaluated_on) as evaluated_on from cadres.evaluation v
                               where v.person_id = c.person_id) e on true
            where c.plan_id = any (:plans)
            order by p.given_name, p.full_name collate shared.vietnamese, c.id
            """;

    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final OrganisationPaths paths;
    private final Clock clock;

    Candidates(JdbcClient jdbc, Rulebook rulebook, OrganisationPaths paths, Clock clock) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.paths = paths;
        this.clock = clock;
    }

    List<Candidate> of(Actor actor, UnitId unit, Collection<UUID> plans) {
        return jdbc.sql(LINES)
                .param("day", LocalDate.now(clock))
                .param("months", rule(actor, unit).number("within"))
                .param("plans", plans.toArray(UUID[]::new))
                .query(Candidate.class)
                .list();
    }

    /** How long before an appointment an evaluation may lie. */
    Rule rule(Actor actor, UnitId unit) {
        return rulebook.inForce(
                "cadre.evaluation.months", paths.path(unit).orElseThrow(NotFound::new), LocalDate.now(clock));
    }
}
