package vn.chibo.members.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.DecisionId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** The members of units that a draft divides, and where it puts them so far. */
@ReadModel
class PlacementQueries {
    private final JdbcClient jdbc;
    private final Access access;

    PlacementQueries(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    PlacementPage page(Actor actor, DecisionId decision, @Nullable RuleViolation violation) {
        String title = requireDraft(actor, decision);
        Map<String, String> parts = new LinkedHashMap<>();
        jdbc.sql("""
                select r.unit_id, r.name from organisations.operation_result r
                join organisations.operation o on o.id = r.operation_id
                where o.decision_id = ? and o.kind in ('SPLIT', 'SEPARATE') order by o.place, r.place
                """).param(decision.value()).query(row -> {
            parts.put(row.getString(1), row.getString(2));
        });
        List<PlacementPage.Line> members = jdbc.sql("""
                select m.id, p.full_name, p.occupation, v.name as cell,
                    (select r.name from organisations.operation_result r where r.unit_id = l.unit_id) as placed
                from organisations.operation o
                join organisations.operation_source s on s.operation_id = o.id
                join members.member m on m.unit_id = s.unit_id
                join people.person p on p.id = m.person_id
                join organisations.unit_version v on v.unit_id = s.unit_id and upper_inf(v.valid)
                left join members.placement l on l.decision_id = o.decision_id and l.member_id = m.id
                where o.decision_id = ? and o.kind in ('SPLIT', 'SEPARATE')
                  and exists (select 1 from members.affiliation a
                              where a.member_id = m.id and a.unit_id = s.unit_id and upper_inf(a.valid))
                order by v.name collate shared.vietnamese, p.given_name, p.full_name collate shared.vietnamese
                """)
                .param(decision.value())
                .query((row, number) -> new PlacementPage.Line(
                        row.getObject("id", UUID.class),
                        row.getString("full_name"),
                        row.getString("occupation"),
                        row.getString("cell"),
                        row.getString("placed")))
                .list();
        return new PlacementPage(decision, title, parts, members, violation);
    }

    private String requireDraft(Actor actor, DecisionId decision) {
        var head = jdbc.sql("select title, unit_id from organisations.decision where id = ?")
                .param(decision.value())
                .query((row, number) -> Map.entry(row.getString(1), new UnitId(row.getObject(2, UUID.class))))
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.PLAN_REORGANISATION, head.getValue());
        return head.getKey();
    }
}
