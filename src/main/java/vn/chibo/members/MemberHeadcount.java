package vn.chibo.members;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Headcount;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;

@Component
class MemberHeadcount implements Headcount {
    private final JdbcClient jdbc;

    MemberHeadcount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UnitId, Count> of(Actor actor, Collection<UnitId> units, LocalDate day) {
        Map<UnitId, Count> counts = new HashMap<>();
        jdbc.sql("""
                select a.unit_id, count(*) as members, count(*) filter (where s.standing <> 'PROBATIONARY') as official
                from members.affiliation a
                join members.standing s on s.member_id = a.member_id and s.valid @> cast(:day as date)
                where a.unit_id = any(:units) and a.valid @> cast(:day as date)
                  and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
                group by a.unit_id
                """).param("units", UnitId.values(units)).param("day", day).query(row -> {
            counts.put(
                    new UnitId(row.getObject("unit_id", UUID.class)),
                    new Count(row.getInt("members"), row.getInt("official")));
        });
        return counts;
    }

    @Override
    public Map<UnitId, Flow> between(Actor actor, Collection<UnitId> units, LocalDate eve, LocalDate day) {
        Map<UnitId, Flow> flows = new HashMap<>();
        jdbc.sql("""
                with counted as (
                    select days.day, a.unit_id, a.member_id
                    from unnest(array[cast(:eve as date), cast(:day as date)]) days (day)
                    join members.affiliation a on a.unit_id = any(:units) and a.valid @> days.day
                    join members.standing s on s.member_id = a.member_id and s.valid @> days.day
                    where s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')),
                known as (
                    select unit_id, member_id, bool_or(day = :eve) as was, bool_or(day = :day) as is_there
                    from counted group by unit_id, member_id)
                select unit_id, count(*) filter (where not was) as came, count(*) filter (where not is_there) as went
                from known group by unit_id
                """)
                .param("units", UnitId.values(units))
                .param("eve", eve)
                .param("day", day)
                .query(row -> {
                    flows.put(
                            new UnitId(row.getObject("unit_id", UUID.class)),
                            new Flow(row.getInt("came"), row.getInt("went")));
                });
        return flows;
    }
}
