package vn.chibo.meetings;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UseCase;

/**
 * Adds, changes, moves and takes out items of a programme in preparation. Each item is for information or for discussion,
 * with a preparer, minutes and its grounds (kinh nghiệm thực hiện Chỉ thị 10-CT/TW). What was taken out is kept, hidden.
 * A change while the programme is with the committee calls for a new round.
 */
@UseCase
public class ChangeAgenda {
    private final Preparations preparations;
    private final ItemRules rules;
    private final AgendaRows rows;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ChangeAgenda(
            Preparations preparations,
            ItemRules rules,
            AgendaRows rows,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.rules = rules;
        this.rows = rows;
        this.jdbc = jdbc;
        this.events = events;
    }

    public AgendaItemId add(Actor actor, MeetingId id, ItemData item) {
        Preparation meeting = preparations.changing(actor, id, Permission.PREPARE_MEETING);
        rules.check(actor, meeting, item);
        UUID made = UUID.randomUUID();
        rows.add(id, made, item, "HAND", null);
        changed(meeting, "ITEM_ADDED");
        return new AgendaItemId(made);
    }

    /** @param version the version of the item that was on the screen */
    public void change(Actor actor, MeetingId id, AgendaItemId item, ItemData data, int version) {
        Preparation meeting = with(actor, id, item);
        rules.check(actor, meeting, data);
        rows.change(id, item.value(), data, version);
        changed(meeting, "ITEM_CHANGED");
    }

    public void remove(Actor actor, MeetingId id, AgendaItemId item) {
        Preparation meeting = with(actor, id, item);
        jdbc.sql("update meetings.agenda_item set removed = true, version = version + 1 where id = ?")
                .param(item.value())
                .update();
        jdbc.sql("update meetings.next_topic set taken_into = null, revision = revision + 1 "
                        + "where taken_into = ? and id = (select source_ref from meetings.agenda_item where id = ?)")
                .param(id.value())
                .param(item.value())
                .update();
        changed(meeting, "ITEM_REMOVED");
    }

    /** Changes places with the neighbour of the same kind; at the end of its list it stays. */
    public void move(Actor actor, MeetingId id, AgendaItemId item, boolean up) {
        Preparation meeting = with(actor, id, item);
        jdbc.sql("""
                with me as (select id, meeting_id, kind, ordinal from meetings.agenda_item where id = :item),
                next as (select n.id, n.ordinal from meetings.agenda_item n join me on n.meeting_id = me.meeting_id
                         and n.kind = me.kind and not n.removed
                         and case when :up then n.ordinal < me.ordinal else n.ordinal > me.ordinal end
                         order by case when :up then -n.ordinal else n.ordinal end limit 1)
                update meetings.agenda_item i
                set ordinal = case i.id when me.id then next.ordinal else me.ordinal end
                from me, next where i.id in (me.id, next.id)
                """).param("item", item.value()).param("up", up).update();
        changed(meeting, "ITEM_MOVED");
    }

    private Preparation with(Actor actor, MeetingId id, AgendaItemId item) {
        Preparation meeting = preparations.changing(actor, id, Permission.PREPARE_MEETING);
        if (!rows.exists(id, item.value())) {
            throw new NotFound();
        }
        return meeting;
    }

    private void changed(Preparation meeting, String what) {
        preparations.agendaChanged(meeting.id());
        events.publishEvent(new AgendaChanged(meeting.unit(), meeting.id().value(), what));
    }
}
