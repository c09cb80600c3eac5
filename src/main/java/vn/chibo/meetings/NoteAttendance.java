package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.Saved.Outcome;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Calls the roll (điểm danh): present or absent, with or without a reason, come late or left early at a time. The row's
 * id is the member's. Fields: {@code presence} (PRESENT or ABSENT), {@code excused}, {@code reason}, {@code arrived},
 * {@code left} (times of the meeting's day). The last answer holds: presence is a fact, not a text of two writers.
 */
@UseCase
public class NoteAttendance {
    private static final int LONGEST = 500;

    private final Sittings sittings;
    private final Comrades comrades;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NoteAttendance(
            Sittings sittings, Comrades comrades, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.comrades = comrades;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public Saved note(Actor actor, MeetingId meeting, Change change) {
        Sitting sitting = sittings.noting(actor, meeting);
        if (!comrades.inCell(sitting, change.id())) {
            throw new NotFound();
        }
        Presence before = presence(sitting, change.id());
        Presence after = merged(sitting, before, change.fields());
        if (before != null && after.equals(before)) {
            return new Saved(change.id(), before.revision(), Outcome.SAME);
        }
        long revision = write(sitting, change.id(), after);
        sittings.changed(sitting);
        events.publishEvent(new NoteTaken(sitting.unit(), change.id(), sitting.id(), "ATTENDANCE", revision));
        return new Saved(change.id(), revision, Outcome.SAVED);
    }

    /** Everybody of the roll who was not called yet is present. Returns how many that were. */
    public int restPresent(Actor actor, MeetingId meeting) {
        Sitting sitting = sittings.noting(actor, meeting);
        int called = jdbc.sql("""
                insert into meetings.attendance (meeting_id, member_id, presence, revision)
                select :meeting, r.member_id, 'PRESENT', 1 from members.roster r
                where r.unit_id = :unit and r.in_cell @> :day and r.in_standing @> :day
                  and r.standing in ('PROBATIONARY', 'OFFICIAL')
                on conflict do nothing
                """)
                .param("meeting", sitting.id())
                .param("unit", sitting.unit().value())
                .param("day", sitting.day(clock.getZone()))
                .update();
        if (called > 0) {
            sittings.changed(sitting);
            events.publishEvent(new NoteTaken(sitting.unit(), sitting.id(), sitting.id(), "ROLL", called));
        }
        return called;
    }

    private Presence merged(Sitting sitting, @Nullable Presence before, Fields fields) {
        Presence old = before == null ? Presence.NOT_CALLED : before;
        String presence = fields.has("presence") ? fields.raw("presence") : old.presence();
        if (!presence.equals("PRESENT") && !presence.equals("ABSENT")) {
            throw RuleViolation.at("presence", "meetings.attendance.choose");
        }
        boolean there = presence.equals("PRESENT");
        OffsetDateTime arrived = fields.has("arrived") ? at(sitting, fields.time("arrived")) : old.arrivedAt();
        OffsetDateTime left = fields.has("left") ? at(sitting, fields.time("left")) : old.leftAt();
        if (there && arrived != null && left != null && left.isBefore(arrived)) {
            throw RuleViolation.at("left", "meetings.attendance.left-before-arrived");
        }
        boolean excused = fields.has("excused") ? fields.flag("excused") : Boolean.TRUE.equals(old.excused());
        String reason = fields.has("reason") ? fields.text("reason", LONGEST) : old.reason();
        return there
                ? new Presence(presence, arrived, left, null, "", old.revision())
                : new Presence(presence, null, null, excused, reason, old.revision());
    }

    private @Nullable OffsetDateTime at(Sitting sitting, @Nullable LocalTime time) {
        return time == null
                ? null
                : sitting.day(clock.getZone())
                        .atTime(time)
                        .atZone(clock.getZone())
                        .toOffsetDateTime();
    }

    private @Nullable Presence presence(Sitting sitting, UUID member) {
        return jdbc.sql("""
                select presence, arrived_at, left_at, excused, reason, revision from meetings.attendance
                where meeting_id = ? and member_id = ?
                """)
                .param(sitting.id())
                .param(member)
                .query((row, number) -> new Presence(
                        row.getString("presence"),
                        row.getObject("arrived_at", OffsetDateTime.class),
                        row.getObject("left_at", OffsetDateTime.class),
                        row.getObject("excused", Boolean.class),
                        row.getString("reason"),
                        row.getLong("revision")))
                .optional()
                .orElse(null);
    }

    private long write(Sitting sitting, UUID member, Presence presence) {
        return jdbc.sql("""
                insert into meetings.attendance as a (meeting_id, member_id, presence, arrived_at, left_at, excused,
                    reason, revision)
                values (:meeting, :member, :presence, :arrived, :left, :excused, :reason, 1)
                on conflict (meeting_id, member_id) do update set presence = :presence, arrived_at = :arrived,
                    left_at = :left, excused = :excused, reason = :reason, revision = a.revision + 1
                returning revision
                """)
                .param("meeting", sitting.id())
                .param("member", member)
                .param("presence", presence.presence())
                .param("arrived", presence.arrivedAt(), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("left", presence.leftAt(), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("excused", presence.excused(), java.sql.Types.BOOLEAN)
                .param("reason", presence.reason())
                .query(Long.class)
                .single();
    }

    private record Presence(
            String presence,
            @Nullable OffsetDateTime arrivedAt,
            @Nullable OffsetDateTime leftAt,
            @Nullable Boolean excused,
            String reason,
            long revision) {
        static final Presence NOT_CALLED = new Presence("", null, null, null, "", 0);

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Presence that
                    && presence.equals(that.presence)
                    && sameMoment(arrivedAt, that.arrivedAt)
                    && sameMoment(leftAt, that.leftAt)
                    && Objects.equals(excused, that.excused)
                    && reason.equals(that.reason);
        }

        @Override
        public int hashCode() {
            return Objects.hash(presence, excused, reason);
        }

        private static boolean sameMoment(@Nullable OffsetDateTime one, @Nullable OffsetDateTime two) {
            return one == null ? two == null : two != null && one.isEqual(two);
        }
    }
}
