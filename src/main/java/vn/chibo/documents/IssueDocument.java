package vn.chibo.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Issues an official document: the next number of its type in the term, without gaps however many issue at once
 * (399-QĐ/TW: numbers run per type and per term, from 01), its content kept as data, its DOCX and PDF kept as files.
 * Issuing the same id again changes nothing and answers the number it has.
 */
@UseCase
public class IssueDocument {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final OfficialFiles files;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    IssueDocument(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            OfficialFiles files,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.files = files;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Issues {@code content} for the unit and returns the number it got.
     *
     * @param id made by the caller, so that a repeated request issues nothing twice
     * @param termStart first day of the term the number counts in; a congress is a term of its own by its body code
     */
    public int issue(
            Actor actor, UnitId unit, DocumentId id, PartyDocument content, LocalDate termStart, PageLayout layout) {
        access.require(actor, Permission.ISSUE_DOCUMENTS, unit);
        content.texts().forEach(text -> Secrecy.refuseIn("content", text));
        if (content.subject().isBlank()) {
            throw RuleViolation.at("subject", "documents.issue.no-subject");
        }
        onlyOnceAtATime(id);
        return jdbc.sql("select number from documents.document where id = ? and unit_id = ? and state = 'ISSUED'")
                .param(id.value())
                .param(unit.value())
                .query(Integer.class)
                .optional()
                .orElseGet(() -> issueNew(actor, unit, id, content, termStart, layout));
    }

    private void onlyOnceAtATime(DocumentId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(id.toString())
                .query((row, number) -> "")
                .single();
    }

    private int issueNew(
            Actor actor, UnitId unit, DocumentId id, PartyDocument content, LocalDate termStart, PageLayout layout) {
        int number = nextNumber(unit, content.type(), termStart);
        PartyDocument issued = content.issued(number);
        try {
            insert(unit, id, issued, termStart);
        } catch (DuplicateKeyException elsewhere) {
            throw new NotFound(); // the id is of another unit's document, which nobody here may learn of
        }
        files.make(actor, id, issued, layout);
        events.publishEvent(new DocumentIssued(unit, id.value(), issued.type(), number));
        return number;
    }

    /** The row is locked until the transaction ends: whoever comes next waits, and a failure takes its number back. */
    private int nextNumber(UnitId unit, DocumentType type, LocalDate termStart) {
        return jdbc.sql("""
                insert into documents.numbering as n (unit_id, type, term_start, last_number)
                values (:unit, :type, :term, 1)
                on conflict (unit_id, type, term_start) do update set last_number = n.last_number + 1
                returning last_number
                """)
                .param("unit", unit.value())
                .param("type", type.name())
                .param("term", termStart)
                .query(Integer.class)
                .single();
    }

    private void insert(UnitId unit, DocumentId id, PartyDocument issued, LocalDate termStart) {
        jdbc.sql("""
                insert into documents.document (id, unit_id, unit_path, type, number, body_code, term_start, subject,
                    signed_on, place, content, state, created_at)
                values (:id, :unit, :path, :type, :number, :code, :term, :subject, :signed, :place,
                    cast(:content as jsonb), 'ISSUED', :now)
                """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
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
