package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.documents.PlainText;
import vn.chibo.shared.RuleViolation;

/**
 * The fields of a row that a change sets, as text. A name that is absent leaves its field alone; an empty text empties
 * it. Days are written 2026-12-31, times 14:05, yes is "true".
 */
public record Fields(Map<String, @Nullable String> values) {

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The cleaned text, empty when absent. */
    public String text(String name, int limit) {
        String text = PlainText.of(name, values.get(name));
        if (text.length() > limit) {
            throw RuleViolation.at(name, "meetings.live.too-long", limit);
        }
        return text;
    }

    public boolean flag(String name) {
        return "true".equals(raw(name)) || "on".equals(raw(name));
    }

    public @Nullable UUID id(String name) {
        try {
            return raw(name).isEmpty() ? null : UUID.fromString(raw(name));
        } catch (IllegalArgumentException malformed) {
            throw RuleViolation.at(name, "meetings.live.unknown-choice");
        }
    }

    public @Nullable LocalDate day(String name) {
        try {
            return raw(name).isEmpty() ? null : LocalDate.parse(raw(name));
        } catch (DateTimeParseException malformed) {
            throw RuleViolation.at(name, "meetings.live.no-day");
        }
    }

    public @Nullable LocalTime time(String name) {
        try {
            return raw(name).isEmpty() ? null : LocalTime.parse(raw(name));
        } catch (DateTimeParseException malformed) {
            throw RuleViolation.at(name, "meetings.live.no-time");
        }
    }

    /** A whole number of people; null when absent or empty. */
    public @Nullable Integer count(String name) {
        if (raw(name).isEmpty()) {
            return null;
        }
        if (!raw(name).matches("[0-9]{1,6}")) {
            throw RuleViolation.at(name, "meetings.live.no-number");
        }
        return Integer.valueOf(raw(name));
    }

    String raw(String name) {
        String value = values.get(name);
        return value == null ? "" : value.strip();
    }
}
