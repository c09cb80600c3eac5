package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
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
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SubmitPaper(
            Preparations preparations,
            Access access,
            Roster roster,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.access = access;
        this.roster = roster;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    private record Item(@Nullable UUID preparerId) {}

    public void text(Actor actor, MeetingId id, AgendaItemId item, String text) {
        Preparation meeting = preparations.required(id);
        Item found = jdbc.sql(
                        "select preparer_id from meetings.agenda_item where id = ? and meeting_id = ? and not removed")
                .param(item.value())
                .param(id.value())
                .query(Item.class)
                .optional()
                .orElseThrow(NotFound::new);
        RosterLine own = roster.own(actor, LocalDate.now(clock)).orElseThrow(NotFound::new);
        if (!own.member().value().equals(found.preparerId())) {
            access.require(actor, Permission.PREPARE_MEETING, meeting.unit());
        }
        meeting.open();
        if (text.isBlank()) {
            throw RuleViolation.at("text", "meetings.paper.missing");
        }
        if (text.length() > 20000) {
            throw RuleViolation.at("text", "meetings.paper.long", 20000);
        }
        jdbc.sql("update meetings.agenda_item set paper_text = ?, paper_at = ?, paper_by = ? where id = ?")
                .param(text.strip())
                .param(OffsetDateTime.now(clock))
                .param(own.member().value())
                .param(item.value())
                .update();
        events.publishEvent(new PaperSubmitted(meeting.unit(), id.value(), item.value()));
    }
}
