package vn.chibo.tasks;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.ReorganisationImpact;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Open tasks and unsent cards go where their owner goes; what is done stays with the cell it was done in. */
@Component
@Order(TasksFollow.AFTER_MEMBERS)
class TasksFollow implements ReorganisationImpact {
    static final int AFTER_MEMBERS = 20;

    private final JdbcClient jdbc;

    TasksFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Finding> findings(Actor actor, Reorganisation plan) {
        List<Finding> findings = new ArrayList<>();
        jdbc.sql("""
                select t.unit_id, count(*) as tasks from tasks.task t
                where t.unit_id = any(?) and t.state = 'OPEN' group by t.unit_id
                """).param(UnitId.values(plan.left())).query(row -> {
            findings.add(Finding.inform(
                    new UnitId(row.getObject("unit_id", UUID.class)),
                    "tasks.reorganisation.open",
                    row.getInt("tasks")));
        });
        jdbc.sql("""
                select c.unit_id, count(*) as cards from tasks.card c
                where c.unit_id = any(?) and c.state = 'DRAFT' group by c.unit_id
                """).param(UnitId.values(plan.left())).query(row -> {
            findings.add(Finding.inform(
                    new UnitId(row.getObject("unit_id", UUID.class)),
                    "tasks.reorganisation.cards",
                    row.getInt("cards")));
        });
        return findings;
    }

    @Override
    public void follow(Actor actor, Reorganisation plan) {
        jdbc.sql("""
                update tasks.task t set unit_id = m.unit_id, unit_path = m.unit_path, version = t.version + 1
                from members.member m
                where m.id = t.owner_id and t.state = 'OPEN' and t.unit_id = any(?) and t.unit_id <> m.unit_id
                """).param(UnitId.values(plan.left())).update();
        jdbc.sql("""
                update tasks.card c set unit_id = m.unit_id, unit_path = m.unit_path, version = c.version + 1
                from members.member m
                where m.id = c.member_id and c.state = 'DRAFT' and c.unit_id = any(?) and c.unit_id <> m.unit_id
                """).param(UnitId.values(plan.left())).update();
    }

    /** Tasks open on the day the decision came into force, whatever has become of them since. */
    @Override
    public List<Finding> handedOver(Actor actor, Reorganisation plan) {
        return jdbc.sql("""
                select coalesce(a.unit_before, t.unit_id) as unit, count(*) as tasks
                from tasks.task t
                left join members.affiliation a on a.member_id = t.owner_id and a.decision_id = :decision
                where t.assigned_at < :beginning and (t.state = 'OPEN' or t.done_on >= :day)
                  and (a.member_id is not null or t.unit_id = any(:handed))
                group by 1
                """)
                .param("decision", plan.decision().value())
                .param("beginning", plan.day().atStartOfDay().atOffset(ZoneOffset.ofHours(7)))
                .param("day", plan.day())
                .param("handed", UnitId.values(plan.handed()))
                .query((row, number) -> Finding.inform(
                        new UnitId(row.getObject("unit", UUID.class)), "tasks.handover.open", row.getInt("tasks")))
                .list();
    }
}
