package vn.chibo.members;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Who sits in a cell on a day, in Vietnamese order of given names: the one answer all modules count by. */
@ReadModel
public class Roster {
    private static final String LINES = """
            select r.member_id, r.person_id, r.full_name, r.standing, lower(r.in_standing) as since, r.occupation, r.joined_on, r.official_on,
                   array(select p.kind from organisations.post p
                         where p.person_id = r.person_id and p.unit_id = r.unit_id and p.held @> :day and p.kind <> 'TREASURER'
                         order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER',
                                                       'COMMITTEE_MEMBER'], p.kind)) as posts
            from members.roster r
            where r.in_cell @> :day and r.in_standing @> :day
              and r.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
            """;

    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<RosterLine> on(Actor actor, UnitId cell, LocalDate day) {
        return jdbc.sql(LINES + " and r.unit_id = :unit order by r.given_name, r.full_name collate shared.vietnamese")
                .param("day", day)
                .param("unit", cell.value())
                .query(Roster::line)
                .list();
    }

    /** The actor's own line in the cell acted for, when (s)he is one of its members. */
    public Optional<RosterLine> own(Actor actor, LocalDate day) {
        return jdbc.sql(LINES + " and r.person_id = :person and r.unit_id = :unit")
                .param("day", day)
                .param("person", actor.requiredPerson())
                .param("unit", actor.requiredUnit().value())
                .query(Roster::line)
                .optional();
    }

    /** Names of those who stay in the cell for a time on that day: they come and speak, and are counted at home. */
    public List<String> guests(Actor actor, UnitId cell, LocalDate day) {
        return jdbc.sql("""
                select full_name from members.stay where host_unit = ? and valid @> cast(? as date)
                order by full_name collate shared.vietnamese
                """).param(cell.value()).param(day).query(String.class).list();
    }

    private static RosterLine line(ResultSet row, int number) throws SQLException {
        Date official = row.getDate("official_on");
        return new RosterLine(
                new MemberId(row.getObject("member_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("full_name"),
                Standing.valueOf(row.getString("standing")),
                row.getDate("since").toLocalDate(),
                List.of((String[]) row.getArray("posts").getArray()),
                row.getString("occupation"),
                row.getDate("joined_on").toLocalDate(),
                official == null ? null : official.toLocalDate());
    }
}
