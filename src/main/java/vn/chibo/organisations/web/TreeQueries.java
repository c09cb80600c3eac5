package vn.chibo.organisations.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** The tree below a unit as it was on a day, brothers in Vietnamese order. */
@ReadModel
class TreeQueries {
    static final int MANY = 300;

    private final JdbcClient jdbc;

    TreeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The unit first, then what hangs below; of very large trees the nearest units only. Nearest first, the search stops
     * as soon as the tree is known to be large.
     */
    List<UnitRow> below(Actor actor, UnitId top, LocalDate day) {
        List<UnitRow> flat = jdbc.sql("""
                with recursive down (unit_id, parent_id, name, kind, school_level, depth) as (
                    select unit_id, null::uuid, name, kind, school_level, 0
                    from organisations.unit_version where unit_id = :top and valid @> :day
                    union all
                    select v.unit_id, v.parent_id, v.name, v.kind, v.school_level, d.depth + 1
                    from down d join organisations.unit_version v on v.parent_id = d.unit_id and v.valid @> :day
                ), few as materialized (select * from down limit :most + 1),
                shown as (
                    select * from few where (select count(*) from few) <= :most
                    union all
                    select * from few where depth = 0 and (select count(*) from few) > :most
                    union all
                    select v.unit_id, v.parent_id, v.name, v.kind, v.school_level, 1
                    from organisations.unit_version v
                    where v.parent_id = :top and v.valid @> :day and (select count(*) from few) > :most
                )
                select d.*, (select count(*) from organisations.unit_version c
                             where c.parent_id = d.unit_id and c.valid @> :day) as below
                from shown d order by d.depth, d.name collate shared.vietnamese
                """)
                .param("top", top.value())
                .param("day", day)
                .param("most", MANY)
                .query(TreeQueries::row)
                .list();
        if (flat.isEmpty()) {
            throw new NotFound();
        }
        return inTreeOrder(flat);
    }

    private static List<UnitRow> inTreeOrder(List<UnitRow> flat) {
        Map<UnitId, List<UnitRow>> children =
                flat.stream().filter(row -> row.parent() != null).collect(Collectors.groupingBy(UnitRow::parent));
        List<UnitRow> ordered = new ArrayList<>();
        walk(flat.getFirst(), children, ordered);
        return ordered;
    }

    private static void walk(UnitRow row, Map<UnitId, List<UnitRow>> children, List<UnitRow> ordered) {
        ordered.add(row);
        children.getOrDefault(row.id(), List.of()).forEach(child -> walk(child, children, ordered));
    }

    private static UnitRow row(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        String level = row.getString("school_level");
        return new UnitRow(
                new UnitId(row.getObject("unit_id", UUID.class)),
                parent == null ? null : new UnitId(parent),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                level == null ? null : SchoolLevel.valueOf(level),
                row.getInt("depth"),
                row.getInt("below"));
    }
}
