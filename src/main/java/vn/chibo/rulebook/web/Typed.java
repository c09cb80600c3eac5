package vn.chibo.rulebook.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** What comes from forms and addresses, as people type it. */
final class Typed {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The organisation an address names; the own one when it names none. */
    static UnitId unit(Actor actor, String typed) {
        if (typed.isBlank()) {
            return actor.requiredUnit();
        }
        try {
            return new UnitId(UUID.fromString(typed));
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }

    /** For addresses: what cannot be read is passed over. */
    static LocalDate day(@Nullable String typed, LocalDate otherwise) {
        try {
            LocalDate day = optionalDay("", text(typed));
            return day == null ? otherwise : day;
        } catch (RuleViolation unreadable) {
            return otherwise;
        }
    }

    static @Nullable LocalDate optionalDay(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip(), typed.contains("/") ? TYPED : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException unreadable) {
            throw RuleViolation.at(field, "rulebook.day.unreadable");
        }
    }

    static LocalDate day(String field, String typed) {
        LocalDate day = optionalDay(field, typed);
        if (day == null) {
            throw RuleViolation.at(field, "rulebook.day.missing");
        }
        return day;
    }
}
