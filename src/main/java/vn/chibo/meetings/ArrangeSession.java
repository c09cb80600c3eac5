package vn.chibo.meetings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Sets day, hour, place, kind of venue, forms, chair and recorder of a session in preparation. After the announcement
 * the time is moved by {@link PostponeMeeting}, so that it is never moved silently.
 */
@UseCase
public class ArrangeSession {
    private final Preparations preparations;
    private final Roster roster;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ArrangeSession(Preparations preparations, Roster roster, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.preparations = preparations;
        this.roster = roster;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param version the version of the session that was on the screen */
    public void arrange(Actor actor, MeetingId id, SessionData data, int version) {
        Preparation meeting = preparations.changing(actor, id, Permission.PREPARE_MEETING);
        OffsetDateTime start = start(meeting, data);
        List<RosterLine> comrades = roster.on(actor, meeting.unit(), Preparations.day(start));
        RosterLine chair = comrade(comrades, data.chair(), "chair", "meetings.session.chair-missing");
        if (chair.standing() == Standing.PROBATIONARY) {
            throw RuleViolation.at("chair", "meetings.session.chair-probationary");
        }
        if (data.recorder() != null) {
            ItemRules.required(comrades, data.recorder(), "recorder");
        }
        meeting.at(version);
        jdbc.sql("""
                update meetings.meeting set starts_at = :start, place = :place, venue = :venue, forms = :forms,
                    chair_id = :chair, recorder_id = :recorder, guests = :guests where id = :id
                """)
                .param("start", start)
                .param("place", data.place().strip())
                .param("venue", data.venue().name())
                .param("forms", data.forms().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("chair", chair.member().value())
                .param(
                        "recorder",
                        data.recorder() == null ? null : data.recorder().value())
                .param("guests", data.guests().strip())
                .param("id", id.value())
                .update();
        preparations.agendaChanged(id);
        events.publishEvent(new AgendaChanged(meeting.unit(), id.value(), "SESSION"));
    }

    private static OffsetDateTime start(Preparation meeting, SessionData data) {
        if (data.day() == null) {
            throw RuleViolation.at("day", "meetings.session.day-missing");
        }
        if (data.hour() == null) {
            throw RuleViolation.at("hour", "meetings.session.hour-missing");
        }
        if (data.venue() == null) {
            throw RuleViolation.at("venue", "meetings.session.venue-missing");
        }
        if (data.forms().isEmpty()) {
            throw RuleViolation.at("forms", "meetings.session.forms-missing");
        }
        OffsetDateTime start = Preparations.moment(data.day().atTime(data.hour()));
        if (meeting.state() == MeetingState.PUBLISHED
                && !Objects.requireNonNull(meeting.startsAt()).isEqual(start)) {
            throw RuleViolation.at("day", "meetings.session.announced");
        }
        return start;
    }

    private static RosterLine comrade(
            List<RosterLine> comrades,
            vn.chibo.members.@org.jspecify.annotations.Nullable MemberId member,
            String field,
            String missing) {
        if (member == null) {
            throw RuleViolation.at(field, missing);
        }
        return ItemRules.required(comrades, member, field);
    }
}
