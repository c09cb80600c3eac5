package vn.chibo.tasks;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Tasks to look at: a cell's month, one's own, one with its history. Every comrade sees the plan of the cell. */
@ReadModel
public class TaskBoard {
    static final String LINES = """
            select t.id, t.unit_id, t.owner_id, p.full_name, p.id = :me as own, t.title, t.target, t.period, t.due_on,
                   t.source_kind, t.state, t.percent, t.result, t.done_on, t.exceeded, t.version
            from tasks.task t
            join members.member m on m.id = t.owner_id
            join people.person p on p.id = m.person_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was said and changed on the way.
     *
     * @param percent -1 for a change of terms or a withdrawal
     * @param oldOwner who answered for it until then; null when only progress was told
     */
    public record Happening(
            OffsetDateTime at,
            String byName,
            int percent,
            boolean dropped,
            String words,
            @Nullable String oldOwner,
            @Nullable LocalDate oldDue) {}

    public List<TaskLine> month(Actor actor, UnitId cell, YearMonth month) {
        return jdbc.sql(LINES + """
                where t.unit_id = :cell and t.period = :month
                order by t.state = 'DROPPED', t.state = 'DONE', t.due_on, t.title, t.id
                """)
                .param("me", actor.requiredPerson())
                .param("cell", cell.value())
                .param("month", Date.valueOf(month.atDay(1)))
                .query(TaskBoard::line)
                .list();
    }

    /** Open past their day, of whatever month. */
    public List<TaskLine> late(Actor actor, UnitId cell, LocalDate today) {
        return jdbc.sql(LINES + """
                where t.unit_id = :cell and t.state = 'OPEN' and t.due_on < :today and t.source_kind <> 'PREPARATION'
                order by t.due_on, t.title, t.id
                """)
                .param("me", actor.requiredPerson())
                .param("cell", cell.value())
                .param("today", today)
                .query(TaskBoard::line)
                .list();
    }

    /** One's own in the cell acted for: all that is open, nearest deadline first, then what was finished since the day. */
    public List<TaskLine> own(Actor actor, LocalDate doneSince) {
        return jdbc.sql(LINES + """
                where t.unit_id = :cell and p.id = :me
                  and (t.state = 'OPEN' or t.state = 'DONE' and t.done_on >= :since)
                order by t.state = 'DONE', t.due_on, t.title, t.id
                """)
                .param("me", actor.requiredPerson())
                .param("cell", actor.requiredUnit().value())
                .param("since", doneSince)
                .query(TaskBoard::line)
                .list();
    }

    /** Open ones that were one's own until somebody gave them to another, since the day; the newest change first. */
    public List<TaskLine> handedOver(Actor actor, LocalDate since) {
        return jdbc.sql(LINES + """
                join lateral (select max(r.at) as at from tasks.revision r join members.member o on o.id = r.owner_id
                              where r.task_id = t.id and not r.dropped and o.person_id = :me and r.at >= :since) r
                  on r.at is not null
                where t.unit_id = :cell and p.id <> :me and t.state = 'OPEN'
                order by r.at desc, t.id
                """)
                .param("me", actor.requiredPerson())
                .param("cell", actor.requiredUnit().value())
                .param(
                        "since",
                        since.atStartOfDay(clock.getZone()).toOffsetDateTime()) // a day of Vietnam, not of the machine
                .query(TaskBoard::line)
                .list();
    }

    public TaskLine one(Actor actor, TaskId task) {
        return jdbc.sql(LINES + "where t.id = :task")
                .param("me", actor.requiredPerson())
                .param("task", task.value())
                .query(TaskBoard::line)
                .optional()
                .orElseThrow(NotFound::new);
    }

    public List<Happening> history(Actor actor, TaskId task) {
        return jdbc.sql("""
                select h.at, p.full_name, h.percent, h.dropped, h.words, before.full_name as old_owner, h.due_on
                from (select at, by_person, percent, false as dropped, note as words,
                             null::uuid as owner_id, null::date as due_on
                      from tasks.progress where task_id = :task
                      union all
                      select at, by_person, -1, dropped, reason, owner_id, due_on from tasks.revision where task_id = :task) h
                join people.person p on p.id = h.by_person
                left join members.member m on m.id = h.owner_id
                left join people.person before on before.id = m.person_id
                order by h.at desc
                """)
                .param("task", task.value())
                .query((row, number) -> new Happening(
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("full_name"),
                        row.getInt("percent"),
                        row.getBoolean("dropped"),
                        row.getString("words"),
                        row.getString("old_owner"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    static TaskLine line(ResultSet row, int number) throws SQLException {
        return new TaskLine(
                new TaskId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new MemberId(row.getObject("owner_id", UUID.class)),
                row.getString("full_name"),
                row.getBoolean("own"),
                row.getString("title"),
                row.getString("target"),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getObject("due_on", LocalDate.class),
                SourceKind.valueOf(row.getString("source_kind")),
                TaskState.valueOf(row.getString("state")),
                row.getInt("percent"),
                row.getString("result"),
                row.getObject("done_on", LocalDate.class),
                row.getBoolean("exceeded"),
                row.getInt("version"));
    }
}
