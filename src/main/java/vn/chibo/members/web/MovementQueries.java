package vn.chibo.members.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.members.web.MovementPage.Line;
import vn.chibo.members.web.MovementPage.Odd;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Movements of members below a unit, read off the edges of affiliation and standing. */
@ReadModel
class MovementQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Units units;

    MovementQueries(JdbcClient jdbc, Access access, OrganisationPaths paths, Units units) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.units = units;
    }

    MovementPage page(Actor actor, UnitId unit, LocalDate from, LocalDate until, LocalDate today) {
        access.require(actor, Permission.READ_MEMBERS, unit);
        String path = paths.path(unit).orElseThrow(NotFound::new);
        Map<String, Integer> in = new TreeMap<>();
        Map<String, Integer> out = new TreeMap<>();
        List<Line> lines = new ArrayList<>();
        jdbc.sql("""
                with x as materialized (
                    select m.*, row_number() over () as place from members.movements(:path, :from, :until) m)
                select x.place, x.member_id, x.in_scope, x.full_name, x.day, x.change, x.kind, x.other_name, x.decision_id, 0 as total,
                       coalesce((select v.name from organisations.unit_version v
                                 where v.unit_id = x.unit_id and v.valid @> x.day), '') as cell
                from x where x.place <= :most
                union all
                select null, null, null, null, null, x.change, x.kind, null, null, count(*), null
                from x group by x.change, x.kind
                order by place
                """)
                .param("path", path)
                .param("from", from)
                .param("until", until)
                .param("most", MovementPage.SHOWN)
                .query(row -> {
                    boolean came = row.getInt("change") > 0;
                    if (row.getInt("total") > 0) {
                        (came ? in : out).put(row.getString("kind"), row.getInt("total"));
                        return;
                    }
                    lines.add(new Line(
                            row.getObject("member_id", UUID.class),
                            row.getBoolean("in_scope"),
                            row.getString("full_name"),
                            row.getString("cell"),
                            row.getObject("day", LocalDate.class),
                            came,
                            row.getString("kind"),
                            row.getString("other_name"),
                            row.getObject("decision_id", UUID.class)));
                });
        int found = sum(in) + sum(out);
        return new MovementPage(
                unit.value(),
                units.on(actor, unit, today).name(),
                from,
                until,
                counted(path, from),
                counted(path, until),
                in,
                out,
                lines,
                found,
                odd(path, today));
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int counted(String path, LocalDate day) {
        return jdbc.sql("select members.counted_below(?, ?)")
                .param(path)
                .param(day)
                .query(Integer.class)
                .single();
    }

    private List<Odd> odd(String path, LocalDate today) {
        return jdbc.sql("""
                select f.kind, f.day, f.counted, f.expected, coalesce(p.full_name, '') as full_name,
                       coalesce((select v.name from organisations.unit_version v
                                 where v.unit_id = f.unit_id and v.valid @> :today), '') as cell
                from members.balance_finding f
                left join members.member m on m.id = f.member_id left join people.person p on p.id = m.person_id
                where f.settled_on is null and f.unit_path >= :path and f.unit_path < :path || '~'
                order by f.day desc, cell, full_name limit 100
                """)
                .param("today", today)
                .param("path", path)
                .query((row, number) -> new Odd(
                        row.getString("kind"),
                        row.getString("cell"),
                        row.getString("full_name"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("counted", Integer.class),
                        row.getObject("expected", Integer.class)))
                .list();
    }
}
