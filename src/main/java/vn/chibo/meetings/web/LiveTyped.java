package vn.chibo.meetings.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.ui.FormErrors;

/**
 * What was typed into one form of the live page and is wrong with it, so that it stands there again.
 *
 * @param form the row's id that the form was for
 */
public record LiveTyped(String form, Map<String, String> values, FormErrors errors) {
    public static final LiveTyped NOTHING = new LiveTyped("", Map.of(), FormErrors.none());

    /** An opinion of this comrade is about to be noted; nothing when nobody was called. */
    static LiveTyped opinionBy(String speaker) {
        return speaker.isEmpty()
                ? NOTHING
                : new LiveTyped(
                        UUID.randomUUID().toString(),
                        Map.of("type", "opinion", "new", "1", "speaker", speaker),
                        FormErrors.none());
    }

    public boolean of(String row) {
        return form.equals(row);
    }

    public String value(String row, String field, @Nullable String otherwise) {
        String stored = otherwise == null ? "" : otherwise;
        return of(row) ? values.getOrDefault(field, stored) : stored;
    }

    public boolean ticked(String row, String field, boolean otherwise) {
        return of(row) ? values.containsKey(field) && !values.get(field).isEmpty() : otherwise;
    }

    public FormErrors errors(String row) {
        return of(row) ? errors : FormErrors.none();
    }

    /** The id a new row will have: made with the page, and the same again when the form comes back. */
    public String fresh(String type) {
        return values.getOrDefault("type", "").equals(type) && values.containsKey("new")
                ? form
                : UUID.randomUUID().toString();
    }
}
