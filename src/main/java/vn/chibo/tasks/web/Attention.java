package vn.chibo.tasks.web;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** Counts for the navigation and the desk. */
@ReadModel
class Attention {
    private final JdbcClient jdbc;

    Attention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param own open tasks of one's own due by the day; {@code late} those of the whole cell past the day before */
    record Tasks(int own, int late) {}

    Tasks tasks(Actor actor, LocalDate today, LocalDate soon) {
        return jdbc.sql("""
                select count(*) filter (where m.person_id = :me and t.due_on <= :soon)::int as own,
                       count(*) filter (where t.due_on < :today and t.source_kind <> 'PREPARATION')::int as late
                from tasks.task t join members.member m on m.id = t.owner_id
                where t.unit_id = :cell and t.state = 'OPEN'
                """)
                .param("me", actor.requiredPerson())
                .param("soon", soon)
                .param("today", today)
                .param("cell", actor.requiredUnit().value())
                .query(Tasks.class)
                .single();
    }

    /** Whose cards wait for a remark, by given name. */
    List<String> unremarked(Actor actor, YearMonth month) {
        return jdbc.sql("""
                select p.full_name from tasks.card c
                join members.member m on m.id = c.member_id
                join people.person p on p.id = m.person_id
                where c.unit_id = ? and c.period = ? and c.state = 'SENT'
                order by p.given_name, p.full_name collate shared.vietnamese
                """)
                .param(actor.requiredUnit().value())
                .param(Date.valueOf(month.atDay(1)))
                .query(String.class)
                .list();
    }

    boolean sent(Actor actor, YearMonth month) {
        return jdbc.sql("""
                select exists (select 1 from tasks.card c join members.member m on m.id = c.member_id
                               where m.person_id = ? and c.period = ? and c.state <> 'DRAFT')
                """)
                .param(actor.requiredPerson())
                .param(Date.valueOf(month.atDay(1)))
                .query(Boolean.class)
                .single();
    }
}
