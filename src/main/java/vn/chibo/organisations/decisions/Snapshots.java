package vn.chibo.organisations.decisions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Headcount;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

/** Reads a {@link Snapshot}: once before a plan is tried and once after. */
@Component
class Snapshots {
    private final JdbcClient jdbc;
    private final Headcount headcount;

    Snapshots(JdbcClient jdbc, Headcount headcount) {
        this.jdbc = jdbc;
        this.headcount = headcount;
    }

    private record Row(UUID id, String name, UnitKind kind, UUID parent, boolean concerned, int below) {}

    /** @param around superiors that are shown as well, so that both days show the same units */
    Snapshot of(Actor actor, Collection<UnitId> units, Collection<UnitId> around, LocalDate day) {
        List<Row> rows = jdbc.sql("""
                select v.unit_id as id, v.name, v.kind, v.parent_id as parent, v.unit_id = any(:units) as concerned,
                       (select count(*) from organisations.unit_version c
                        where c.parent_id = v.unit_id and c.valid @> cast(:day as date)) as below
                from organisations.unit_version v
                where (v.unit_id = any(:units) or v.unit_id = any(:around)) and v.valid @> cast(:day as date)
                  and v.kind <> 'ROOT'
                order by v.name collate shared.vietnamese
                """)
                .param("units", UnitId.values(units))
                .param("around", UnitId.values(around))
                .param("day", day)
                .query(Row.class)
                .list();
        Map<UnitId, Headcount.Count> counts = headcount.of(
                actor, rows.stream().map(row -> new UnitId(row.id())).toList(), day);
        List<Snapshot.Node> nodes = rows.stream()
                .map(row -> {
                    var count = counts.getOrDefault(new UnitId(row.id()), Headcount.Count.NONE);
                    return new Snapshot.Node(
                            row.id(),
                            row.name(),
                            row.kind(),
                            row.parent(),
                            row.concerned(),
                            count.members(),
                            count.official(),
                            row.below());
                })
                .toList();
        return new Snapshot(day, nodes, rights(units, day), posts(units, day));
    }

    Map<UnitId, Headcount.Flow> flows(
            Actor actor, Collection<UnitId> units, Collection<UnitId> around, LocalDate eve, LocalDate day) {
        Set<UnitId> shown = new HashSet<>(units);
        shown.addAll(around);
        return headcount.between(actor, shown, eve, day);
    }

    /** The superiors of the units on a day, as far as they are in sight. */
    List<UnitId> superiors(Collection<UnitId> units, LocalDate day) {
        return jdbc.sql("""
                select distinct v.parent_id from organisations.unit_version v join organisations.unit u on u.id = v.parent_id
                where v.unit_id = any(?) and v.valid @> ?
                """).param(UnitId.values(units)).param(day).query(UUID.class).list().stream()
                .map(UnitId::new)
                .toList();
    }

    /** Rights from posts; that every member takes part in the own cell goes without saying. */
    private Set<Snapshot.Right> rights(Collection<UnitId> units, LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                select g.person_id as person, p.full_name as name, g.role, g.unit_id as unit,
                    coalesce((select v.name from organisations.unit_version v
                              where v.unit_id = g.unit_id order by v.valid desc limit 1), '') as unit_name
                from access.role_grant g join people.person p on p.id = g.person_id
                where g.unit_id = any(:units) and access.holds(g, cast(:day as date)) and g.role <> 'MEMBER'
                """)
                .param("units", UnitId.values(units))
                .param("day", day)
                .query(Snapshot.Right.class)
                .list());
    }

    private Set<Snapshot.Post> posts(Collection<UnitId> units, LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                select o.person_id as person, p.full_name as name, o.kind, o.unit_id as unit, v.name as unit_name
                from organisations.post o join people.person p on p.id = o.person_id
                join organisations.unit_version v on v.unit_id = o.unit_id and v.valid @> cast(:day as date)
                where o.unit_id = any(:units) and o.held @> cast(:day as date)
                """)
                .param("units", UnitId.values(units))
                .param("day", day)
                .query(Snapshot.Post.class)
                .list());
    }
}
