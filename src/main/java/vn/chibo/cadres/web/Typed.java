package vn.chibo.cadres.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.chibo.people.PersonId;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;

/** What a form sent, by the names of its fields; nothing is nothing typed. */
public record Typed(Map<String, String> values) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static Typed nothing() {
        return new Typed(Map.of());
    }

    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    Typed with(String field, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(field, value);
        return new Typed(more);
    }

    LocalDate day(String field) {
        String text = text(field).strip();
        try {
            return LocalDate.parse(text, text.contains("/") ? DAY : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException unreadable) {
            throw RuleViolation.at(field, "cadres.day.unreadable");
        }
    }

    int year(String field) {
        String text = text(field).strip();
        if (!text.matches("\\d{4}")) {
            throw RuleViolation.at(field, "cadres.year.unreadable");
        }
        return Integer.parseInt(text);
    }

    PersonId person(String field) {
        if (text(field).isBlank()) {
            throw RuleViolation.at(field, "cadres.person.missing");
        }
        try {
            return new PersonId(UUID.fromString(text(field)));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(field)))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(field, "cadres.choice.missing"));
    }
}
