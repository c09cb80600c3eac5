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
 * Notes what a comrade said on an item (ý kiến phát biểu). Fields: {@code item}, {@code speaker} (member, may be
 * empty), {@code body}, {@code removed}. Two who note at once both keep their words (see {@link TypedRows}).
 */
@UseCase
public class NoteOpinion {
    private static final int LONGEST = 20_000;

    private final Sittings sittings;
    private final Comrades comrades;
    private final TypedRows rows;
    private final Clock clock;

    NoteOpinion(Sittings sittings, Comrades comrades, TypedRows rows, Clock clock) {
        this.sittings = sittings;
        this.comrades = comrades;
        this.rows = rows;
        this.clock = clock;
    }

    public Saved note(Actor actor, MeetingId meeting, Change change) {
        Sitting sitting = sittings.noting(actor, meeting);
        Fields fields = change.fields();
        var given = new HashMap<String, @Nullable Object>();
        if (fields.has("item")) {
            given.put("item_id", comrades.item(sitting, fields.id("item")));
        }
        if (fields.has("speaker")) {
            given.put("speaker_id", comrades.known(sitting, "speaker", fields.id("speaker")));
        }
        if (fields.has("body")) {
            given.put("body", fields.text("body", LONGEST));
        }
        if (fields.has("removed")) {
            given.put("removed", fields.flag("removed"));
        }
        var now = OffsetDateTime.now(clock);
        return sittings.noted(
                sitting,
                rows.save(
                        actor,
                        sitting,
                        Kind.OPINION,
                        change,
                        given,
                        Map.of("body", "", "spoken_at", now, "written_at", now)),
                "OPINION");
    }
}
