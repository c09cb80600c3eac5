package vn.chibo.rulebook;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.RuleViolation;

/**
 * One thing a rule's value says and a subtree may set.
 *
 * @param least smallest number that makes sense; null but for numbers
 * @param choices the words to choose from; empty but for words
 */
public record Parameter(
        String code,
        String name,
        Type type,
        @Nullable Integer least,
        @Nullable Integer most,
        List<String> choices) {

    public enum Type {
        NUMBER,
        FLAG,
        TIME,
        DATE,
        WORDS
    }

    public String field() {
        return "value." + name;
    }

    /** What a form holds, as the value it stands for; left as text where it cannot be read. */
    public Object read(List<String> typed) {
        String text = typed.isEmpty() ? "" : typed.getFirst().strip();
        return switch (type) {
            case NUMBER -> text.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(text) : text;
            case FLAG -> text.equals("true");
            case WORDS -> typed;
            case TIME, DATE -> text;
        };
    }

    /** The value, or the sentence that says what is wrong with it. */
    Object checked(@Nullable Object given) {
        return switch (type) {
            case NUMBER -> number(given);
            case FLAG -> require(given instanceof Boolean, given, "flag");
            case TIME -> require(given instanceof String text && isTime(text), given, "time");
            case DATE -> require(given instanceof String text && isDate(text), given, "date");
            case WORDS ->
                require(
                        given instanceof List<?> words && !words.isEmpty() && choices.containsAll(words),
                        given,
                        "words");
        };
    }

    private Object number(@Nullable Object given) {
        if (!(given instanceof Integer number) || number < least || number > most) {
            throw RuleViolation.at(field(), "rulebook.issue.number", least, most);
        }
        return number;
    }

    private Object require(boolean sound, @Nullable Object given, String kind) {
        if (!sound || given == null) {
            throw RuleViolation.at(field(), "rulebook.issue." + kind);
        }
        return given;
    }

    private static boolean isTime(String text) {
        try {
            return text.length() == "00:00".length() && LocalTime.parse(text) != null;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    static List<String> words(String[] choices) {
        return Arrays.asList(choices);
    }
}
