package vn.chibo.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.EventBatch;
import vn.chibo.shared.NotFound;

/**
 * Writes every event that happened, synchronously: the entry commits or rolls back with the change. The database
 * itself fills in who acted, from the sealed scope. A job chains committed entries by hash each second.
 */
@Component
@EnableScheduling
class AuditTrail {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void write(DomainEvent event) {
        if (!event.happened()) {
            return;
        }
        int written = jdbc.sql("""
                insert into audit.entry (at, unit_id, unit_path, action, subject, facts)
                select ?, u.id, u.path, ?, ?, ?::jsonb from organisations.unit u where u.id = ?
                """)
                .param(OffsetDateTime.now(clock))
                .param(action(event))
                .param(event.subject())
                .param(json.writeValueAsString(event))
                .param(event.unit().value())
                .update();
        requireAll(1, written);
    }

    /** A thousand events of one change cost one statement. */
    @EventListener
    void writeAll(EventBatch batch) {
        var entries = batch.events().stream()
                .filter(DomainEvent::happened)
                .map(event -> new Entry(event.unit().value(), action(event), event.subject(), event))
                .toList();
        int written = jdbc.sql("""
                insert into audit.entry (at, unit_id, unit_path, action, subject, facts)
                select ?, u.id, u.path, e.action, e.subject, e.facts
                from rows from (jsonb_to_recordset(cast(? as jsonb)) as (unit uuid, action text, subject uuid, facts jsonb))
                    with ordinality as e (unit, action, subject, facts, place)
                join organisations.unit u on u.id = e.unit
                order by e.place
                """)
                .param(OffsetDateTime.now(clock))
                .param(json.writeValueAsString(entries))
                .update();
        requireAll(entries.size(), written);
    }

    /** An event about a unit outside the scope entered has no place in the diary, and its change none in the database. */
    private static void requireAll(int events, int written) {
        if (written != events) {
            throw new NotFound();
        }
    }

    private record Entry(UUID unit, String action, UUID subject, DomainEvent facts) {}

    @Scheduled(fixedDelay = 1000)
    void chain() {
        jdbc.sql("select audit.chain(?)")
                .param(OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
    }

    private static String action(DomainEvent event) {
        String module = event.getClass().getPackageName().replaceFirst("^vn\\.chibo\\.", "");
        return module + "." + event.getClass().getSimpleName();
    }
}
