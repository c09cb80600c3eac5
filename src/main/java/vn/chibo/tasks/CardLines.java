package vn.chibo.tasks;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberId;

/**
 * The tasks on a card: those of the month, and of earlier months what was still open when it began. Each is filled from
 * the task until the card says otherwise; a settled card keeps the lines it had.
 */
@Component
class CardLines {
    private final JdbcClient jdbc;

    CardLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MonthCard.Line> of(@Nullable UUID card, MemberId member, YearMonth month, boolean settled, LocalDate today) {
        return jdbc.sql("""
                select t.id, t.source_kind, t.title, t.target, t.due_on, t.done_on, t.state = 'DONE' as done,
                       coalesce(l.result, t.result) as result, coalesce(l.percent, t.percent) as percent,
                       case when :settled then l.on_time
                            when t.state = 'DONE' then t.done_on <= t.due_on
                            when t.due_on < :today then false end as on_time,
                       coalesce(l.exceeded, t.exceeded) as exceeded, coalesce(l.quality, '') as quality,
                       coalesce(l.reason, '') as reason
                from tasks.task t
                left join tasks.card_line l on l.task_id = t.id and l.card_id = :card
                where case when :settled then l.card_id is not null
                           else t.owner_id = :member and t.state <> 'DROPPED'
                                and (t.period = :month
                                     or t.period < :month and (t.state = 'OPEN' or t.done_on >= :month)) end
                order by t.due_on, t.title, t.id
                """)
                .param("card", card, Types.OTHER)
                .param("member", member.value())
                .param("month", Date.valueOf(month.atDay(1)))
                .param("settled", settled)
                .param("today", today)
                .query(CardLines::line)
                .list();
    }

    private static MonthCard.Line line(ResultSet row, int number) throws SQLException {
        boolean onTime = row.getBoolean("on_time");
        return new MonthCard.Line(
                new TaskId(row.getObject("id", UUID.class)),
                SourceKind.valueOf(row.getString("source_kind")),
                row.getString("title"),
                row.getString("target"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("done"),
                row.getObject("done_on", LocalDate.class),
                row.getString("result"),
                row.getInt("percent"),
                row.getObject("on_time") == null ? null : onTime,
                row.getBoolean("exceeded"),
                row.getString("quality"),
                row.getString("reason"));
    }

    void keep(UUID card, MonthCard.Line line) {
        jdbc.sql("""
                insert into tasks.card_line (card_id, task_id, result, percent, on_time, exceeded, quality, reason)
                values (:card, :task, :result, :percent, :onTime, :exceeded, :quality, :reason)
                on conflict (card_id, task_id) do update set result = excluded.result, percent = excluded.percent,
                    on_time = excluded.on_time, exceeded = excluded.exceeded, quality = excluded.quality,
                    reason = excluded.reason
                """)
                .param("card", card)
                .param("task", line.task().value())
                .param("result", line.result())
                .param("percent", line.percent())
                .param("onTime", line.onTime(), Types.BOOLEAN)
                .param("exceeded", line.exceeded())
                .param("quality", line.quality())
                .param("reason", line.reason())
                .update();
    }
}
