package vn.chibo.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;

/** Papers a person still owes to a session. */
@Component
class OwnPapers {
    private final JdbcClient jdbc;

    OwnPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Missing(UUID item, String title, boolean reminded) {}

    List<Missing> missing(Actor actor, MeetingId meeting) {
        return jdbc.sql("""
                select i.id as item, i.title, i.reminded_at is not null as reminded
                from meetings.agenda_item i join members.member m on m.id = i.preparer_id
                where i.meeting_id = ? and m.person_id = ? and i.paper_required and i.paper_at is null
                  and not i.removed
                order by i.ordinal
                """)
                .param(meeting.value())
                .param(actor.requiredPerson())
                .query(Missing.class)
                .list();
    }
}
