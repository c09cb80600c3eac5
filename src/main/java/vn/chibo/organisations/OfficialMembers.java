package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Official members of a whole organisation, the base of the rules of forming: a committee's sit in its cells. */
@Component
public class OfficialMembers {
    private final JdbcClient jdbc;
    private final Headcount headcount;

    OfficialMembers(JdbcClient jdbc, Headcount headcount) {
        this.jdbc = jdbc;
        this.headcount = headcount;
    }

    /** By the tree of the day. */
    public int of(Actor actor, UnitId unit, LocalDate day) {
        List<UnitId> units =
                jdbc.sql("""
                with recursive down (id) as (
                    select cast(:unit as uuid)
                    union all
                    select v.unit_id from down d
                    join organisations.unit_version v on v.parent_id = d.id and v.valid @> cast(:day as date))
                select id from down
                """).param("unit", unit.value()).param("day", day).query(UUID.class).list().stream()
                        .map(UnitId::new)
                        .toList();
        return headcount.of(actor, units, day).values().stream()
                .mapToInt(Headcount.Count::official)
                .sum();
    }
}
