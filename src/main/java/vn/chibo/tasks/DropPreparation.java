package vn.chibo.tasks;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * What need not be prepared any more is nobody's task: its item left the programme or the meeting is not held. The old
 * terms stay readable with the reason. Called by use cases of the meeting, which asked for the permission.
 */
@UseCase
public class DropPreparation {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DropPreparation(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param item the source of the preparation: an item of the programme */
    public void drop(Actor actor, UnitId cell, UUID item, String reason) {
        jdbc.sql("""
                with dropped as (
                    update tasks.task set state = 'DROPPED', version = version + 1
                    where source_kind = 'PREPARATION' and source_id = :item and unit_id = :cell and state = 'OPEN'
                    returning id, owner_id, due_on)
                insert into tasks.revision (task_id, at, by_person, owner_id, due_on, dropped, reason)
                select id, :now, :by, owner_id, due_on, true, :reason from dropped
                returning task_id
                """)
                .param("item", item)
                .param("cell", cell.value())
                .param("now", OffsetDateTime.now(clock))
                .param("by", actor.requiredPerson())
                .param("reason", reason)
                .query(UUID.class)
                .list()
                .forEach(task -> events.publishEvent(new TaskDropped(cell, task)));
    }
}
