package vn.chibo.meetings;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberId;
import vn.chibo.shared.UnitId;

/** What a month's tasks came to, and what of them goes over into the next plan. */
@Component
class MonthFigures {
    private final JdbcClient jdbc;

    MonthFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param overdue still open past their day */
    record Figures(int total, int done, int overdue) {}

    /** A task that is not finished, as it goes over. */
    record Unfinished(UUID task, String title, MemberId owner, LocalDate due, String target) {}

    Figures of(UnitId cell, YearMonth month, LocalDate today) {
        return jdbc.sql("""
                select count(*) as total, count(*) filter (where state = 'DONE') as done,
                       count(*) filter (where state = 'OPEN' and due_on < :today) as overdue
                from tasks.task
                where unit_id = :cell and period = :month and state <> 'DROPPED' and source_kind <> 'PREPARATION'
                """)
                .param("today", today)
                .param("cell", cell.value())
                .param("month", Date.valueOf(month.atDay(1)))
                .query((row, number) -> new Figures(row.getInt("total"), row.getInt("done"), row.getInt("overdue")))
                .single();
    }

    List<Unfinished> unfinished(UnitId cell, YearMonth until) {
        return jdbc.sql("""
                select id, title, owner_id, due_on, target from tasks.task
                where unit_id = :cell and period <= :month and state = 'OPEN' and source_kind <> 'PREPARATION'
                order by due_on, title
                """)
                .param("cell", cell.value())
                .param("month", Date.valueOf(until.atDay(1)))
                .query((row, number) -> new Unfinished(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        new MemberId(row.getObject("owner_id", UUID.class)),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("target")))
                .list();
    }
}
