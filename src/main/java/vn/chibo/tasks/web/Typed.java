package vn.chibo.tasks.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.MemberId;

/** Reads what was typed; what cannot be read is null, and the use case says at which field. */
final class Typed {
    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/uuuu"));

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static @Nullable LocalDate date(@Nullable String typed) {
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDate day = LocalDate.parse(text(typed).strip(), format);
                return day.getYear() < 1900 || day.getYear() > 9999 ? null : day;
            } catch (DateTimeException other) {
                // the next way to write it
            }
        }
        return null;
    }

    static YearMonth month(@Nullable String typed, YearMonth otherwise) {
        return text(typed).matches("20\\d\\d-(0[1-9]|1[0-2])") ? YearMonth.parse(text(typed)) : otherwise;
    }

    static @Nullable Integer number(@Nullable String typed) {
        String digits = text(typed).strip();
        return digits.matches("\\d{1,6}") ? Integer.valueOf(digits) : null;
    }

    /** A version nobody ever had stands for one that was not sent. */
    static int version(@Nullable String typed) {
        return text(typed).strip().equals("-1") ? -1 : Objects.requireNonNullElse(number(typed), -2);
    }

    /** A form that brings no key of its own gets a fresh one. */
    static UUID entry(@Nullable String typed) {
        try {
            return UUID.fromString(text(typed).strip());
        } catch (IllegalArgumentException unreadable) {
            return UUID.randomUUID();
        }
    }

    static @Nullable MemberId member(@Nullable String typed) {
        try {
            return new MemberId(UUID.fromString(text(typed).strip()));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
