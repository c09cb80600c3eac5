package vn.chibo.meetings.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.MemberId;

/** Reads what was typed; what cannot be read is null, and the use case says at which field. */
final class Typed {
    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d/M/yyyy"));
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm[:ss]");

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static @Nullable LocalDate date(@Nullable String typed) {
        for (DateTimeFormatter format : DATES) {
            try {
                return LocalDate.parse(text(typed).strip(), format);
            } catch (DateTimeException other) {
                // the next way to write it
            }
        }
        return null;
    }

    static @Nullable LocalTime hour(@Nullable String typed) {
        try {
            return LocalTime.parse(text(typed).strip().replace('h', ':').replaceFirst(":$", ":00"), HOUR);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static @Nullable Integer number(@Nullable String typed) {
        return text(typed).strip().matches("\\d{1,6}")
                ? Integer.valueOf(text(typed).strip())
                : null;
    }

    /** A version nobody ever had stands for one that was not sent. */
    static int version(@Nullable String typed) {
        return Objects.requireNonNullElse(number(typed), -1);
    }

    static @Nullable UUID uuid(@Nullable String typed) {
        try {
            return UUID.fromString(text(typed).strip());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    static @Nullable MemberId member(@Nullable String typed) {
        UUID id = uuid(typed);
        return id == null ? null : new MemberId(id);
    }

    static <E extends Enum<E>> @Nullable E word(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    static <E extends Enum<E>> Set<E> words(Class<E> type, List<String> typed) {
        return typed.stream()
                .map(word -> word(type, word))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
