package vn.chibo.members.web;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.members.web.MovementPage.Line;
import vn.chibo.members.web.MovementPage.Odd;
import vn.chibo.members.web.MovementPage.Place;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Movements of members below a unit, as members.moved keeps them. */
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

    MovementPage page(Actor actor, UnitId unit, MovementPage.Asked asked, LocalDate today) {
        access.require(actor, Permission.READ_MEMBERS, unit);
        String path = paths.path(unit).orElseThrow(NotFound::new);
        Map<String, Integer> in = new TreeMap<>();
        Map<String, Integer> out = new TreeMap<>();
        jdbc.sql("select change, kind, people from members.movement_sums(?, ?, ?)")
                .params(path, asked.from(), asked.until())
                .query(row -> {
                    (row.getInt("change") > 0 ? in : out).put(row.getString("kind"), row.getInt("people"));
                });
        return new MovementPage(
                unit.value(),
                units.on(actor, unit, today).name(),
                asked,
                counted(path, asked.from()),
                counted(path, asked.until()),
                in,
                out,
                lines(path, asked),
                odd(path, today));
    }

    /** One page of them, from the last one seen on. */
    private List<Line> lines(String path, MovementPage.Asked asked) {
        Place after = asked.after();
        return jdbc.sql("""
                with x as materialized (
                    select m.*, row_number() over () as place
                    from members.movements(:path, :from, :until, :day, :change, :member, :most) m)
                select x.member_id as member, x.in_scope as in_sight, x.full_name,
                       coalesce((select v.name from organisations.unit_version v
                                 where v.unit_id = x.unit_id and v.valid @> x.day), '') as cell,
                       x.day, x.change > 0 as came, x.kind, x.other_name as other, x.decision_id as decision
                from x order by x.place
                """)
                .param("path", path)
                .param("from", asked.from())
                .param("until", asked.until())
                .param("day", after == null ? null : after.day(), Types.DATE)
                .param("change", after == null ? null : after.came() ? 1 : -1, Types.INTEGER)
                .param("member", after == null ? null : after.member(), Types.OTHER)
                .param("most", MovementPage.SHOWN)
                .query(Line.class)
                .list();
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
