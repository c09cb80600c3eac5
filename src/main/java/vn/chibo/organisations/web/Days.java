package vn.chibo.organisations.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/** Days as browsers send them and as people type them: 2026-11-03, 3/11/2026. */
final class Days {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Days() {}

    static @Nullable LocalDate read(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip(), text.contains("/") ? TYPED : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException unreadable) {
            throw RuleViolation.at(field, "organisations.day.unreadable");
        }
    }

    static LocalDate required(String field, String text) {
        LocalDate day = read(field, text);
        if (day == null) {
            throw RuleViolation.at(field, "organisations.day.missing");
        }
        return day;
    }

    /** For addresses: what cannot be read is passed over. */
    static @Nullable LocalDate or(@Nullable String text, @Nullable LocalDate otherwise) {
        try {
            LocalDate day = read("", text == null ? "" : text);
            return day == null ? otherwise : day;
        } catch (RuleViolation unreadable) {
            return otherwise;
        }
    }
}
