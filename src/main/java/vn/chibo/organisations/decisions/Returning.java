package vn.chibo.organisations.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.shared.UnitId;

/**
 * Takes a decision back from a day on: every unit it changed is again what it was on the eve of it, what it made ends,
 * what it ended goes on. The time between stays on record as it was.
 */
@Component
class Returning {
    private final JdbcClient jdbc;
    private final Reshaping tree;
    private final Clock clock;

    Returning(JdbcClient jdbc, Reshaping tree, Clock clock) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.clock = clock;
    }

    /** A unit as it was on the eve. */
    private record Former(UUID unit, UUID parent) {}

    /** Units the undone decision opened or ended a version of. */
    List<UnitId> touched(DecisionId undone) {
        return jdbc.sql("""
                select distinct unit_id from organisations.unit_version where opened_by = :undone or ended_by = :undone
                """).param("undone", undone.value()).query(UUID.class).list().stream()
                .map(UnitId::new)
                .toList();
    }

    void restore(Reorganisation plan, DecisionId undone, LocalDate eve) {
        List<UnitId> touched = touched(undone);
        tree.end(plan, touched);
        jdbc.sql("""
                insert into organisations.unit_version (unit_id, valid, kind, name, parent_id, place, school_level, founded_on,
                    basis, recorded_at, opened_by)
                select unit_id, daterange(:day, null), kind, name, parent_id, place, school_level, founded_on, :basis, :now,
                    :decision
                from organisations.unit_version where unit_id = any(:units) and valid @> :eve
                """)
                .param("day", plan.day())
                .param("basis", plan.basis())
                .param("now", OffsetDateTime.now(clock))
                .param("decision", plan.decision().value())
                .param("units", UnitId.values(touched))
                .param("eve", eve)
                .update();
        jdbc.sql("update organisations.succession set until = :day where decision_id = :undone and until is null")
                .param("day", plan.day())
                .param("undone", undone.value())
                .update();
        hangBack(plan);
    }

    /** Superiors first: each takes its subtree along. */
    private void hangBack(Reorganisation plan) {
        jdbc.sql("""
                select v.unit_id as unit, v.parent_id as parent from organisations.unit_version v
                where v.opened_by = ? and v.parent_id is not null
                order by (select count(*) from organisations.ancestors(v.unit_id, ?))
                """)
                .param(plan.decision().value())
                .param(plan.day())
                .query(Former.class)
                .list()
                .forEach(unit -> tree.rehang(List.of(new UnitId(unit.unit())), new UnitId(unit.parent())));
    }
}
