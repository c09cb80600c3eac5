package vn.chibo.rulebook.web;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.RuleDraft;
import vn.chibo.ui.Ui;

/** A rule's value in words: each number with its name and unit. What only the program reads is left out. */
public final class RuleValues {
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("dd/MM");

    private RuleValues() {}

    public static List<String> of(Ui ui, Rule rule) {
        return of(ui, rule.code(), rule.value());
    }

    public static List<String> of(Ui ui, RuleDraft draft) {
        return of(ui, draft.code(), draft.value());
    }

    private static List<String> of(Ui ui, String code, Map<String, Object> value) {
        return value.entrySet().stream()
                .map(entry -> sentence(ui, code, entry.getKey(), entry.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The name and unit of one part, with a gap where the number goes. */
    public static String label(Ui ui, String code, String name) {
        String key = "rulebook.value." + code + "." + name;
        return ui.has(key) ? ui.t(key, "…") : name;
    }

    private static @Nullable String sentence(Ui ui, String code, String name, Object value) {
        String key = "rulebook.value." + code + "." + name;
        if (ui.has(key)) {
            return ui.t(key, shown(ui, value));
        }
        return value instanceof Number number ? name + ": " + ui.number(number) : null;
    }

    private static String shown(Ui ui, Object value) {
        return switch (value) {
            case Number number -> ui.number(number);
            case Boolean flag -> ui.t("rulebook.flag." + flag);
            case List<?> words ->
                String.join(
                        ", ",
                        words.stream().map(word -> word(ui, word.toString())).toList());
            default -> word(ui, value.toString());
        };
    }

    public static String word(Ui ui, String word) {
        String key = "rulebook.word." + word;
        try {
            return word.startsWith("--") ? DAY_OF_YEAR.format(MonthDay.parse(word)) : ui.date(LocalDate.parse(word));
        } catch (DateTimeParseException noDay) {
            return ui.has(key) ? ui.t(key) : word;
        }
    }
}
