package vn.chibo.cadres;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/**
 * The cadre corps of a unit on a day: its committee, the secretaries of the units right below, the heads of its mass
 * organisations and professional groups; by office, then by given name.
 */
@ReadModel
public class Corps {
    private static final String HOLDERS = """
            select p.id as person, m.id as member, p.full_name as name, p.birth_date, p.professional_level as professional,
                   p.political_theory as theory, h.kind, h.at, h.since, h.until, upper(t.valid) - 1 as term_end
            from (select o.person_id, o.unit_id, o.kind, '' as at, lower(o.held) as since, upper(o.held) as until
                  from organisations.post o
                  where o.unit_id = :unit and o.kind = any (:kinds) and o.held @> cast(:day as date)
                  union all
                  select o.person_id, o.unit_id, o.kind, v.name, lower(o.held), upper(o.held)
                  from organisations.unit_version v join organisations.post o on o.unit_id = v.unit_id
                  where v.parent_id = :unit and v.valid @> cast(:day as date)
                    and o.kind = 'SECRETARY' and o.held @> cast(:day as date)
                  union all
                  select s.person_id, b.unit_id, 'HEAD', b.name, lower(s.valid), upper(s.valid)
                  from organisations.body b join organisations.seat s on s.body_id = b.id
                  where b.unit_id = :unit and b.kind <> 'STEERING_COMMITTEE' and s.role = 'HEAD'
                    and s.valid @> cast(:day as date)) h
            join people.person p on p.id = h.person_id
            left join members.member m on m.person_id = p.id
            left join organisations.term t on t.unit_id = h.unit_id and t.valid @> cast(:day as date)
            order by h.at <> '', array_position(:kinds, h.kind), h.at, p.given_name, p.full_name collate shared.vietnamese
            """;

    private final JdbcClient jdbc;
    private final Access access;

    Corps(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    public List<Holder> on(Actor actor, UnitId unit, LocalDate day) {
        access.require(actor, Permission.KEEP_CADRES, unit);
        return jdbc.sql(HOLDERS)
                .param("unit", unit.value())
                .param("day", day)
                .param("kinds", CommitteePosts.names())
                .query(Holder.class)
                .list();
    }
}
