package vn.chibo.cadres.web;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Whom forms offer: people of the unit and of what is below it, by given name; narrowed by a few words. */
@ReadModel
class Choices {
    private static final int OFFERED = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    Choices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Members of the Party.
     *
     * @param chosen stays among them whatever is searched for
     */
    Map<String, String> members(Actor actor, UnitId unit, String search, String chosen) {
        return people(unit, search, chosen, false);
    }

    /** Members, and heads of mass organisations and professional groups, who need not be any. */
    Map<String, String> membersAndHeads(Actor actor, UnitId unit, String chosen) {
        return people(unit, "", chosen, true);
    }

    private Map<String, String> people(UnitId unit, String search, String chosen, boolean heads) {
        Map<String, String> people = new LinkedHashMap<>();
        jdbc.sql("""
                with top as materialized (select path from organisations.unit where id = :unit),
                offered as materialized (
                    select o.person_id from top, members.offered(top.path, cast(:day as date), :search, :most) o
                    union
                    select r.person_id from top, members.roster r
                    where r.person_id = :chosen and starts_with(r.unit_path, top.path)
                      and r.in_cell @> cast(:day as date) and r.in_standing @> cast(:day as date)
                      and r.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT')
                    union
                    (select s.person_id from top, organisations.seat s join people.person h on h.id = s.person_id
                     where :heads and s.role = 'HEAD' and s.valid @> cast(:day as date) and starts_with(h.unit_path, top.path)
                     order by h.id = :chosen desc, h.given_name, h.full_name collate shared.vietnamese limit :most))
                select p.id::text, p.full_name, p.occupation
                from offered o cross join lateral ( -- one by one: the planner would read all people for two hundred
                    select x.* from people.person x where x.id = o.person_id offset 0) p
                order by p.given_name, p.full_name collate shared.vietnamese
                """)
                .param("unit", unit.value())
                .param("day", LocalDate.now(clock))
                .param("search", search)
                .param("chosen", id(chosen), Types.OTHER)
                .param("heads", heads)
                .param("most", OFFERED)
                .query(row -> {
                    String work = row.getString(3);
                    people.put(row.getString(1), work.isEmpty() ? row.getString(2) : row.getString(2) + " – " + work);
                });
        return people;
    }

    private static @Nullable UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
