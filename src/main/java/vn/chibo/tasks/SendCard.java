package vn.chibo.tasks;

import java.sql.Date;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Changed;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Sends a comrade's monthly card on the uniform form (seed 002, step 3): by the comrade, or written down by one of the
 * committee for who has no phone. It can be sent again until the secretary has remarked on it. Whether a task was on
 * time is computed, never typed.
 */
@UseCase
public class SendCard {
    private final JdbcClient jdbc;
    private final Cards cards;
    private final CardLines lines;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendCard(JdbcClient jdbc, Cards cards, CardLines lines, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.lines = lines;
        this.events = events;
        this.clock = clock;
    }

    /** @param percent null when what was typed is no number */
    public record Words(String result, @Nullable Integer percent, boolean exceeded, String quality, String reason) {}

    /** @param lines by task; a task without words goes as the card already has it */
    public record Report(Map<TaskId, Words> lines, String selfNote, String proposal) {}

    /** @param version the card's as it was seen; -1 for one not sent yet */
    public void send(Actor actor, MemberId member, YearMonth month, Report report, int version) {
        MonthCard card = cards.of(actor, member, month);
        if (card.settled()) {
            throw new RuleViolation("tasks.card.settled");
        }
        if (month.isAfter(YearMonth.now(clock))) {
            throw new RuleViolation("tasks.card.too-early", month);
        }
        List<MonthCard.Line> filled = card.lines().stream()
                .map(line -> filled(line, report.lines().get(line.task())))
                .toList();
        UUID id = card.id() == null ? insert(actor, card, report, version) : update(actor, card, report, version);
        filled.forEach(line -> lines.keep(id, line));
        events.publishEvent(new CardSent(card.unit(), id, member, !card.own()));
    }

    private static MonthCard.Line filled(MonthCard.Line line, @Nullable Words words) {
        Integer percent = words == null ? Integer.valueOf(line.percent()) : words.percent();
        String reason = words == null ? line.reason() : words.reason().strip();
        if (percent == null || percent < 0 || percent > 100) {
            throw RuleViolation.at("percent-" + line.task().value(), "tasks.progress.percent");
        }
        if (line.late() && reason.isEmpty()) {
            throw RuleViolation.at("reason-" + line.task().value(), "tasks.card.reason-missing", line.title());
        }
        return new MonthCard.Line(
                line.task(),
                line.source(),
                line.title(),
                line.target(),
                line.dueOn(),
                line.done(),
                line.doneOn(),
                words == null ? line.result() : words.result().strip(),
                percent,
                line.onTime(),
                words == null ? line.exceeded() : words.exceeded(),
                words == null ? line.quality() : words.quality().strip(),
                reason);
    }

    private UUID insert(Actor actor, MonthCard card, Report report, int version) {
        if (version != card.version()) {
            throw new Changed();
        }
        return bound("""
                insert into tasks.card (unit_id, unit_path, member_id, period, state, attendance, self_note, proposal,
                    sent_at, sent_by)
                select m.unit_id, m.unit_path, m.id, :month, 'SENT', :attendance, :note, :proposal, :now, :by
                from members.member m where m.id = :member
                on conflict (member_id, period) do nothing
                returning id
                """, actor, card, report)
                .param("month", Date.valueOf(card.period().atDay(1)))
                .param("member", card.member().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(Changed::new);
    }

    private UUID update(Actor actor, MonthCard card, Report report, int version) {
        return bound("""
                update tasks.card set state = 'SENT', attendance = :attendance, self_note = :note, proposal = :proposal,
                    sent_at = :now, sent_by = :by, version = version + 1
                where id = :id and version = :version and state <> 'REMARKED'
                returning id
                """, actor, card, report)
                .param("id", java.util.Objects.requireNonNull(card.id()).value())
                .param("version", version)
                .query(UUID.class)
                .optional()
                .orElseThrow(Changed::new);
    }

    private JdbcClient.StatementSpec bound(String sql, Actor actor, MonthCard card, Report report) {
        return jdbc.sql(sql)
                .param("attendance", card.attendance())
                .param("note", report.selfNote().strip())
                .param("proposal", report.proposal().strip())
                .param("now", OffsetDateTime.now(clock))
                .param("by", actor.requiredPerson());
    }
}
