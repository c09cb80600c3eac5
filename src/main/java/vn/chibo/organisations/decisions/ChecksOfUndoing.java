package vn.chibo.organisations.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.shared.UnitId;

/** A decision is taken back only while nothing later stands on what it did. */
@Component
class ChecksOfUndoing {
    private final JdbcClient jdbc;
    private final Plans plans;
    private final Returning returning;
    private final ChecksOfForming forming;

    ChecksOfUndoing(JdbcClient jdbc, Plans plans, Returning returning, ChecksOfForming forming) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.returning = returning;
        this.forming = forming;
    }

    List<Finding> of(Reorganisation plan, DecisionId undone) {
        List<Finding> findings = new ArrayList<>();
        Decision former = plans.required(undone);
        if (former.state() != Decision.State.APPLIED) {
            findings.add(Finding.block(null, "organisations.decision.not-applied"));
        }
        if (!plan.day().isAfter(former.inForce())) {
            findings.add(Finding.block(null, "organisations.decision.undo-too-early", former.inForce()));
        }
        units("""
                select distinct unit_id from organisations.unit_version
                where unit_id = any(:units) and lower(valid) > :day
                """, undone, former)
                .forEach(unit -> findings.add(Finding.block(unit, "organisations.decision.changed-since")));
        units("""
                select distinct v.unit_id from organisations.unit_version v
                join organisations.unit_version made on made.unit_id = v.parent_id and made.opened_by = :undone
                    and lower(made.valid) = :day
                where not v.unit_id = any(:units) and upper_inf(v.valid)
                  and not exists (select 1 from organisations.unit_version e
                                  where e.unit_id = made.unit_id and e.valid @> cast(:day as date) - 1)
                """, undone, former)
                .forEach(unit -> findings.add(Finding.block(unit, "organisations.decision.established-since")));
        findings.addAll(
                forming.kinds(plan, returning.touched(undone), former.inForce().minusDays(1)));
        posts(plan, undone, findings);
        return findings;
    }

    /** Posts given since in what ends again: those that began end with it, one still to begin stands in the way. */
    private void posts(Reorganisation plan, DecisionId undone, List<Finding> findings) {
        jdbc.sql("""
                select o.unit_id, p.full_name, lower(o.held) as since, lower(o.held) >= :day as ahead
                from organisations.post o join people.person p on p.id = o.person_id
                where o.unit_id = any(:made) and (upper_inf(o.held) or upper(o.held) > :day)
                  and o.opened_by is distinct from :undone
                order by p.given_name
                """)
                .param("day", plan.day())
                .param("made", UnitId.values(plan.ended()))
                .param("undone", undone.value())
                .query(row -> {
                    UnitId unit = new UnitId(row.getObject("unit_id", UUID.class));
                    findings.add(
                            row.getBoolean("ahead")
                                    ? Finding.block(
                                            unit,
                                            "organisations.decision.post-later",
                                            row.getString("full_name"),
                                            row.getDate("since").toLocalDate())
                                    : Finding.warn(
                                            unit, "organisations.decision.post-ends", row.getString("full_name")));
                });
    }

    private List<UnitId> units(String sql, DecisionId undone, Decision former) {
        return jdbc
                .sql(sql)
                .param("units", UnitId.values(returning.touched(undone)))
                .param("undone", undone.value())
                .param("day", former.inForce())
                .query(UUID.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }
}
