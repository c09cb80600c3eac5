package vn.chibo.meetings;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.documents.DocumentId;
import vn.chibo.documents.DocumentType;
import vn.chibo.documents.ReceiveFile;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Hands in the written paper of an item, so that it is kept instead of improvised. By the preparer, or by who prepares
 * the session for a comrade. It does not change the programme: no new round.
 */
@UseCase
public class SubmitPaper {
    private final Preparations preparations;
    private final Access access;
    private final Roster roster;
    private final ReceiveFile receive;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SubmitPaper(
            Preparations preparations,
            Access access,
            Roster roster,
            ReceiveFile receive,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.access = access;
        this.roster = roster;
        this.receive = receive;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    private record Item(@Nullable UUID preparerId, String title) {}

    private record Due(Preparation meeting, Item item, RosterLine by) {}

    /** As a file: DOCX, PDF or XLSX, checked before anything reads it. */
    public void file(Actor actor, MeetingId id, AgendaItemId item, String name, Path file) {
        Due due = due(actor, id, item);
        DocumentId document = receive.receive(
                actor, due.meeting().unit(), DocumentType.REPORT, due.item().title(), name, file);
        jdbc.sql("update meetings.agenda_item set paper_id = ? where id = ?")
                .param(document.value())
                .param(item.value())
                .update();
        handedIn(due, item, "");
    }

    /** As a text. */
    public void text(Actor actor, MeetingId id, AgendaItemId item, String text) {
        Due due = due(actor, id, item);
        if (text.isBlank()) {
            throw RuleViolation.at("text", "meetings.paper.missing");
        }
        if (text.length() > 20000) {
            throw RuleViolation.at("text", "meetings.paper.long", 20000);
        }
        handedIn(due, item, text.strip());
    }

    private Due due(Actor actor, MeetingId id, AgendaItemId item) {
        Preparation meeting = preparations.required(id);
        Item found = jdbc.sql("select preparer_id, title from meetings.agenda_item "
                        + "where id = ? and meeting_id = ? and not removed")
                .param(item.value())
                .param(id.value())
                .query(Item.class)
                .optional()
                .orElseThrow(NotFound::new);
        RosterLine own = roster.own(actor, LocalDate.now(clock)).orElseThrow(NotFound::new);
        if (!own.member().value().equals(found.preparerId())) {
            access.require(actor, Permission.PREPARE_MEETING, meeting.unit());
        }
        return new Due(meeting.open(), found, own);
    }

    /** A file leaves a text that was handed in before as it is. */
    private void handedIn(Due due, AgendaItemId item, String text) {
        jdbc.sql("""
                update meetings.agenda_item set paper_text = case when :text = '' then paper_text else :text end,
                    paper_at = :now, paper_by = :by where id = :item
                """)
                .param("text", text)
                .param("now", OffsetDateTime.now(clock))
                .param("by", due.by().member().value())
                .param("item", item.value())
                .update();
        events.publishEvent(
                new PaperSubmitted(due.meeting().unit(), due.meeting().id().value(), item.value()));
    }
}
