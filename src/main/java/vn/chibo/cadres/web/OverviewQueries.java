package vn.chibo.cadres.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.cadres.CommitteePosts;
import vn.chibo.cadres.Corps;
import vn.chibo.cadres.Holder;
import vn.chibo.cadres.Levels;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Cadre work of a unit: successors by post, plans, reviews, training, and the plans of the units right below. */
@ReadModel
class OverviewQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final Units units;
    private final Corps corps;
    private final Candidates candidates;
    private final Levels levels;
    private final Rulebook rulebook;
    private final Clock clock;

    OverviewQueries(
            JdbcClient jdbc,
            Access access,
            Units units,
            Corps corps,
            Candidates candidates,
            Levels levels,
            Rulebook rulebook,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.units = units;
        this.corps = corps;
        this.candidates = candidates;
        this.levels = levels;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    OverviewPage page(Actor actor, UnitId id) {
        access.require(actor, Permission.KEEP_CADRES, id);
        LocalDate today = LocalDate.now(clock);
        UnitView unit = units.on(actor, id, today);
        List<OverviewPage.Plan> plans = plans(id);
        List<UUID> running = plans.stream()
                .filter(plan -> plan.fromYear() <= today.getYear() && today.getYear() <= plan.toYear())
                .map(OverviewPage.Plan::id)
                .toList();
        List<Candidate> planned = candidates.of(actor, id, running);
        List<OverviewPage.Review> reviews = reviews(id);
        Rule reviewRule = rulebook.inForce("cadre.review.months", unit.path(), today);
        return new OverviewPage(
                unit,
                today.getYear(),
                posts(actor, unit, today, running, planned),
                planned.stream().filter(Candidate::appointedUnjudged).toList(),
                candidates.rule(actor, id),
                reviewRule,
                due(reviews, reviewRule, today),
                plans,
                reviews,
                training(id, today.getYear()),
                below(id, today));
    }

    private List<OverviewPage.Post> posts(
            Actor actor, UnitView unit, LocalDate today, List<UUID> running, List<Candidate> planned) {
        List<Holder> holders = corps.on(actor, unit.id(), today).stream()
                .filter(holder -> holder.at().isEmpty())
                .toList();
        Set<String> kinds = new LinkedHashSet<>();
        holders.forEach(holder -> kinds.add(holder.kind()));
        kinds.addAll(positions(running));
        var rules = levels.on(unit.path(), today);
        List<OverviewPage.Post> posts = new ArrayList<>();
        for (String kind : CommitteePosts.names()) {
            if (kinds.contains(kind)) {
                posts.add(new OverviewPage.Post(
                        kind,
                        holders.stream()
                                .filter(holder -> holder.kind().equals(kind))
                                .map(Holder::name)
                                .toList(),
                        planned.stream()
                                .filter(one -> one.kind().equals(kind) && one.waiting())
                                .map(one -> new OverviewPage.Successor(one, one.lacking(rules)))
                                .toList()));
            }
        }
        return posts;
    }

    private List<String> positions(List<UUID> plans) {
        return jdbc.sql("select distinct kind from cadres.plan_position where plan_id = any (?)")
                .param(plans.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    private List<OverviewPage.Plan> plans(UnitId unit) {
        return jdbc.sql("""
                select p.id, p.from_year, p.to_year, d.number, d.signed_on, d.place as decisions,
                       (select count(distinct c.person_id) from cadres.candidate c where c.plan_id = p.id
                        and not exists (select 1 from cadres.removal r where r.candidate_id = c.id)) as people
                from cadres.plan p
                join lateral (select * from cadres.plan_decision d where d.plan_id = p.id order by d.place desc limit 1) d on true
                where p.unit_id = ? order by p.from_year desc, p.to_year desc
                """).param(unit.value()).query(OverviewPage.Plan.class).list();
    }

    private List<OverviewPage.Review> reviews(UnitId unit) {
        return jdbc.sql("""
                select id, title, held_on, concluded_on from cadres.review where unit_id = ? order by held_on desc, id desc
                """)
                .param(unit.value())
                .query(OverviewPage.Review.class)
                .list();
    }

    private static @Nullable LocalDate due(List<OverviewPage.Review> reviews, Rule rule, LocalDate today) {
        if (reviews.isEmpty()) {
            return today;
        }
        LocalDate next = reviews.getFirst().heldOn().plusMonths(rule.number("every"));
        return next.isAfter(today) ? null : next;
    }

    private OverviewPage.Training training(UnitId unit, int year) {
        return jdbc.sql("""
                select count(*)::int as planned,
                       (count(*) filter (where exists (select 1 from cadres.training_step s
                                                       where s.training_id = t.id and s.step = 'CERTIFIED')))::int as done
                from cadres.training t where t.unit_id = ? and t.year = ?
                  and not exists (select 1 from cadres.training_step s where s.training_id = t.id and s.step = 'DROPPED')
                """)
                .param(unit.value())
                .param(year)
                .query(OverviewPage.Training.class)
                .single();
    }

    private List<OverviewPage.Below> below(UnitId unit, LocalDate today) {
        return jdbc.sql("""
                select v.unit_id as id, v.name,
                       (select max(p.to_year) from cadres.plan p where p.unit_id = v.unit_id
                        and :year between p.from_year and p.to_year) as until
                from organisations.unit_version v
                where v.parent_id = :unit and v.valid @> cast(:day as date) order by v.name collate shared.vietnamese
                """)
                .param("unit", unit.value())
                .param("day", today)
                .param("year", today.getYear())
                .query(OverviewPage.Below.class)
                .list();
    }
}
