package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.TypedRows.Kind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UseCase;

/**
 * Notes one conclusion of the chair: one matter, its owner, its deadline (kết luận từng việc). A vague one is pointed
 * out by {@link Vagueness}, never refused. Fields: {@code item}, {@code body}, {@code owner} (member), {@code due} (a
 * day), {@code target}, {@code inResolution}, {@code removed}.
 */
@UseCase
public class NoteConclusion {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_TARGET = 500;

    private final Sittings sittings;
    private final Comrades comrades;
    private final TypedRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoteConclusion(Sittings sittings, Comrades comrades, TypedRows rows, JdbcClient jdbc, Clock clock) {
        this.sittings = sittings;
        this.comrades = comrades;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Saved note(Actor actor, MeetingId meeting, Change change) {
        Sitting sitting = sittings.noting(actor, meeting);
        var missing = Map.<String, Object>of(
                "body", "", "ordinal", nextOrdinal(sitting.id()), "written_at", OffsetDateTime.now(clock));
        return sittings.noted(
                sitting,
                rows.save(actor, sitting, Kind.CONCLUSION, change, columns(sitting, change.fields()), missing),
                "CONCLUSION");
    }

    private Map<String, @Nullable Object> columns(Sitting sitting, Fields fields) {
        var columns = new HashMap<String, @Nullable Object>();
        if (fields.has("item")) {
            columns.put("item_id", comrades.item(sitting, fields.id("item")));
        }
        if (fields.has("body")) {
            columns.put("body", fields.text("body", LONGEST));
        }
        if (fields.has("owner")) {
            columns.put("owner_id", comrades.known(sitting, "owner", fields.id("owner")));
        }
        if (fields.has("due")) {
            columns.put("due_on", fields.day("due"));
        }
        if (fields.has("target")) {
            columns.put("target", fields.text("target", LONGEST_TARGET));
        }
        if (fields.has("inResolution")) {
            columns.put("in_resolution", fields.flag("inResolution"));
        }
        if (fields.has("removed")) {
            columns.put("removed", fields.flag("removed"));
        }
        return columns;
    }

    private int nextOrdinal(UUID meeting) {
        return jdbc.sql("select coalesce(max(ordinal), 0) + 1 from meetings.conclusion where meeting_id = ?")
                .param(meeting)
                .query(Integer.class)
                .single();
    }
}
