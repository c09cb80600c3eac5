package vn.chibo.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.Proceedings.Comrade;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** Who asks to speak, in the order they asked. */
@ReadModel
public class SpeakingList {
    private final JdbcClient jdbc;

    SpeakingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The item that is being discussed, as a comrade sees it who may ask to speak on it.
     *
     * @param place of the reader on the list; null when the reader is not on it
     */
    public record Floor(
            UUID item, int ordinal, String title, @Nullable Integer place) {}

    public List<Comrade> of(Actor actor, AgendaItemId item) {
        return jdbc.sql("""
                select s.member_id, p.full_name as member_name from meetings.speaking s
                join members.member m on m.id = s.member_id join people.person p on p.id = m.person_id
                where s.item_id = ? and s.state = 'ASKED' order by s.place
                """)
                .param(item.value())
                .query((row, number) -> Cells.comrade(row, "member"))
                .list();
    }

    public Optional<Floor> floor(Actor actor, MeetingId meeting) {
        return jdbc.sql("""
                select i.id as item, i.title,
                    (select count(*) from meetings.agenda_item o where o.meeting_id = i.meeting_id and not o.removed
                        and (o.ordinal, o.id) <= (i.ordinal, i.id)) as ordinal,
                    (select (select count(*) from meetings.speaking o
                             where o.item_id = s.item_id and o.state = 'ASKED' and o.place <= s.place)
                     from meetings.speaking s join members.member m on m.id = s.member_id
                     where s.item_id = i.id and s.state = 'ASKED' and m.person_id = :me) as place
                from meetings.agenda_item i join meetings.meeting g on g.id = i.meeting_id
                where i.meeting_id = :meeting and i.started_at is not null and not i.removed and g.state = 'OPEN'
                """)
                .param("me", actor.person())
                .param("meeting", meeting.value())
                .query(Floor.class)
                .optional();
    }
}
