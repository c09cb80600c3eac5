package vn.chibo.members.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as a date field sends them. */
final class Days {
    private Days() {}

    /** Null when nothing that is a day was typed. */
    static @Nullable LocalDate of(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException none) {
            return null;
        }
    }
}
