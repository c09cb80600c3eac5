package vn.chibo.home;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** The units below an upper committee and whether their cells have held the month's session. */
@ReadModel
class BelowQueries {
    private final JdbcClient jdbc;

    BelowQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean actsForCell(Actor actor, LocalDate today) {
        return jdbc.sql("""
                select exists (select 1 from organisations.unit_version v join organisations.unit_kind k on k.code = v.kind
                               where v.unit_id = :unit and v.valid @> :today and k.is_cell)
                """)
                .param("unit", actor.requiredUnit().value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** One row for each unit right below, with the figures of all cells under it; everything is counted once. */
    List<BelowRow> below(Actor actor, YearMonth period, LocalDate today) {
        return jdbc.sql("""
                with member as materialized (
                    select h.unit_id, sum(h.people) as members from members.headcount(:today) h group by h.unit_id
                ), held as materialized (
                    select m.unit_id from meetings.meeting m where m.period = :period and m.state = 'CLOSED'
                    group by m.unit_id
                ), cell as materialized ( -- summed, not joined: behind row-level security a join is taken for a small one
                    select u.path, f.held, f.members
                    from (select unit_id, sum(held) > 0 as held, sum(members) as members
                          from (select v.unit_id, 1 as cell, 0 as held, 0 as members
                                from organisations.unit_version v join organisations.unit_kind k on k.code = v.kind
                                where v.valid @> :today and k.is_cell
                                union all select unit_id, 0, 0, members from member
                                union all select unit_id, 0, 1, 0 from held) figure
                          group by unit_id having sum(cell) > 0) f
                    join organisations.unit u on u.id = f.unit_id
                )
                select u.id, v.name, v.kind, count(c.path) as cells, count(c.path) filter (where c.held) as held,
                       coalesce(sum(c.members), 0) as members
                from organisations.unit_version v
                join organisations.unit u on u.id = v.unit_id
                left join cell c on c.path >= u.path and c.path < u.path || '~'
                where v.parent_id = :unit and v.valid @> :today
                group by u.id, v.name, v.kind
                order by v.name collate shared.vietnamese
                """)
                .param("period", period.atDay(1))
                .param("today", today)
                .param("unit", actor.requiredUnit().value())
                .query((row, number) -> new BelowRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getLong("cells"),
                        row.getLong("held"),
                        row.getLong("members")))
                .list();
    }
}
