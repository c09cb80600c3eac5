package vn.chibo.tasks;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/** Tasks as rows: found by what they come from, written once. */
@Component
class TaskRows {
    private final JdbcClient jdbc;
    private final OrganisationPaths paths;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskRows(JdbcClient jdbc, OrganisationPaths paths, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.events = events;
        this.clock = clock;
    }

    record Found(UUID id, MemberId owner, boolean open) {}

    /** The task of a source, that of the named owner first. */
    Optional<Found> find(UnitId cell, NewTask task) {
        return jdbc.sql("""
                select id, owner_id, state = 'OPEN' as open from tasks.task
                where unit_id = :cell and source_kind = :kind and source_id = :source
                order by owner_id = :owner desc, state = 'OPEN' desc, id limit 1 for update
                """)
                .param("cell", cell.value())
                .param("kind", task.sourceKind().name())
                .param("source", task.sourceId(), Types.OTHER)
                .param("owner", task.owner().value())
                .query((row, number) -> new Found(
                        row.getObject("id", UUID.class),
                        new MemberId(row.getObject("owner_id", UUID.class)),
                        row.getBoolean("open")))
                .optional();
    }

    /** Takes over new words, and for a preparation the new owner, as long as the task is open. */
    TaskId follow(Actor actor, UnitId cell, Found found, NewTask task, String why) {
        MemberId owner = task.sourceKind() == SourceKind.PREPARATION ? task.owner() : found.owner();
        if (found.open() && !owner.equals(found.owner())) {
            keepOldTerms(actor, found, why);
        }
        int changed = jdbc.sql("""
                update tasks.task set title = :title, target = :target, due_on = :due, owner_id = :owner,
                    version = version + 1
                where id = :id and state = 'OPEN'
                  and (title, target, due_on, owner_id) <> (:title, :target, :due, :owner)
                """)
                .param("id", found.id())
                .param("title", task.title())
                .param("target", task.target().strip())
                .param("due", task.dueOn())
                .param("owner", owner.value())
                .update();
        if (changed > 0) {
            events.publishEvent(new TaskReworded(cell, found.id(), owner, task.dueOn()));
        }
        return new TaskId(found.id());
    }

    private void keepOldTerms(Actor actor, Found found, String why) {
        jdbc.sql("""
                insert into tasks.revision (task_id, at, by_person, owner_id, due_on, dropped, reason)
                select id, :now, :by, owner_id, due_on, false, :why from tasks.task where id = :task
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", actor.requiredPerson())
                .param("why", why)
                .param("task", found.id())
                .update();
    }

    /** Two at once write one: the second takes what the first wrote. */
    TaskId insert(UnitId cell, NewTask task) {
        Optional<UUID> written = jdbc.sql("""
                insert into tasks.task (unit_id, unit_path, owner_id, title, target, period, due_on, source_kind,
                    source_id, assigned_at)
                values (:cell, :path, :owner, :title, :target, :period, :due, :kind, :source, :now)
                on conflict (source_kind, source_id, owner_id) do nothing
                returning id
                """)
                .param("cell", cell.value())
                .param("path", paths.path(cell).orElseThrow(NotFound::new))
                .param("owner", task.owner().value())
                .param("title", task.title().strip())
                .param("target", task.target().strip())
                .param("period", task.period().withDayOfMonth(1))
                .param("due", task.dueOn())
                .param("kind", task.sourceKind().name())
                .param("source", task.sourceId(), Types.OTHER)
                .param("now", OffsetDateTime.now(clock))
                .query(UUID.class)
                .optional();
        written.ifPresent(id -> events.publishEvent(new TaskAssigned(cell, id, task.owner(), task.dueOn())));
        return new TaskId(written.orElseGet(
                () -> find(cell, task).orElseThrow(NotFound::new).id()));
    }

    boolean inCell(MemberId member, UnitId cell) {
        return jdbc.sql("""
                select exists (select 1 from members.affiliation where member_id = ? and unit_id = ? and valid @> ?)
                """)
                .param(member.value())
                .param(cell.value())
                .param(LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }
}
