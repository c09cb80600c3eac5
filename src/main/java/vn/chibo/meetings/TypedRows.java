package vn.chibo.meetings;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.meetings.Saved.Outcome;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;

/**
 * Rows that several people type at once, found by ids their browsers made. Whoever has not seen the last text never
 * writes over it: what was sent becomes a row beside. Fields other than the text are set as sent. The same change sent
 * twice changes nothing.
 */
@Component
class TypedRows {
    private final JdbcClient jdbc;

    TypedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Kind {
        OPINION("meetings.opinion", "body", "item"),
        CONCLUSION("meetings.conclusion", "body", "item"),
        MENTION("meetings.mention", "body", "member"),
        TOPIC("meetings.next_topic", "title", "title");

        private final String table;
        private final String text;
        private final String belongsTo;

        Kind(String table, String text, String belongsTo) {
            this.table = table;
            this.text = text;
            this.belongsTo = belongsTo;
        }
    }

    /**
     * @param given what the change sets, by column
     * @param missing what a new row needs besides, computed only for a new row
     */
    Saved save(
            Actor actor,
            Sitting sitting,
            Kind kind,
            Change change,
            Map<String, @Nullable Object> given,
            Map<String, Object> missing) {
        Optional<Row> found = locked(kind, change.id());
        if (found.isEmpty()) {
            var columns = new LinkedHashMap<String, @Nullable Object>(missing);
            columns.putAll(given);
            requireWhole(kind, change, columns);
            if (insert(actor, sitting, kind, change, columns)) {
                return new Saved(change.id(), 1, Outcome.SAVED);
            }
            found = locked(kind, change.id()); // the same id was sent twice at once
        }
        Row row = found.filter(seen -> seen.meeting().equals(sitting.id())).orElseThrow(NotFound::new);
        boolean stale = change.base() < row.revision() && !row.lastTypedIn(change.tab());
        if (stale && Boolean.TRUE.equals(given.get("removed")) && !row.removed()) {
            return new Saved(row.id(), row.revision(), Outcome.KEPT);
        }
        Object text = given.get(kind.text);
        if (stale && text != null && !text.equals(row.text())) {
            return beside(actor, sitting, kind, change, row, given, missing);
        }
        return update(actor, kind, row, change, given);
    }

    private static void requireWhole(Kind kind, Change change, Map<String, @Nullable Object> columns) {
        if (!columns.containsKey(kind.belongsTo) && !columns.containsKey(kind.belongsTo + "_id")) {
            throw RuleViolation.at(kind.belongsTo, "meetings.live.no-" + kind.belongsTo);
        }
        if (change.tab() == null && "".equals(columns.get(kind.text))) {
            throw RuleViolation.at(kind.text, "meetings.live.write-first");
        }
    }

    private Saved beside(
            Actor actor,
            Sitting sitting,
            Kind kind,
            Change change,
            Row row,
            Map<String, @Nullable Object> given,
            Map<String, Object> missing) {
        Object text = Objects.requireNonNull(given.get(kind.text));
        var columns = new LinkedHashMap<String, @Nullable Object>(missing);
        columns.putAll(row.inherited());
        columns.putAll(given);
        columns.put("beside_id", row.id());
        columns.put("removed", false);
        UUID own = besideId(change, String.valueOf(change.tab() == null ? text : change.tab()));
        if (insert(actor, sitting, kind, change.withId(own), columns)) {
            return new Saved(own, 1, Outcome.BESIDE);
        }
        Row earlier = locked(kind, own).orElseThrow(NotFound::new);
        if (text.equals(earlier.text()) || earlier.lastTypedIn(change.tab())) {
            Saved saved = update(actor, kind, earlier, change, Map.of(kind.text, text));
            return new Saved(own, saved.revision(), Outcome.BESIDE);
        }
        UUID another = besideId(change, own + " " + text); // somebody has worked on the row beside meanwhile
        insert(actor, sitting, kind, change.withId(another), columns);
        return new Saved(another, 1, Outcome.BESIDE);
    }

    /** A page that goes on typing keeps to its own row; a form, which types once, has one for each text. */
    private static UUID besideId(Change change, String typist) {
        String name = change.id() + " " + change.base() + " " + typist;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Saved update(Actor actor, Kind kind, Row row, Change change, Map<String, @Nullable Object> given) {
        var changed = new LinkedHashMap<String, @Nullable Object>();
        given.forEach((column, value) -> {
            if (!Objects.equals(row.columns().get(column), value)) {
                changed.put(column, value);
            }
        });
        if (changed.isEmpty()) {
            return new Saved(row.id(), row.revision(), Outcome.SAME);
        }
        changed.put("written_by", actor.person());
        changed.put("written_tab", change.tab());
        var sql = new StringBuilder("update " + kind.table + " set revision = revision + 1");
        changed.keySet()
                .forEach(
                        column -> sql.append(", ").append(column).append(" = :").append(column));
        jdbc.sql(sql + " where id = :id").params(changed).param("id", row.id()).update();
        return new Saved(row.id(), row.revision() + 1, Outcome.SAVED);
    }

    private boolean insert(
            Actor actor, Sitting sitting, Kind kind, Change change, Map<String, @Nullable Object> columns) {
        columns.put("id", change.id());
        columns.put("meeting_id", sitting.id());
        columns.put("written_by", actor.person());
        columns.put("written_tab", change.tab());
        String names = String.join(", ", columns.keySet());
        String values = ":" + String.join(", :", columns.keySet());
        return jdbc.sql("insert into " + kind.table + " (" + names + ") values (" + values + ") on conflict do nothing")
                        .params(columns)
                        .update()
                == 1;
    }

    private Optional<Row> locked(Kind kind, UUID id) {
        return jdbc
                .sql("select * from " + kind.table + " where id = ? for update")
                .param(id)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .map(columns -> Row.of(kind, columns));
    }

    private record Row(
            UUID id, UUID meeting, String text, long revision, boolean removed, Map<String, @Nullable Object> columns) {
        static Row of(Kind kind, Map<String, @Nullable Object> raw) {
            var columns = new LinkedHashMap<String, @Nullable Object>(raw);
            columns.replaceAll((name, value) -> value instanceof java.sql.Date day ? day.toLocalDate() : value);
            return new Row(
                    (UUID) columns.get("id"),
                    (UUID) columns.get("meeting_id"),
                    String.valueOf(columns.get(kind.text)),
                    ((Number) columns.get("revision")).longValue(),
                    Boolean.TRUE.equals(columns.get("removed")),
                    columns);
        }

        boolean lastTypedIn(@Nullable UUID tab) {
            return tab != null && tab.equals(columns.get("written_tab"));
        }

        /** A row beside stands where its first one stands, with the same speaker, owner and deadline. */
        Map<String, @Nullable Object> inherited() {
            var columns = new LinkedHashMap<>(this.columns);
            columns.remove("revision");
            columns.remove("written_at");
            return columns;
        }
    }
}
