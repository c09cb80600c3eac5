package vn.chibo.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/**
 * Finds the meeting that is being conducted and answers, in one place, who may type in it: the chair, its recorder, the
 * secretary and the deputy. A change locks the meeting's row, so that nothing slips past the closing.
 */
@Component
class Sittings {
    private static final String MEETING = """
            select m.id, m.unit_id, m.unit_path, m.state, m.period, m.starts_at, m.rules_as_of, m.chair_id, c.person_id as chair_person,
                   m.recorder_id, r.person_id as recorder_person
            from meetings.meeting m
            join members.member c on c.id = m.chair_id
            left join members.member r on r.id = m.recorder_id
            where m.id = ?
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final ApplicationEventPublisher events;

    Sittings(JdbcClient jdbc, Access access, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.events = events;
    }

    Sitting required(MeetingId id) {
        return jdbc.sql(MEETING)
                .param(id.value())
                .query(Sittings::sitting)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The meeting with its row locked until the end of the transaction. */
    Sitting locked(MeetingId id) {
        return jdbc.sql(MEETING + " for no key update of m")
                .param(id.value())
                .query(Sittings::sitting)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The open meeting, locked, for one who may type in it. */
    Sitting noting(Actor actor, MeetingId id) {
        Sitting sitting = locked(id);
        requireNoting(actor, sitting);
        requireOpen(sitting);
        return sitting;
    }

    void requireOpen(Sitting sitting) {
        switch (sitting.state()) {
            case OPEN -> {}
            case CLOSED -> throw new RuleViolation("meetings.live.sealed");
            default -> throw new RuleViolation("meetings.live.not-open");
        }
    }

    void requireNoting(Actor actor, Sitting sitting) {
        if (!isNamed(actor, sitting)) {
            access.require(actor, Permission.RECORD_MEETING, sitting.unit());
        }
    }

    boolean mayNote(Actor actor, Sitting sitting) {
        return isNamed(actor, sitting) || access.may(actor, Permission.RECORD_MEETING, sitting.unit());
    }

    void requireClosing(Actor actor, Sitting sitting) {
        access.require(actor, Permission.CLOSE_MEETING, sitting.unit());
    }

    boolean mayClose(Actor actor, Sitting sitting) {
        return access.may(actor, Permission.CLOSE_MEETING, sitting.unit());
    }

    void requireReading(Actor actor, Sitting sitting) {
        access.require(actor, Permission.READ_UNIT, sitting.unit());
    }

    /** A row was noted: unless nothing changed, the other pages are woken and the audit told. */
    Saved noted(Sitting sitting, Saved saved, String kind) {
        if (saved.outcome() != Saved.Outcome.SAME) {
            changed(sitting);
            events.publishEvent(new NoteTaken(sitting.unit(), saved.id(), sitting.id(), kind, saved.revision()));
        }
        return saved;
    }

    /** Marks the meeting as changed and tells every node, once this transaction commits. */
    void changed(Sitting sitting) {
        long revision = jdbc.sql(
                        "update meetings.meeting set live_revision = live_revision + 1 where id = ? returning live_revision")
                .param(sitting.id())
                .query(Long.class)
                .single();
        jdbc.sql("select pg_notify(?, ?)")
                .param(LiveChannel.NAME)
                .param(sitting.id() + " " + revision)
                .query((row, number) -> "")
                .single();
    }

    private static boolean isNamed(Actor actor, Sitting sitting) {
        return actor.person() != null
                && sitting.unit().equals(actor.unit())
                && (actor.person().equals(sitting.chairPerson())
                        || actor.person().equals(sitting.recorderPerson()));
    }

    private static Sitting sitting(ResultSet row, int number) throws SQLException {
        return new Sitting(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_path"),
                MeetingState.valueOf(row.getString("state")),
                row.getObject("period", LocalDate.class),
                row.getObject("starts_at", OffsetDateTime.class),
                row.getObject("rules_as_of", LocalDate.class),
                row.getObject("chair_id", UUID.class),
                row.getObject("chair_person", UUID.class),
                row.getObject("recorder_id", UUID.class),
                row.getObject("recorder_person", UUID.class));
    }
}
