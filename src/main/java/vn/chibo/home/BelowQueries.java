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
                with top as materialized (
                    select path, path || '~' as past, length(path) + 1 as next from organisations.unit where id = :unit
                ), cell_kind as materialized (
                    select array_agg(code) as codes from organisations.unit_kind where is_cell
                ), figure as ( -- summed, not joined: behind row-level security a join is taken for a small one
                    select v.unit_path, 1 as cells, 0 as held, 0 as members
                    from top join organisations.unit_version v on v.unit_path >= top.path and v.unit_path < top.past
                    where v.valid @> cast(:today as date) and v.kind = any((select codes from cell_kind)::text[])
                    union all
                    select distinct m.unit_path, 0, 1, 0
                    from meetings.meeting m
                    join organisations.unit_version v on v.unit_id = m.unit_id and v.valid @> cast(:today as date)
                    where m.period = :period and m.state = 'CLOSED' and v.kind = any((select codes from cell_kind)::text[])
                    union all
                    select u.path, 0, 0, h.people from members.headcount(cast(:today as date)) h
                    join organisations.unit u on u.id = h.unit_id
                ), child as materialized (
                    select top.path || split_part(substr(f.unit_path, top.next), '.', 1) || '.' as path,
                           sum(f.cells) as cells, sum(f.held) as held, sum(f.members) as members
                    from figure f join top on starts_with(f.unit_path, top.path)
                    group by 1
                )
                select v.unit_id as id, v.name, v.kind, coalesce(c.cells, 0) as cells, coalesce(c.held, 0) as held,
                       coalesce(c.members, 0) as members
                from organisations.unit_version v
                left join child c on c.path = v.unit_path
                where v.parent_id = :unit and v.valid @> cast(:today as date)
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
