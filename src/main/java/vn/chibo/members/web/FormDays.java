package vn.chibo.members.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/** Days and months of a form, as browsers send them and as people type them: 2026-11-03, 3/11/2026, 2026-11, 11/2026. */
final class FormDays {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter TYPED_MONTH =
            DateTimeFormatter.ofPattern("M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private FormDays() {}

    static @Nullable LocalDate read(Map<String, String> form, String field) {
        String text = form.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, text.contains("/") ? TYPED : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException unreadable) {
            throw RuleViolation.at(field, "members.day.unreadable");
        }
    }

    static LocalDate required(Map<String, String> form, String field) {
        LocalDate day = read(form, field);
        if (day == null) {
            throw RuleViolation.at(field, "members.day.missing");
        }
        return day;
    }

    static @Nullable YearMonth month(Map<String, String> form, String field) {
        String text = form.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.contains("/") ? YearMonth.parse(text, TYPED_MONTH) : YearMonth.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw RuleViolation.at(field, "members.month.unreadable");
        }
    }

    /** For addresses: what cannot be read is passed over. */
    static LocalDate or(@Nullable String text, LocalDate otherwise) {
        try {
            LocalDate day = read(Map.of("day", text == null ? "" : text), "day");
            return day == null ? otherwise : day;
        } catch (RuleViolation unreadable) {
            return otherwise;
        }
    }
}
