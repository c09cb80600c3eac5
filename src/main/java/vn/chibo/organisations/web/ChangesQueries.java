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
                with versions as (
                    select v.*, coalesce((select a.name from organisations.ancestors(v.unit_id, lower(v.valid)) a
                                          where a.depth = 1 and a.kind <> 'ROOT'), '') as parent
                    from organisations.unit_version v
                    join organisations.unit own on own.id = :top
                    join organisations.unit u on u.id = v.unit_id and starts_with(u.path, own.path)),
                lines as (
                    select x.*, lag(x.name) over w as former_name, lag(x.kind) over w as former_kind,
                           lag(x.parent) over w as former_parent, lag(upper(x.valid)) over w as former_until,
                           lead(lower(x.valid)) over w as next_since
                    from versions x window w as (partition by x.unit_id order by x.valid)),
                changes as (
                    select unit_id, lower(valid) as day,
                           case when former_until = lower(valid) then 'CHANGED' else 'ESTABLISHED' end as what,
                           name, kind, parent, former_name, former_kind, former_parent, basis, opened_by as decision
                    from lines
                    union all
                    select unit_id, upper(valid), 'ENDED', name, kind, parent, null, null, null, '', ended_by
                    from lines where upper(valid) is not null and next_since is distinct from upper(valid))
                select c.unit_id, c.day, c.what, c.name, c.kind, c.parent, c.former_name, c.former_kind, c.former_parent,
                       concat_ws(', ', nullif(d.number, ''), nullif(c.basis, '')) as basis
                from changes c left join organisations.decision d on d.id = c.decision
                where c.day between :from and :until
                order by c.day desc, c.name collate shared.vietnamese limit :most
                """)
                .param("top", top.value())
                .param("from", from)
                .param("until", until)
                .param("most", SHOWN + 1)
                .query(UnitChange.class)
                .list();
    }
}
