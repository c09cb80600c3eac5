package vn.chibo.tasks;

import java.sql.Date;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/**
 * Per comrade what was given and finished in a month, for the evaluation at the next meeting. In the order of given
 * names: facts to talk about, never a ranking.
 */
@ReadModel
public class Completion {
    private final JdbcClient jdbc;

    Completion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param onTime finished on or before the day due */
    public record Line(MemberId member, String fullName, int given, int done, int onTime) {}

    public List<Line> of(Actor actor, UnitId cell, YearMonth month) {
        return jdbc.sql("""
                select t.owner_id, p.full_name, count(*)::int as given,
                       count(*) filter (where t.state = 'DONE')::int as done,
                       count(*) filter (where t.state = 'DONE' and t.done_on <= t.due_on)::int as on_time
                from tasks.task t
                join members.member m on m.id = t.owner_id
                join people.person p on p.id = m.person_id
                where t.unit_id = :cell and t.period = :month and t.state <> 'DROPPED'
                  and t.source_kind <> 'PREPARATION'
                group by t.owner_id, p.given_name, p.full_name
                order by p.given_name, p.full_name collate shared.vietnamese, t.owner_id
                """)
                .param("cell", cell.value())
                .param("month", Date.valueOf(month.atDay(1)))
                .query((row, number) -> new Line(
                        new MemberId(row.getObject("owner_id", UUID.class)),
                        row.getString("full_name"),
                        row.getInt("given"),
                        row.getInt("done"),
                        row.getInt("on_time")))
                .list();
    }
}
