package vn.chibo.meetings;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UseCase;

/** Brings what another module has ready onto a programme that is already drafted. Proposed twice, it stands there once. */
@UseCase
public class ProposeItem {
    private final Preparations preparations;
    private final AgendaRows rows;
    private final Rulebook rulebook;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ProposeItem(
            Preparations preparations,
            AgendaRows rows,
            Rulebook rulebook,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.rows = rows;
        this.rulebook = rulebook;
        this.jdbc = jdbc;
        this.events = events;
    }

    public void propose(Actor actor, MeetingId id, ProposedItem item) {
        Preparation meeting = preparations.changing(actor, id, Permission.PREPARE_MEETING);
        boolean there = jdbc.sql("""
                select exists (select 1 from meetings.agenda_item
                    where meeting_id = ? and source = ? and source_ref = ? and not removed)
                """)
                .param(id.value())
                .param(item.source())
                .param(item.sourceRef())
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        int minutes = rulebook.inForce("agenda.minutes", meeting.path(), meeting.rulesDay())
                .number(item.part().name());
        var data = new ItemData(
                item.part(),
                item.kind(),
                item.title(),
                item.detail(),
                item.preparer(),
                minutes,
                item.paperRequired(),
                item.grounds(),
                item.groundNote(),
                null,
                item.subject());
        rows.add(id, UUID.randomUUID(), data, item.source(), item.sourceRef());
        preparations.agendaChanged(id);
        events.publishEvent(new AgendaChanged(meeting.unit(), id.value(), "ITEM_ADDED"));
    }
}
