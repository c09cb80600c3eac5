package vn.chibo.meetings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.Saved.Outcome;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UseCase;

/**
 * Makes a line of the draft plan a conclusion of an item in its own words, with its owner and deadline as far as they
 * are known. The conclusion takes the line's id: two who press at once make one, and what was edited since stays.
 * Fields: {@code item}.
 */
@UseCase
public class ConcludePlanLine {
    private final Sittings sittings;
    private final Comrades comrades;
    private final NoteConclusion conclusions;
    private final JdbcClient jdbc;

    ConcludePlanLine(Sittings sittings, Comrades comrades, NoteConclusion conclusions, JdbcClient jdbc) {
        this.sittings = sittings;
        this.comrades = comrades;
        this.conclusions = conclusions;
        this.jdbc = jdbc;
    }

    public Saved conclude(Actor actor, MeetingId meeting, Change change) {
        Sitting sitting = sittings.noting(actor, meeting);
        Map<String, @Nullable String> line = line(sitting, change.id());
        List<Long> standing = jdbc.sql("select revision from meetings.conclusion where id = ? and not removed")
                .param(change.id())
                .query(Long.class)
                .list();
        if (!standing.isEmpty()) {
            return new Saved(change.id(), standing.getFirst(), Outcome.SAME);
        }
        line.put("item", change.fields().raw("item"));
        line.put("inResolution", "true");
        line.put("removed", "false");
        // One that was taken and removed comes back as it was prepared, whoever saw which revision of it.
        return conclusions.note(
                actor, meeting, new Change(change.id(), Long.MAX_VALUE, change.tab(), new Fields(line)));
    }

    private Map<String, @Nullable String> line(Sitting sitting, UUID id) {
        return jdbc.sql("""
                select title, owner_id, due_on, target from meetings.plan_line
                where id = ? and meeting_id = ? and not removed
                """)
                .param(id)
                .param(sitting.id())
                .query((row, number) -> {
                    UUID owner = row.getObject("owner_id", UUID.class);
                    String due = row.getString("due_on");
                    Map<String, @Nullable String> fields = new HashMap<>();
                    fields.put("body", row.getString("title"));
                    fields.put("owner", owner == null || !comrades.inCell(sitting, owner) ? "" : owner.toString());
                    fields.put("due", due == null ? "" : due);
                    fields.put("target", row.getString("target"));
                    return fields;
                })
                .optional()
                .orElseThrow(NotFound::new);
    }
}
