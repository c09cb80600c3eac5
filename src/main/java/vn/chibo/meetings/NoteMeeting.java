package vn.chibo.meetings;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.Saved.Outcome;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Notes what belongs to the meeting as a whole: guests, the dues status at the opening (42-HD/BTCTW), the chair's
 * assessment, a line on the atmosphere. The number who paid is typed only where the cell keeps no dues here. Fields: {@code guests}, {@code duesPaid} (members), {@code duesNote},
 * {@code assessment}, {@code atmosphere}. A text may carry what it was typed upon as {@code assessmentWas} and so on:
 * where that is no longer what stands there, both texts stay, one under the other.
 */
@UseCase
public class NoteMeeting {
    private static final Map<String, String> TEXTS =
            Map.of("guests", "guests", "duesNote", "dues_note", "assessment", "assessment", "atmosphere", "atmosphere");
    private static final int LONGEST = 4_000;

    private final Sittings sittings;
    private final JdbcClient jdbc;
    private final KnownDues dues;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NoteMeeting(Sittings sittings, JdbcClient jdbc, KnownDues dues, Clock clock, ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.jdbc = jdbc;
        this.dues = dues;
        this.clock = clock;
        this.events = events;
    }

    public Saved note(Actor actor, MeetingId meeting, Fields fields) {
        Sitting sitting = sittings.noting(actor, meeting);
        Outcome outcome = Outcome.SAME;
        for (var text : TEXTS.entrySet()) {
            if (fields.has(text.getKey())) {
                outcome = together(outcome, noteText(sitting, fields, text.getKey(), text.getValue()));
            }
        }
        if (fields.has("duesPaid")) {
            outcome = together(outcome, noteDues(sitting, fields));
        }
        if (outcome != Outcome.SAME) {
            sittings.changed(sitting);
            events.publishEvent(new NoteTaken(sitting.unit(), sitting.id(), sitting.id(), "MEETING", 0));
        }
        return new Saved(sitting.id(), 0, outcome);
    }

    private Outcome noteText(Sitting sitting, Fields fields, String field, String column) {
        String sent = fields.text(field, LONGEST);
        String now = jdbc.sql("select " + column + " from meetings.meeting where id = ?")
                .param(sitting.id())
                .query(String.class)
                .single();
        if (sent.equals(now)) {
            return Outcome.SAME;
        }
        Optional<String> was =
                fields.has(field + "Was") ? Optional.of(fields.text(field + "Was", LONGEST)) : Optional.empty();
        if (was.filter(sent::equals).isPresent()) {
            return Outcome.SAME; // nothing was typed here; somebody else wrote meanwhile
        }
        boolean clash = was.isPresent() && !was.get().equals(now) && !now.isEmpty() && !sent.contains(now);
        if (clash && now.contains(sent)) {
            return Outcome.SAME;
        }
        jdbc.sql("update meetings.meeting set " + column + " = ? where id = ?")
                .param(clash ? now + "\n" + sent : sent)
                .param(sitting.id())
                .update();
        return clash ? Outcome.BESIDE : Outcome.SAVED;
    }

    private Outcome noteDues(Sitting sitting, Fields fields) {
        Integer paid = fields.count("duesPaid");
        if (dues.told(sitting).isPresent()) {
            if (paid == null) {
                return Outcome.SAME;
            }
            throw RuleViolation.at("duesPaid", "meetings.live.dues-known");
        }
        int members = jdbc.sql("""
                select count(*) from members.roster r
                where r.unit_id = :unit and r.in_cell @> :day and r.in_standing @> :day
                  and r.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
                """)
                .param("unit", sitting.unit().value())
                .param("day", sitting.day(clock.getZone()))
                .query(Integer.class)
                .single();
        if (paid != null && paid > members) {
            throw RuleViolation.at("duesPaid", "meetings.live.dues-too-many", members);
        }
        Integer now = jdbc.sql("select dues_paid from meetings.meeting where id = ?")
                .param(sitting.id())
                .query((row, number) -> Optional.ofNullable(row.getObject("dues_paid", Integer.class)))
                .single()
                .orElse(null);
        if (Objects.equals(paid, now)) {
            return Outcome.SAME;
        }
        jdbc.sql("update meetings.meeting set dues_paid = :paid where id = :id")
                .param("paid", paid)
                .param("id", sitting.id())
                .update();
        return Outcome.SAVED;
    }

    private static Outcome together(Outcome one, Outcome two) {
        return one == Outcome.BESIDE || two == Outcome.SAME ? one : two;
    }
}
