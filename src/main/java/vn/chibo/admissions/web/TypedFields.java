package vn.chibo.admissions.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/** Reads what was typed; a day that cannot be read is said at its field, not taken for none. */
final class TypedFields {
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedFields() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static @Nullable LocalDate date(String field, @Nullable String typed) {
        String text = text(typed).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.contains("/") ? LocalDate.parse(text, DAY_FIRST) : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw RuleViolation.at(field, "admissions.unreadable-day");
        }
    }

    static @Nullable Integer number(@Nullable String typed) {
        String text = text(typed).strip();
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(text(typed).strip());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
