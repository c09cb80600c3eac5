package vn.chibo.tasks;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** What a cell has not finished and takes over into the next plan, nearest deadline first. */
@ReadModel
public class Unfinished {
    private final JdbcClient jdbc;

    Unfinished(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param period the month the task was given for */
    public record Line(
            TaskId task,
            String title,
            String target,
            MemberId owner,
            String ownerName,
            LocalDate due,
            YearMonth period,
            int percent) {}

    /** What was open at the end of the day, of its month and the months before. */
    public List<Line> of(Actor actor, UnitId cell, LocalDate asOf) {
        return jdbc.sql("""
                select t.id, t.title, t.target, t.owner_id, p.full_name, t.due_on, t.period, t.percent
                from tasks.task t
                join members.member m on m.id = t.owner_id
                join people.person p on p.id = m.person_id
                where t.unit_id = :cell and t.period <= :day and t.source_kind <> 'PREPARATION'
                  and (t.state = 'OPEN' or t.done_on > :day) and t.assigned_at < :after
                order by t.due_on, t.title, t.id
                """)
                .param("cell", cell.value())
                .param("day", asOf)
                .param("after", Days.after(asOf))
                .query((row, number) -> new Line(
                        new TaskId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getString("target"),
                        new MemberId(row.getObject("owner_id", UUID.class)),
                        row.getString("full_name"),
                        row.getObject("due_on", LocalDate.class),
                        YearMonth.from(row.getObject("period", LocalDate.class)),
                        row.getInt("percent")))
                .list();
    }
}
