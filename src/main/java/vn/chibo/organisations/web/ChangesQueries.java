package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** The register of changes of the apparatus: read from the versions of units, stored nowhere else. */
@ReadModel
class ChangesQueries {
    private static final int SHOWN = 500;
    private static final String PARENT = """
            coalesce((select a.name from organisations.ancestors(c.unit_id, %s) a where a.depth = 1 and a.kind <> 'ROOT'), '')\
            """;

    private final JdbcClient jdbc;
    private final Access access;

    ChangesQueries(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    ChangesPage page(Actor actor, UnitId top, LocalDate from, LocalDate until) {
        access.require(actor, Permission.READ_UNIT, top);
        String name = jdbc.sql(
                        "select name from organisations.unit_version where unit_id = ? order by valid desc limit 1")
                .param(top.value())
                .query(String.class)
                .single();
        List<UnitChange> changes = changes(top, from, until);
        boolean whole = changes.size() <= SHOWN;
        return new ChangesPage(top, name, from, until, whole ? changes : changes.subList(0, SHOWN), whole);
    }

    private List<UnitChange> changes(UnitId top, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                with lines as (
                    select v.*, lag(v.name) over w as former_name, lag(v.kind) over w as former_kind,
                           lag(lower(v.valid)) over w as former_since, lag(upper(v.valid)) over w as former_until,
                           lead(lower(v.valid)) over w as next_since
                    from organisations.unit_version v
                    join organisations.unit own on own.id = :top
                    join organisations.unit u on u.id = v.unit_id and starts_with(u.path, own.path)
                    window w as (partition by v.unit_id order by v.valid)),
                changes as (
                    select unit_id, lower(valid) as day,
                           case when former_until = lower(valid) then 'CHANGED' else 'ESTABLISHED' end as what,
                           name, kind, lower(valid) as since, former_name, former_kind, former_since, basis, opened_by as decision
                    from lines
                    union all
                    select unit_id, upper(valid), 'ENDED', name, kind, lower(valid), null, null, null, '', ended_by
                    from lines where upper(valid) is not null and next_since is distinct from upper(valid)),
                shown as materialized ( -- superiors are asked for below, of these only
                    select c.*, row_number() over (order by c.day desc, c.name collate shared.vietnamese) as place
                    from changes c where c.day between :from and :until
                    order by c.day desc, c.name collate shared.vietnamese limit :most)
                select c.unit_id, c.day, c.what, c.name, c.kind, %s as parent, c.former_name, c.former_kind,
                       case when c.former_since is not null then %s end as former_parent,
                       concat_ws(', ', nullif(d.number, ''), nullif(c.basis, '')) as basis
                from shown c left join organisations.decision d on d.id = c.decision
                order by c.place
                """.formatted(PARENT.formatted("c.since"), PARENT.formatted("c.former_since")))
                .param("top", top.value())
                .param("from", from)
                .param("until", until)
                .param("most", SHOWN + 1)
                .query(UnitChange.class)
                .list();
    }
}
