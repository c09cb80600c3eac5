package vn.chibo.members.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.chibo.members.Field;
import vn.chibo.members.imports.ImportRows.Stored;
import vn.chibo.members.imports.Problem;

/**
 * What was found in a cell, as a row of a table in its reader's words. A problem's sentence first says what is wrong, then
 * what to do; of identity numbers it holds the last digits only, as the page does.
 */
record FindingWords(MessageSource messages, Locale locale) {
    /** Characters for private use: no message has them, so that what was typed never parts the sentences. */
    private static final char FIRST_MARK = '\ue000';

    private static final List<String> COLUMNS =
            List.of("row", "cell", "name", "field", "typed", "wrong", "remedy", "weight");

    List<String> header() {
        return COLUMNS.stream().map(column -> say("members.findings." + column)).toList();
    }

    List<Object> line(Stored row, Problem problem) {
        String whole = say(problem.key(), marks(problem.arguments().size()));
        int end = whole.indexOf(". ") + 1;
        return List.of(
                row.row().number(),
                problem.ref(),
                row.row().text(Field.FULL_NAME),
                say("members.field." + problem.field()),
                problem.arguments().getFirst(),
                filled(whole.substring(0, end == 0 ? whole.length() : end), problem),
                filled(end == 0 ? "" : whole.substring(end).strip(), problem),
                say("members.findings.weight." + (problem.blocks() ? "mend" : "look")));
    }

    private static Object[] marks(int count) {
        Object[] marks = new Object[count];
        for (int at = 0; at < count; at++) {
            marks[at] = String.valueOf((char) (FIRST_MARK + at));
        }
        return marks;
    }

    private static String filled(String sentence, Problem problem) {
        String filled = sentence;
        for (int at = 0; at < problem.arguments().size(); at++) {
            filled = filled.replace(
                    String.valueOf((char) (FIRST_MARK + at)),
                    problem.arguments().get(at));
        }
        return filled;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
