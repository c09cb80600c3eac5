package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.documents.PlainText;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Corrects a conclusion after the sealing (đính chính): the sealed words stay, the erratum with its reason stands beside
 * them in minutes, resolution and task. Only for closed meetings; before, the conclusion itself is changed.
 */
@UseCase
public class CorrectConclusion {
    private static final int LONGEST = 4_000;

    private final Sittings sittings;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CorrectConclusion(
            Sittings sittings, Access access, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** @param id made by the page, so that a repeated request corrects once. */
    public void correct(Actor actor, ConclusionId conclusion, UUID id, Fields fields) {
        Sitting sitting = sittings.required(meetingOf(actor, conclusion));
        if (!sitting.isChair(actor.person())) {
            access.require(actor, Permission.CLOSE_MEETING, sitting.unit());
        }
        if (sitting.state() != MeetingState.CLOSED) {
            throw new RuleViolation("meetings.erratum.not-closed");
        }
        int written = jdbc.sql("""
                insert into meetings.erratum (id, conclusion_id, body, reason, made_at, made_by)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .param(id)
                .param(conclusion.value())
                .param(filled(fields, "body", "meetings.erratum.no-body"))
                .param(filled(fields, "reason", "meetings.erratum.no-reason"))
                .param(OffsetDateTime.now(clock))
                .param(actor.requiredPerson())
                .update();
        if (written == 1) {
            events.publishEvent(new ConclusionCorrected(sitting.unit(), conclusion.value(), sitting.id()));
        }
    }

    /** The meeting that concluded it; {@link NotFound} outside the scope. */
    public MeetingId meetingOf(Actor actor, ConclusionId conclusion) {
        return jdbc.sql("select meeting_id from meetings.conclusion where id = ? and not removed")
                .param(conclusion.value())
                .query(UUID.class)
                .optional()
                .map(MeetingId::new)
                .orElseThrow(NotFound::new);
    }

    private static String filled(Fields fields, String field, String key) {
        String text = PlainText.of(field, fields.text(field, LONGEST));
        if (text.isEmpty()) {
            throw RuleViolation.at(field, key);
        }
        return text;
    }
}
