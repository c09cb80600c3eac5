package vn.chibo.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.EventBatch;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/**
 * Writes every event that happened, synchronously: the entry commits or rolls back with the change. The database
 * itself fills in who acted, from the sealed scope. A job chains committed entries by hash each second.
 */
@Component
@EnableScheduling
class AuditTrail {
    private final JdbcClient jdbc;
    private final OrganisationPaths paths;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, OrganisationPaths paths, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void write(DomainEvent event) {
        if (!event.happened()) {
            return;
        }
        jdbc.sql("""
                insert into audit.entry (at, account_id, person_id, acting_for, unit_id, unit_path, action, subject, facts)
                values (?, access.acting_account(), access.acting_person(), access.acting_unit(), ?, ?, ?, ?, ?::jsonb)
                """)
                .param(OffsetDateTime.now(clock))
                .param(event.unit().value())
                .param(paths.path(event.unit()).orElseThrow(NotFound::new))
                .param(action(event))
                .param(event.subject())
                .param(json.writeValueAsString(event))
                .update();
    }

    /** A thousand events of one change cost one statement. */
    @EventListener
    void writeAll(EventBatch batch) {
        Map<UnitId, String> known =
                paths.required(batch.events().stream().map(DomainEvent::unit).toList());
        var entries = batch.events().stream()
                .filter(DomainEvent::happened)
                .map(event ->
                        new Entry(event.unit().value(), known.get(event.unit()), action(event), event.subject(), event))
                .toList();
        jdbc.sql("""
                insert into audit.entry (at, account_id, person_id, acting_for, unit_id, unit_path, action, subject, facts)
                select ?, access.acting_account(), access.acting_person(), access.acting_unit(), e.unit, e.path, e.action,
                       e.subject, e.facts
                from jsonb_to_recordset(cast(? as jsonb)) as e (unit uuid, path text, action text, subject uuid, facts jsonb)
                """)
                .param(OffsetDateTime.now(clock))
                .param(json.writeValueAsString(entries))
                .update();
    }

    private record Entry(UUID unit, String path, String action, UUID subject, DomainEvent facts) {}

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
