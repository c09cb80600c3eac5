package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.TypedRows.Kind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Notes praise for a comrade (biểu dương), which all read, or a lesson (rút kinh nghiệm), which only the chair writes
 * and only the chair and that comrade read, unless the chair chooses to put it into the minutes. Fields:
 * {@code member}, {@code kind} (PRAISE or LESSON), {@code body}, {@code inMinutes}, {@code removed}.
 */
@UseCase
public class NoteMention {
    private static final int LONGEST = 2_000;
    private static final String LESSON = "LESSON";

    private final Sittings sittings;
    private final Comrades comrades;
    private final TypedRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoteMention(Sittings sittings, Comrades comrades, TypedRows rows, JdbcClient jdbc, Clock clock) {
        this.sittings = sittings;
        this.comrades = comrades;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Saved note(Actor actor, MeetingId meeting, Change change) {
        Sitting sitting = sittings.noting(actor, meeting);
        Fields fields = change.fields();
        String kind = kind(change.id(), fields);
        if (kind.equals(LESSON) && !sitting.isChair(actor.person())) {
            throw RuleViolation.at("kind", "meetings.mention.lesson-by-chair");
        }
        var missing = Map.<String, Object>of(
                "body", "", "kind", kind, "in_minutes", kind.equals("PRAISE"), "written_at", OffsetDateTime.now(clock));
        return sittings.noted(
                sitting, rows.save(actor, sitting, Kind.MENTION, change, columns(sitting, fields), missing), kind);
    }

    /** What a row is never changes: a lesson does not become public praise by a slip of a form. */
    private String kind(UUID id, Fields fields) {
        String sent = fields.raw("kind");
        String stored = jdbc.sql("select kind from meetings.mention where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse(sent);
        if (!stored.equals("PRAISE") && !stored.equals(LESSON)) {
            throw RuleViolation.at("kind", "meetings.live.unknown-choice");
        }
        return stored;
    }

    private Map<String, @Nullable Object> columns(Sitting sitting, Fields fields) {
        var columns = new HashMap<String, @Nullable Object>();
        if (fields.has("member")) {
            UUID member = comrades.known(sitting, "member", fields.id("member"));
            if (member == null) {
                throw RuleViolation.at("member", "meetings.live.choose-member");
            }
            columns.put("member_id", Objects.requireNonNull(member));
        }
        if (fields.has("body")) {
            columns.put("body", fields.text("body", LONGEST));
        }
        if (fields.has("inMinutes")) {
            columns.put("in_minutes", fields.flag("inMinutes"));
        }
        if (fields.has("removed")) {
            columns.put("removed", fields.flag("removed"));
        }
        return columns;
    }
}
