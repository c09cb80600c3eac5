package vn.chibo.organisations.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.Reorganisation.Step;
import vn.chibo.organisations.ReorganisationImpact;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** What a decision that was carried out handed from whom to whom, as far as the program knows it; members aside. */
@ReadModel
public class HandedOver {
    private final JdbcClient jdbc;
    private final Access access;
    private final Plans plans;
    private final List<ReorganisationImpact> impacts;

    HandedOver(JdbcClient jdbc, Access access, Plans plans, List<ReorganisationImpact> impacts) {
        this.jdbc = jdbc;
        this.access = access;
        this.plans = plans;
        this.impacts = impacts;
    }

    /** @param what the unit that is handed over; empty where the giver itself ends or is divided */
    public record Party(String giver, String taker, String what, OperationKind kind) {}

    public record Post(String name, PostKind kind, String unit, boolean begins) {}

    /** @param work of units by name, what every module above handed on */
    public record Handed(List<Party> parties, List<Post> posts, List<Work> work) {}

    public record Work(String unit, Finding finding) {}

    public Handed of(Actor actor, DecisionId id) {
        Decision decision = plans.required(id);
        access.require(actor, Permission.PLAN_REORGANISATION, decision.issuer());
        Reorganisation plan = plans.plan(decision);
        Map<UnitId, UnitId> superiors = formerSuperiors(plan);
        Set<UnitId> named = new LinkedHashSet<>(plan.touched());
        named.addAll(superiors.values());
        List<Finding> findings = new ArrayList<>();
        impacts.forEach(impact -> findings.addAll(impact.handedOver(actor, plan)));
        findings.forEach(finding -> named.add(finding.unit()));
        Map<UnitId, String> names = names(named);
        return new Handed(
                parties(plan, superiors, names),
                posts(decision),
                findings.stream()
                        .map(finding -> new Work(names.getOrDefault(finding.unit(), ""), finding))
                        .toList());
    }

    private static List<Party> parties(Reorganisation plan, Map<UnitId, UnitId> superiors, Map<UnitId, String> names) {
        List<Party> parties = new ArrayList<>();
        for (Step step : plan.steps()) {
            for (UnitId source : step.sources()) {
                if (step.kind() == OperationKind.HAND_OVER) {
                    parties.add(new Party(
                            name(names, superiors.get(source)),
                            name(names, step.receiver()),
                            name(names, source),
                            step.kind()));
                } else {
                    step.targets().stream()
                            .filter(target ->
                                    step.kind().endsSources() || step.kind().divides())
                            .forEach(target ->
                                    parties.add(new Party(name(names, source), name(names, target), "", step.kind())));
                }
            }
        }
        return parties;
    }

    private static String name(Map<UnitId, String> names, @Nullable UnitId unit) {
        return unit == null ? "" : names.getOrDefault(unit, "");
    }

    /** What units handed over hung under on the eve. */
    private Map<UnitId, UnitId> formerSuperiors(Reorganisation plan) {
        Map<UnitId, UnitId> superiors = new HashMap<>();
        jdbc.sql("""
                select unit_id, parent_id from organisations.unit_version
                where unit_id = any(?) and valid @> ? and parent_id is not null
                """)
                .param(UnitId.values(plan.handed()))
                .param(plan.day().minusDays(1))
                .query(row -> {
                    superiors.put(new UnitId(row.getObject(1, UUID.class)), new UnitId(row.getObject(2, UUID.class)));
                });
        return superiors;
    }

    /** The latest names: what ended has the one it ended with. */
    private Map<UnitId, String> names(Set<UnitId> units) {
        Map<UnitId, String> names = new HashMap<>();
        jdbc.sql("""
                select distinct on (unit_id) unit_id, name from organisations.unit_version
                where unit_id = any(?) order by unit_id, lower(valid) desc
                """).param(UnitId.values(units)).query(row -> {
            names.put(new UnitId(row.getObject(1, UUID.class)), row.getString(2));
        });
        return names;
    }

    private List<Post> posts(Decision decision) {
        return jdbc.sql("""
                select p.full_name as name, o.kind, v.name as unit, o.opened_by is not distinct from :decision as begins
                from organisations.post o join people.person p on p.id = o.person_id
                join lateral (select name from organisations.unit_version v where v.unit_id = o.unit_id
                              order by lower(v.valid) desc limit 1) v on true
                where o.opened_by = :decision or o.ended_by = :decision
                order by begins, v.name collate shared.vietnamese, o.kind desc, p.given_name
                """).param("decision", decision.id()).query(Post.class).list();
    }
}
