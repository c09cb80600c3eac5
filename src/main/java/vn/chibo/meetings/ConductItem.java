package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.Saved.Outcome;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UseCase;

/**
 * Leads through the programme item by item: one item runs at a time, its time is kept in seconds. Starting an item
 * finishes the one that runs; an item may be taken up again and its time goes on.
 */
@UseCase
public class ConductItem {
    private final Sittings sittings;
    private final Comrades comrades;
    private final RunningItem running;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ConductItem(
            Sittings sittings,
            Comrades comrades,
            RunningItem running,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.comrades = comrades;
        this.running = running;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public Saved start(Actor actor, MeetingId meeting, AgendaItemId item) {
        Sitting sitting = sittings.noting(actor, meeting);
        comrades.item(sitting, item.value());
        if (runs(item.value())) {
            return new Saved(item.value(), 0, Outcome.SAME);
        }
        running.stop(sitting);
        jdbc.sql("update meetings.agenda_item set started_at = ? where id = ?")
                .param(OffsetDateTime.now(clock))
                .param(item.value())
                .update();
        return announced(sitting, item.value(), "ITEM_STARTED");
    }

    public Saved finish(Actor actor, MeetingId meeting, AgendaItemId item) {
        Sitting sitting = sittings.noting(actor, meeting);
        comrades.item(sitting, item.value());
        if (!runs(item.value())) {
            return new Saved(item.value(), 0, Outcome.SAME);
        }
        running.stop(sitting);
        return announced(sitting, item.value(), "ITEM_FINISHED");
    }

    /** Says that an item needs no conclusion ("không có kết luận riêng"), or takes that back. */
    public Saved withoutConclusion(Actor actor, MeetingId meeting, AgendaItemId item, boolean none) {
        Sitting sitting = sittings.noting(actor, meeting);
        comrades.item(sitting, item.value());
        int changed = jdbc.sql("update meetings.agenda_item set no_conclusion = ? where id = ? and no_conclusion <> ?")
                .param(none)
                .param(item.value())
                .param(none)
                .update();
        return changed == 0
                ? new Saved(item.value(), 0, Outcome.SAME)
                : announced(sitting, item.value(), "NO_CONCLUSION");
    }

    private boolean runs(UUID item) {
        return jdbc.sql("select started_at is not null from meetings.agenda_item where id = ?")
                .param(item)
                .query(Boolean.class)
                .single();
    }

    private Saved announced(Sitting sitting, UUID item, String kind) {
        sittings.changed(sitting);
        events.publishEvent(new NoteTaken(sitting.unit(), item, sitting.id(), kind, 0));
        return new Saved(item, 0, Outcome.SAVED);
    }
}
