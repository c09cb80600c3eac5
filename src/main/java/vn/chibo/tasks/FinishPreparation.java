package vn.chibo.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * What was prepared for a meeting is done when the meeting has been held; nobody ticks it off a second time. Called by
 * the closing of the meeting, which asked for the permission.
 */
@UseCase
public class FinishPreparation {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    FinishPreparation(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param item the source of the preparation: an item of the programme */
    public void finish(Actor actor, UnitId cell, UUID item, LocalDate day) {
        jdbc.sql("""
                update tasks.task set state = 'DONE', percent = 100, done_on = least(:day, due_on), version = version + 1
                where source_kind = 'PREPARATION' and source_id = :item and unit_id = :cell and state = 'OPEN'
                returning id
                """)
                .param("day", day)
                .param("item", item)
                .param("cell", cell.value())
                .query(UUID.class)
                .list()
                .forEach(task -> events.publishEvent(new TaskDone(cell, task, true)));
    }
}
