package vn.chibo.members.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.chibo.members.Field;
import vn.chibo.shared.RuleViolation;
import vn.chibo.ui.Finder;

/**
 * One thing asked of a field of the catalogue, as it stands in the address: {@code FIELD~OPERATOR~value}. Masked numbers
 * cannot be asked for: a list narrowed digit by digit would tell them.
 */
public record Condition(Field field, Operator operator, String value) {
    /** What may be asked; EMPTY and FILLED go without a value. */
    public enum Operator {
        IS,
        NOT,
        HAS,
        FROM,
        UNTIL,
        EMPTY,
        FILLED
    }

    static List<Operator> operators(Field field) {
        return switch (field.kind()) {
            case CODE -> List.of(Operator.IS, Operator.NOT, Operator.EMPTY, Operator.FILLED);
            case DATE, NUMBER -> List.of(Operator.FROM, Operator.UNTIL, Operator.EMPTY, Operator.FILLED);
            case LISTED -> List.of(Operator.IS, Operator.HAS, Operator.EMPTY, Operator.FILLED);
            default -> List.of(Operator.HAS, Operator.EMPTY, Operator.FILLED);
        };
    }

    /** @param files whether the asker may open files: fields that stand only there are for them */
    static List<Field> fields(boolean files) {
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.DELETED && !field.masked())
                .filter(field -> files || field.seen() == Field.Seen.LIST)
                .toList();
    }

    /** What is no condition, or not for this reader, is none. */
    static Optional<Condition> read(String text, boolean files) {
        String[] parts = text.split("~", 3);
        Optional<Field> field = field(parts[0], files);
        if (parts.length < 2 || field.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(field.get(), parts[1], parts.length == 2 ? "" : parts[2]));
        } catch (RuleViolation unreadable) {
            return Optional.empty();
        }
    }

    static Optional<Field> field(String name, boolean files) {
        return fields(files).stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Refuses a value that the field's kind does not know, at "value". */
    static Condition of(Field field, String operator, String value) {
        Operator chosen = operators(field).stream()
                .filter(one -> one.name().equals(operator))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("operator", "members.condition.no-operator"));
        if (chosen == Operator.EMPTY || chosen == Operator.FILLED) {
            return new Condition(field, chosen, "");
        }
        String typed = value.strip();
        boolean fits =
                switch (field.kind()) {
                    case CODE -> field.codes().contains(typed);
                    case DATE -> isDay(typed);
                    case NUMBER -> typed.matches("\\d{1,4}");
                    default -> !typed.isEmpty() && typed.length() <= field.longest();
                };
        if (!fits) {
            throw RuleViolation.at("value", "members.condition.unreadable." + field.kind());
        }
        return new Condition(field, chosen, typed);
    }

    String text() {
        return field + "~" + operator + "~" + value;
    }

    /** @param name of the parameter that {@link #parameter} goes to */
    String sql(String name) {
        String asked = expression();
        return switch (operator) {
            case EMPTY -> "coalesce(cast(" + asked + " as text), '') = ''";
            case FILLED -> "coalesce(cast(" + asked + " as text), '') <> ''";
            case IS ->
                field.kind() == Field.Kind.LISTED ? "shared.fold(" + asked + ") = :" + name : asked + " = :" + name;
            case NOT -> asked + " is distinct from :" + name;
            case HAS -> "shared.fold(" + asked + ") like any (:" + name + ")";
            case FROM -> asked + " >= :" + name;
            case UNTIL -> asked + " <= :" + name;
        };
    }

    /** The catalogue's SQL, from the narrow line where that has the value. */
    private String expression() {
        return switch (field) {
            case ORGANISATION ->
                "(select v.name from organisations.unit_version v where v.unit_id = l.unit_id and v.valid @> :day)";
            case FULL_NAME -> "l.full_name";
            case STANDING -> "l.standing";
            case IN_CELL_FROM -> "lower(l.sits)";
            case LEFT_ON -> "upper(l.sits)";
            default -> "(" + field.sql().replace("m.joined_on", "l.joined_on") + ")";
        };
    }

    /** Whether it needs a table that the catalogue calls so; what the line has itself needs none. */
    boolean reads(char table) {
        return expression().matches("(?s).*\\b" + table + "\\..*");
    }

    boolean bound() {
        return operator != Operator.EMPTY && operator != Operator.FILLED;
    }

    Object parameter() {
        return switch (field.kind()) {
            case DATE -> LocalDate.parse(value);
            case NUMBER -> Integer.valueOf(value);
            case CODE -> value;
            case LISTED -> operator == Operator.IS ? Finder.folded(value) : Forgiven.patterns(value);
            default -> Forgiven.patterns(value);
        };
    }

    private static boolean isDay(String typed) {
        try {
            LocalDate.parse(typed);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
