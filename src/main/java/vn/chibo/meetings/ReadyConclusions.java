package vn.chibo.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.Proceedings.Comrade;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** Lines of the draft plan that were not concluded yet: ready to be taken as conclusions word by word. */
@ReadModel
public class ReadyConclusions {
    private final JdbcClient jdbc;

    ReadyConclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Ready(
            UUID id,
            String title,
            @Nullable Comrade owner,
            @Nullable LocalDate due,
            String target) {}

    public List<Ready> of(Actor actor, MeetingId meeting) {
        return jdbc.sql("""
                select l.id, l.title, l.owner_id, p.full_name as owner_name, l.due_on, l.target from meetings.plan_line l
                left join members.member m on m.id = l.owner_id left join people.person p on p.id = m.person_id
                where l.meeting_id = ? and not l.removed
                  and not exists (select 1 from meetings.conclusion c where c.id = l.id and not c.removed)
                order by l.ordinal, l.id
                """)
                .param(meeting.value())
                .query((row, number) -> new Ready(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        Cells.comrade(row, "owner"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("target")))
                .list();
    }
}
