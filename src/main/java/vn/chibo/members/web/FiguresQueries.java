package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Counts a subtree by the tree of the day asked for. */
@ReadModel
class FiguresQueries {
    private final JdbcClient jdbc;
    private final Access access;

    FiguresQueries(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    FiguresPage page(Actor actor, UnitId top, LocalDate day, boolean today) {
        access.require(actor, Permission.READ_MEMBERS, top);
        List<FiguresUnit> units = units(top, day);
        return new FiguresPage(top, name(top, day), day, today, !units.isEmpty(), Figures.of(units));
    }

    /** Its name then, or the last one when it did not stand then. */
    private String name(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                select name from organisations.unit_version where unit_id = ?
                order by valid @> cast(? as date) desc, valid desc limit 1
                """).param(unit.value()).param(day).query(String.class).single();
    }

    private List<FiguresUnit> units(UnitId top, LocalDate day) {
        return jdbc.sql("""
                with recursive down (id, parent_id, name, kind, level, founded, staff, base) as (
                    select v.unit_id, v.parent_id, v.name, v.kind, v.school_level, v.founded_on, c.people,
                           case when c.people is not null then v.unit_id end
                    from organisations.unit_version v, lateral (%1$s) c
                    where v.unit_id = :top and v.valid @> cast(:day as date)
                    union all
                    select v.unit_id, v.parent_id, v.name, v.kind, v.school_level, v.founded_on, c.people,
                           coalesce(d.base, case when c.people is not null then v.unit_id end)
                    from down d
                    join organisations.unit_version v on v.parent_id = d.id and v.valid @> cast(:day as date),
                    lateral (%1$s) c),
                cells as (select array_agg(d.id) as ids from down d)
                select d.id, d.name, above.name as parent, above.kind as parent_kind, k.is_cell as cell, d.level,
                       extract(year from d.founded)::int as founded, d.staff, d.base, coalesce(m.members, 0) as members,
                       coalesce(m.teaching, 0) as teaching, coalesce(m.unclassed, 0) as unclassed,
                       s.school_post as secretary
                from down d
                join organisations.unit_kind k on k.code = d.kind
                left join lateral (select a.name, a.kind from organisations.ancestors(d.id, cast(:day as date)) a
                                   where a.depth = 1) above on true
                left join (select h.unit_id, sum(h.people)::int as members,
                                  coalesce(sum(h.people) filter (where h.staff_class in ('MANAGER', 'TEACHER')), 0)::int as teaching,
                                  coalesce(sum(h.people) filter (where h.staff_class = ''), 0)::int as unclassed
                           from members.headcount(cast(:day as date)) h group by h.unit_id) m on m.unit_id = d.id
                left join members.secretaries((select ids from cells), cast(:day as date)) s on s.unit_id = d.id
                order by d.name collate shared.vietnamese
                """.formatted("""
                        select sum(n.people)::int as people from organisations.staff_count n
                        where n.unit_id = v.unit_id and n.valid @> cast(:day as date)
                        """))
                .param("top", top.value())
                .param("day", day)
                .query(FiguresUnit.class)
                .list();
    }
}
