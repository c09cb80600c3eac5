package vn.chibo.documents;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;

/** Numbers, writes and draws a document, for use cases that asked whether the actor may. */
@Component
class Issuing {
    private final JdbcClient jdbc;
    private final OrganisationPaths paths;
    private final OfficialFiles files;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Issuing(
            JdbcClient jdbc,
            OrganisationPaths paths,
            OfficialFiles files,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.files = files;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    int issue(
            Actor actor, Issuer issuer, DocumentId id, PartyDocument content, LocalDate termStart, PageLayout layout) {
        content.texts().forEach(text -> Secrecy.refuseIn("content", text));
        if (content.subject().isBlank()) {
            throw RuleViolation.at("subject", "documents.issue.no-subject");
        }
        onlyOnceAtATime(id);
        return jdbc.sql("""
                select number from documents.document
                where id = :id and unit_id = :unit and body_id is not distinct from :body and state = 'ISSUED'
                """)
                .param("id", id.value())
                .param("unit", issuer.unit().value())
                .param("body", issuer.bodyId(), Types.OTHER)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> issueNew(actor, issuer, id, content, termStart, layout));
    }

    private void onlyOnceAtATime(DocumentId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(id.toString())
                .query((row, number) -> "")
                .single();
    }

    private int issueNew(
            Actor actor, Issuer issuer, DocumentId id, PartyDocument content, LocalDate termStart, PageLayout layout) {
        int number = nextNumber(issuer, content.type(), termStart);
        PartyDocument issued = content.issued(number);
        try {
            insert(issuer, id, issued, termStart);
        } catch (DuplicateKeyException elsewhere) {
            throw new NotFound(); // the id is of another unit's document, which nobody here may learn of
        }
        files.make(issuer.unit(), id, issued, layout);
        events.publishEvent(new DocumentIssued(issuer.unit(), id.value(), issuer.bodyId(), issued.type(), number));
        return number;
    }

    /** The row is locked until the transaction ends: whoever comes next waits, and a failure takes its number back. */
    private int nextNumber(Issuer issuer, DocumentType type, LocalDate termStart) {
        return jdbc.sql("""
                insert into documents.numbering as n (unit_id, body_id, type, term_start, last_number)
                values (:unit, :body, :type, :term, 1)
                on conflict (unit_id, body_id, type, term_start) do update set last_number = n.last_number + 1
                returning last_number
                """)
                .param("unit", issuer.unit().value())
                .param("body", issuer.bodyId(), Types.OTHER)
                .param("type", type.name())
                .param("term", termStart)
                .query(Integer.class)
                .single();
    }

    private void insert(Issuer issuer, DocumentId id, PartyDocument issued, LocalDate termStart) {
        jdbc.sql("""
                insert into documents.document (id, unit_id, unit_path, body_id, type, number, body_code, term_start, subject,
                    signed_on, place, content, state, created_at)
                values (:id, :unit, :path, :body, :type, :number, :code, :term, :subject, :signed, :place,
                    cast(:content as jsonb), 'ISSUED', :now)
                """)
                .param("id", id.value())
                .param("unit", issuer.unit().value())
                .param("body", issuer.bodyId(), Types.OTHER)
                .param("path", paths.path(issuer.unit()).orElseThrow(NotFound::new))
                .param("type", issued.type().name())
                .param("number", issued.head().number())
                .param("code", issued.head().bodyCode())
                .param("term", termStart)
                .param("subject", issued.subject())
                .param("signed", issued.head().date())
                .param("place", issued.head().place())
                .param("content", json.writeValueAsString(issued))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
