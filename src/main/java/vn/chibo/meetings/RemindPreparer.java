package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UseCase;

/** Reminds the preparer of an item whose paper has not come; the reminder stands on the preparer's desk. */
@UseCase
public class RemindPreparer {
    private final Preparations preparations;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RemindPreparer(Preparations preparations, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public void remind(Actor actor, MeetingId id, AgendaItemId item) {
        Preparation meeting = preparations.changing(actor, id, Permission.PREPARE_MEETING);
        int found = jdbc.sql("""
                update meetings.agenda_item set reminded_at = ?
                where id = ? and meeting_id = ? and not removed and preparer_id is not null
                """)
                .param(OffsetDateTime.now(clock))
                .param(item.value())
                .param(id.value())
                .update();
        if (found == 0) {
            throw new NotFound();
        }
        events.publishEvent(new PreparerReminded(meeting.unit(), id.value(), item.value()));
    }
}
