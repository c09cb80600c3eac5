package vn.chibo.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.MeetingState;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** The month of the cell acted for: its sessions, and what became of its resolution. */
@ReadModel
class HomeQueries {
    private static final String SESSION = """
            select m.id, m.state, m.period, m.starts_at, m.place from meetings.meeting m
            where m.unit_id = :unit and m.kind <> 'THEMATIC' and m.state in (:states)
            """;
    private static final int LINES = 4;

    private final JdbcClient jdbc;
    private final Rulebook rulebook;

    HomeQueries(JdbcClient jdbc, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
    }

    /** The coming session; members see it once it was announced. */
    Optional<Session> next(Actor actor, boolean drafts) {
        List<String> states =
                drafts ? List.of("DRAFT", "WITH_COMMITTEE", "PUBLISHED", "OPEN") : List.of("PUBLISHED", "OPEN");
        return session(actor, states, " order by m.period, m.starts_at limit 1");
    }

    Optional<Session> concluded(Actor actor) {
        return session(actor, List.of("CLOSED"), " order by m.period desc, m.starts_at desc limit 1");
    }

    private Optional<Session> session(Actor actor, List<String> states, String order) {
        return jdbc.sql(SESSION + order)
                .param("unit", actor.requiredUnit().value())
                .param("states", states)
                .query(HomeQueries::session)
                .optional();
    }

    static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                MeetingState.valueOf(row.getString("state")),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getObject("starts_at", OffsetDateTime.class),
                row.getString("place"));
    }

    /** The month the next session is for, when none is drafted yet: cells meet around the usual day. */
    YearMonth due(Actor actor, Optional<Session> concluded, LocalDate today) {
        int usual = rulebook.inForce("meeting.usual-day", actor.path(), today).number("day");
        YearMonth month = YearMonth.from(today);
        YearMonth due = today.getDayOfMonth() < usual ? month : month.plusMonths(1);
        return concluded
                .map(Session::period)
                .filter(last -> !last.isBefore(due))
                .map(last -> last.plusMonths(1))
                .orElse(due);
    }

    /** Tasks of the month, counted; those dropped do not count. */
    Outcome outcome(Actor actor, YearMonth period, LocalDate today) {
        return jdbc.sql("""
                select count(*) as total, count(*) filter (where state = 'DONE') as done,
                       count(*) filter (where state = 'OPEN' and due_on < :today) as late
                from tasks.task where unit_id = :unit and period = :period and source_kind = 'CONCLUSION'
                                  and state <> 'DROPPED'
                """)
                .param("today", today)
                .param("unit", actor.requiredUnit().value())
                .param("period", period.atDay(1))
                .query((row, number) -> new Outcome(
                        period,
                        row.getLong("total"),
                        row.getLong("done"),
                        row.getLong("late"),
                        row.getLong("total") == row.getLong("done") ? List.of() : open(actor, period)))
                .single();
    }

    private List<Outcome.Line> open(Actor actor, YearMonth period) {
        return jdbc.sql("""
                select t.id, t.title, t.due_on, p.full_name
                from tasks.task t join members.member m on m.id = t.owner_id join people.person p on p.id = m.person_id
                where t.unit_id = :unit and t.period = :period and t.source_kind = 'CONCLUSION' and t.state = 'OPEN'
                order by t.due_on, t.id limit :lines
                """)
                .param("unit", actor.requiredUnit().value())
                .param("period", period.atDay(1))
                .param("lines", LINES)
                .query((row, number) -> new Outcome.Line(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("full_name"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
