package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Answers a check of the preparation that no figure can answer: by pointing to the item that fulfils it, or by choosing
 * "not this time" with the reason. Nothing is guessed from words.
 */
@UseCase
public class AnswerCheck {
    private final Preparations preparations;
    private final Rulebook rulebook;
    private final AgendaRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AnswerCheck(
            Preparations preparations,
            Rulebook rulebook,
            AgendaRows rows,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.rulebook = rulebook;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param item the item that fulfils the check; null means "not this time", which needs the note */
    public void answer(Actor actor, MeetingId id, String code, @Nullable AgendaItemId item, String note) {
        Preparation meeting = preparations.changing(actor, id, Permission.PREPARE_MEETING);
        Rule rule = rulebook.find(code, meeting.path(), meeting.rulesDay())
                .filter(found -> found.code().startsWith("check.")
                        && found.word("answer").equals("ITEM"))
                .orElseThrow(NotFound::new);
        if (item == null && note.isBlank()) {
            throw RuleViolation.at(code, "meetings.check.answer-missing");
        }
        if (item != null && !rows.exists(id, item.value())) {
            throw new NotFound();
        }
        jdbc.sql("""
                insert into meetings.check_answer (meeting_id, code, item_id, choice, note, answered_at)
                values (:meeting, :code, :item, :choice, :note, :now)
                on conflict (meeting_id, code) do update
                set item_id = excluded.item_id, choice = excluded.choice, note = excluded.note,
                    answered_at = excluded.answered_at
                """)
                .param("meeting", id.value())
                .param("code", rule.code())
                .param("item", item == null ? null : item.value())
                .param("choice", item == null ? "NOT_THIS_TIME" : "ITEM")
                .param("note", note.strip())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new AgendaChanged(meeting.unit(), id.value(), "CHECK"));
    }
}
