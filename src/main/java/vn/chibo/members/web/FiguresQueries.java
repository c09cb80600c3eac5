package vn.chibo.members.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/**
 * Counts a subtree by the tree of the day asked for. What belonged to it then and is hidden now comes in as sums; the
 * database tells no more of it, and that only below a unit in scope or a predecessor of the unit acted for.
 */
@ReadModel
class FiguresQueries {
    private final JdbcClient jdbc;
    private final Access access;

    FiguresQueries(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    FiguresPage page(Actor actor, UnitId top, LocalDate day, boolean today) {
        List<FiguresPage.Predecessor> predecessors = predecessors();
        boolean own = predecessors.stream().anyMatch(one -> one.unit().equals(top));
        access.require(actor, Permission.READ_MEMBERS, own ? actor.requiredUnit() : top);
        List<FiguresUnit> units = units(top, day);
        Elsewhere elsewhere = elsewhere(top, day);
        boolean stood = !units.isEmpty() || elsewhere.units() > 0;
        return new FiguresPage(top, name(top, day), day, today, stood, predecessors, Figures.of(units, elsewhere));
    }

    private List<FiguresPage.Predecessor> predecessors() {
        return jdbc.sql("""
                select p.unit_id, a.name, p.since - 1 as eve
                from members.predecessors() p, lateral organisations.ancestors(p.unit_id, p.since - 1) a
                where a.depth = 0 order by p.since, a.name
                """)
                .query((row, number) -> new FiguresPage.Predecessor(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("eve", LocalDate.class)))
                .list();
    }

    /** Its name then, or the last one when it did not stand then; of a hidden predecessor the one it ended with. */
    private String name(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                select name from (
                    select v.name, v.valid @> cast(:day as date) as then, lower(v.valid) as since
                    from organisations.unit_version v where v.unit_id = :unit
                    union all
                    select a.name, false, p.since - 1
                    from members.predecessors() p, lateral organisations.ancestors(p.unit_id, p.since - 1) a
                    where p.unit_id = :unit and a.depth = 0) known
                order by known.then desc, known.since desc limit 1
                """)
                .param("unit", unit.value())
                .param("day", day)
                .query(String.class)
                .single();
    }

    private Elsewhere elsewhere(UnitId top, LocalDate day) {
        return Elsewhere.of(jdbc.sql("select figure, part, total from members.figures_elsewhere(?, ?)")
                .param(top.value())
                .param(day)
                .query(Elsewhere.Sum.class)
                .list());
    }

    /** Superiors in the tree are joined here: the planner takes the tree for a few units and would walk it for each. */
    private List<FiguresUnit> units(UnitId top, LocalDate day) {
        List<FiguresUnit> units = jdbc.sql("""
                with down as materialized (
                    select v.unit_id as id, v.name, v.kind, v.school_level as level, v.founded_on as founded, b.staff, b.based,
                           b.carries, v.parent_id
                    from members.below_in_sight(:top, cast(:day as date)) b
                    join organisations.unit_version v on v.unit_id = b.unit_id and v.valid @> cast(:day as date)),
                above as materialized ( -- asked only of whom the superior is not in the tree: the top, and below what is hidden
                    select d.id, a.name, a.kind from down d cross join lateral organisations.ancestors(d.id, cast(:day as date)) a
                    where a.depth = 1 and d.parent_id not in (select u.id from down u)),
                cells as (select array_agg(d.id) as ids from down d)
                select d.id, d.parent_id, d.name, d.kind, above.name as parent, above.kind as parent_kind,
                       k.is_cell as cell, d.level,
                       extract(year from d.founded)::int as founded, d.staff, d.based, d.carries,
                       coalesce(m.members, 0) as members, coalesce(m.teaching, 0) as teaching,
                       coalesce(m.unclassed, 0) as unclassed, s.school_post as secretary
                from down d
                join organisations.unit_kind k on k.code = d.kind
                left join above on above.id = d.id
                left join members.counted((select ids from cells), cast(:day as date)) m on m.unit_id = d.id
                left join members.secretaries((select ids from cells), cast(:day as date)) s on s.unit_id = d.id
                order by d.name collate shared.vietnamese
                """)
                .param("top", top.value())
                .param("day", day)
                .query((row, number) -> unit(row))
                .list();
        Map<UUID, FiguresUnit> known = units.stream().collect(Collectors.toMap(FiguresUnit::id, Function.identity()));
        return units.stream()
                .map(unit -> unit.below(known.get(unit.parentId())))
                .toList();
    }

    /** By hand: of five thousand units, matching names of columns by reflection took as long as the database. */
    private static FiguresUnit unit(ResultSet row) throws SQLException {
        return new FiguresUnit(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("parent"),
                row.getString("parent_kind"),
                row.getBoolean("cell"),
                row.getString("level"),
                row.getObject("founded", Integer.class),
                row.getObject("staff", Integer.class),
                row.getBoolean("based"),
                row.getBoolean("carries"),
                row.getInt("members"),
                row.getInt("teaching"),
                row.getInt("unclassed"),
                row.getString("secretary"));
    }
}
