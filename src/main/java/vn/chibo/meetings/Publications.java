package vn.chibo.meetings;

import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** Writes frozen versions. A version number is used once: announcing again after a change takes the next one. */
@Component
class Publications {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PreparingTasks preparing;
    private final ApplicationEventPublisher events;

    Publications(JdbcClient jdbc, JsonMapper json, PreparingTasks preparing, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.preparing = preparing;
        this.events = events;
    }

    /** @param reason why it goes out without the committee's agreement, or empty */
    record Sending(String reason, boolean toSuperior, OffsetDateTime at) {}

    /** Whether the version before went to the superior committee. */
    boolean toSuperior(MeetingId meeting) {
        return jdbc.sql(
                        "select to_superior from meetings.publication where meeting_id = ? order by version desc limit 1")
                .param(meeting.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    int write(Actor actor, Preparation meeting, Programme programme, Sending sending) {
        boolean fresh = meeting.agendaChanged() || meeting.agendaVersion() == 0;
        int version = meeting.agendaVersion() + (fresh ? 1 : 0);
        int written = jdbc.sql("""
                insert into meetings.publication (meeting_id, version, content, published_at, published_by, reason,
                    to_superior)
                values (?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (meeting_id, version) do nothing
                """)
                .param(meeting.id().value())
                .param(version)
                .param(json.writeValueAsString(programme))
                .param(sending.at())
                .param(actor.requiredPerson())
                .param(sending.reason())
                .param(sending.toSuperior())
                .update();
        if (written == 0) {
            throw new RuleViolation("meetings.publication.already-out", version);
        }
        jdbc.sql("""
                update meetings.meeting set state = 'PUBLISHED', agenda_version = ?, agenda_changed = false,
                    rules_as_of = coalesce(rules_as_of, ?), version = version + 1
                where id = ?
                """)
                .param(version)
                .param(Preparations.day(sending.at()))
                .param(meeting.id().value())
                .update();
        return version;
    }

    void announced(Actor actor, Preparation meeting, Programme programme, int version, int told, Sending sending) {
        preparing.assign(actor, meeting, programme, version);
        preparing.dropTakenOut(actor, meeting, version);
        events.publishEvent(new AgendaPublished(
                meeting.unit(), meeting.id().value(), version, told, sending.reason(), sending.toSuperior()));
    }
}
