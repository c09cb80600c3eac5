package vn.chibo.cadres.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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
                select p.id::text, p.full_name, p.occupation
                from people.person p join organisations.unit u on u.id = :unit
                where starts_with(p.unit_path, u.path)
                  and (p.id::text = :chosen or p.search_name like '%' || shared.fold(:search) || '%')
                  and (exists (select 1 from members.roster r
                               where r.person_id = p.id and r.in_cell @> cast(:day as date)
                                 and r.in_standing @> cast(:day as date)
                                 and r.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT'))
                       or :heads and exists (select 1 from organisations.seat s
                               where s.person_id = p.id and s.role = 'HEAD' and s.valid @> cast(:day as date)))
                order by p.given_name, p.full_name collate shared.vietnamese limit :most
                """)
                .param("unit", unit.value())
                .param("day", LocalDate.now(clock))
                .param("search", search)
                .param("chosen", chosen)
                .param("heads", heads)
                .param("most", OFFERED)
                .query(row -> {
                    String work = row.getString(3);
                    people.put(row.getString(1), work.isEmpty() ? row.getString(2) : row.getString(2) + " – " + work);
                });
        return people;
    }
}
