package vn.chibo.tasks;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** What a month's tasks of a cell came to. Preparing agenda items is not counted: it is no result of the month. */
@ReadModel
public class TaskFigures {
    private final JdbcClient jdbc;

    TaskFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param total all that were given and not dropped: the base of every share
     * @param done finished, {@code doneLate} of them after their day
     * @param open not finished, {@code late} of them past their day
     * @param dropped taken back with a reason; outside the total
     */
    public record Figures(int total, int done, int doneLate, int open, int late, int dropped) {}

    /** As it stood at the end of {@code asOf}; what was taken back since counts as taken back. */
    public Figures of(Actor actor, UnitId cell, YearMonth month, LocalDate asOf) {
        return jdbc.sql("""
                with seen as (
                    select due_on, state = 'DROPPED' as dropped,
                           case when done_on <= :day then done_on end as done_on
                    from tasks.task
                    where unit_id = :cell and period = :month and source_kind <> 'PREPARATION' and assigned_at < :after)
                select count(*) filter (where not dropped)::int as total,
                       count(done_on)::int as done,
                       count(*) filter (where done_on > due_on)::int as done_late,
                       count(*) filter (where not dropped and done_on is null)::int as open,
                       count(*) filter (where not dropped and done_on is null and due_on < :day)::int as late,
                       count(*) filter (where dropped)::int as dropped
                from seen
                """)
                .param("after", Days.after(asOf))
                .param("day", asOf)
                .param("cell", cell.value())
                .param("month", Date.valueOf(month.atDay(1)))
                .query(Figures.class)
                .single();
    }
}
