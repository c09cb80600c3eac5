package vn.chibo.home;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.tasks.SourceKind;

/** What concerns the person who looks: the invitation, the tasks, the card of the month. */
@ReadModel
class MyDayQueries {
    private static final int DONE_SHOWN_DAYS = 14;

    private final JdbcClient jdbc;

    MyDayQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counted from the programme as it was announced, not as it may be changed now. */
    Invitation invitation(Actor actor, Session session) {
        return jdbc.sql("""
                select (select jsonb_array_length(p.content -> 'items') from meetings.publication p
                        where p.meeting_id = m.id order by p.version desc limit 1) as items,
                       (select sum((item ->> 'minutes')::int) from jsonb_array_elements(
                            (select p.content -> 'items' from meetings.publication p
                             where p.meeting_id = m.id order by p.version desc limit 1)) item) as minutes,
                       n.member_id is not null as told, n.answer, coalesce(n.reason, '') as reason
                from meetings.meeting m
                left join members.member me on me.person_id = :person
                left join meetings.notice n on n.meeting_id = m.id and n.member_id = me.id
                where m.id = :meeting
                """)
                .param("person", actor.requiredPerson())
                .param("meeting", session.id())
                .query((row, number) -> new Invitation(
                        session,
                        row.getLong("items"),
                        row.getLong("minutes"),
                        row.getBoolean("told"),
                        row.getString("answer"),
                        row.getString("reason")))
                .single();
    }

    /** Open ones by deadline, then what was done in the last days. */
    List<OwnTask> tasks(Actor actor, LocalDate today) {
        return jdbc.sql("""
                select t.id, t.title, t.period, t.due_on, t.source_kind, t.done_on
                from tasks.task t join members.member m on m.id = t.owner_id
                where m.person_id = :person and t.unit_id = :unit
                  and (t.state = 'OPEN' or t.state = 'DONE' and t.done_on >= :since)
                order by t.state = 'DONE', t.due_on, t.id
                """)
                .param("person", actor.requiredPerson())
                .param("unit", actor.requiredUnit().value())
                .param("since", today.minusDays(DONE_SHOWN_DAYS))
                .query((row, number) -> new OwnTask(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        YearMonth.from(row.getObject("period", LocalDate.class)),
                        row.getObject("due_on", LocalDate.class),
                        SourceKind.valueOf(row.getString("source_kind")),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    MonthCard card(Actor actor, YearMonth period) {
        return jdbc.sql("""
                select coalesce((select c.state from tasks.card c where c.member_id = m.id and c.period = :period), 'DRAFT')
                           as state,
                       count(t.id) as tasks, count(t.id) filter (where t.state = 'DONE' or t.percent > 0) as filled
                from members.member m
                left join tasks.task t on t.owner_id = m.id and t.unit_id = :unit and t.period = :period
                                       and t.state <> 'DROPPED'
                where m.person_id = :person
                group by m.id
                """)
                .param("period", period.atDay(1))
                .param("unit", actor.requiredUnit().value())
                .param("person", actor.requiredPerson())
                .query((row, number) ->
                        new MonthCard(period, row.getString("state"), row.getLong("tasks"), row.getLong("filled")))
                .optional()
                .orElse(new MonthCard(period, "SENT", 0, 0));
    }
}
