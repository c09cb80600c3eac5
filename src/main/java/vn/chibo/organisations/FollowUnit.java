package vn.chibo.organisations;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/**
 * What belongs to a unit ends with it. When the decision that ended it is undone, the unit stands again from that day,
 * and so does a copy of what belonged to it: the days between stay empty.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FollowUnit implements ReorganisationImpact {
    private static final String OF_UNITS = "unit_id = any(:units)";
    private static final String OF_BODIES =
            "body_id in (select id from organisations.body where unit_id = any(:units))";
    private static final String SAME_BODY =
            "(select b.id from organisations.body b where b.continues = p.body_id and upper_inf(b.valid))";

    /** Tables with the columns {@code valid} and {@code ended_by}, parts before wholes. */
    private static final List<Part> PARTS = List.of(
            new Part("term", OF_UNITS, "unit_id, unit_path, number, basis", "unit_id, unit_path, number, basis"),
            new Part("unit_code", OF_UNITS, "unit_id, code", "unit_id, code"),
            new Part("unit_label", OF_UNITS, "unit_id, label", "unit_id, label"),
            new Part(
                    "charge",
                    "unit_id = any(:units) or over_unit_id = any(:units) or " + OF_BODIES,
                    "unit_id, unit_path, person_id, over_unit_id, body_id, field, basis",
                    "unit_id, unit_path, person_id, over_unit_id, " + SAME_BODY + ", field, basis"),
            new Part("seat", OF_BODIES, "body_id, person_id, role", SAME_BODY + ", person_id, role"),
            new Part("body_count", OF_BODIES, "body_id, committee, members", SAME_BODY + ", committee, members"),
            new Part(
                    "body",
                    OF_UNITS,
                    "unit_id, unit_path, kind, name, basis, continues",
                    "unit_id, unit_path, kind, name, basis, id"));

    private final JdbcClient jdbc;

    FollowUnit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param copied what stands in the columns of a row that goes on after a gap */
    private record Part(String table, String ofUnits, String columns, String copied) {}

    @EventListener
    void ended(UnitEnded ended) {
        end(List.of(ended.unit()), ended.until(), null);
    }

    /** What begins later than the day a unit ends cannot be cut; it has to be settled first. */
    @Override
    public List<Finding> findings(Actor actor, Reorganisation plan) {
        if (plan.ended().isEmpty()) {
            return List.of();
        }
        String later = PARTS.stream()
                .map(part -> "(select count(*) from organisations." + part.table + " where ("
                        + part.ofUnits.replace(":units", "array[u.id]") + ") and lower(valid) >= :day)")
                .collect(Collectors.joining(" + "));
        return jdbc.sql("select id, later from (select u.id, " + later
                        + " as later from unnest(cast(:units as uuid[])) u (id)) counted where later > 0")
                .param("units", UnitId.values(plan.ended()))
                .param("day", plan.day())
                .query((row, number) -> Finding.block(
                        new UnitId(row.getObject("id", UUID.class)), "organisations.follow.later", row.getInt("later")))
                .list();
    }

    @Override
    public void follow(Actor actor, Reorganisation plan) {
        end(plan.ended(), plan.day(), plan.decision());
        if (plan.undone() != null) {
            goOn(plan.undone(), plan.day());
        }
    }

    private void end(Collection<UnitId> units, LocalDate day, @Nullable DecisionId decision) {
        for (Part part : PARTS) {
            jdbc.sql("update organisations." + part.table
                            + " set valid = daterange(lower(valid), :day), ended_by = :decision where (" + part.ofUnits
                            + ") and lower(valid) < :day and (upper_inf(valid) or upper(valid) > :day)")
                    .param("day", day)
                    .param("decision", decision == null ? null : decision.value(), Types.OTHER)
                    .param("units", UnitId.values(units))
                    .update();
        }
    }

    private void goOn(DecisionId undone, LocalDate day) {
        for (Part part : PARTS.reversed()) {
            jdbc.sql("insert into organisations." + part.table + " (" + part.columns + ", valid) select " + part.copied
                            + ", daterange(:day, null) from organisations." + part.table
                            + " p where p.ended_by = :undone")
                    .param("day", day)
                    .param("undone", undone.value())
                    .update();
        }
    }
}
