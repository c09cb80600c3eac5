package vn.chibo.members.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Field;

/**
 * A member's file.
 *
 * @param values by the names of the register's columns, as codes and ISO dates; numbers only where they were opened
 * @param standings from the first to today's
 */
public record MemberFile(
        UUID id,
        UUID person,
        UUID unit,
        int version,
        String cell,
        List<String> posts,
        Map<String, String> values,
        List<Period> standings) {
    public record Period(String standing, java.time.LocalDate from, java.time.@Nullable LocalDate until) {}

    /** @param part FILE, CARD or CITIZEN */
    public record Opening(Instant at, String opener, String unit, String part, String purpose) {}

    /**
     * @param before as people read them, numbers by their last digits
     * @param who empty for the program itself and for people outside the scope
     */
    public record Mended(LocalDateTime at, String who, Map<String, String> before, Map<String, String> after) {

        /** Whole numbers are shown apart, one by one. */
        public List<Field> fields() {
            return after.keySet().stream()
                    .map(Field::valueOf)
                    .filter(field -> !field.secret())
                    .sorted()
                    .toList();
        }

        public String before(Field field) {
            return before.getOrDefault(field.name(), "");
        }

        public String after(Field field) {
            return after.getOrDefault(field.name(), "");
        }
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is on record of the fields, without the numbers, which are shown apart. */
    public List<Field> filled(List<Field> fields) {
        return fields.stream()
                .filter(field -> !field.masked())
                .filter(field -> !value(field.name()).isEmpty())
                .filter(field ->
                        field != Field.IN_CELL_FROM || !value("IN_CELL_FROM").equals(value("JOINED_ON")))
                .toList();
    }

    public String name() {
        return value("FULL_NAME");
    }

    public String standing() {
        return standings.isEmpty() ? "" : standings.getLast().standing();
    }
}
