package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.meetings.TypedRows.Kind;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UseCase;

/**
 * Notes a topic the chair announces for the next meeting, with who prepares it, thematic ones above all. Fields:
 * {@code title}, {@code preparer} (member, may be empty), {@code thematic}, {@code removed}.
 */
@UseCase
public class NoteNextTopic {
    private static final int LONGEST = 500;

    private final Sittings sittings;
    private final Comrades comrades;
    private final TypedRows rows;
    private final Clock clock;

    NoteNextTopic(Sittings sittings, Comrades comrades, TypedRows rows, Clock clock) {
        this.sittings = sittings;
        this.comrades = comrades;
        this.rows = rows;
        this.clock = clock;
    }

    public Saved note(Actor actor, MeetingId meeting, Change change) {
        Sitting sitting = sittings.noting(actor, meeting);
        Fields fields = change.fields();
        var given = new HashMap<String, @Nullable Object>();
        if (fields.has("title")) {
            given.put("title", fields.text("title", LONGEST));
        }
        if (fields.has("preparer")) {
            given.put("preparer_id", comrades.known(sitting, "preparer", fields.id("preparer")));
        }
        if (fields.has("thematic")) {
            given.put("thematic", fields.flag("thematic"));
        }
        if (fields.has("removed")) {
            given.put("removed", fields.flag("removed"));
        }
        var missing = Map.<String, Object>of("title", "", "written_at", OffsetDateTime.now(clock));
        return sittings.noted(sitting, rows.save(actor, sitting, Kind.TOPIC, change, given, missing), "TOPIC");
    }
}
