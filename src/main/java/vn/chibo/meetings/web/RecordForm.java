package vn.chibo.meetings.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chibo.meetings.AnswerSheet;

/**
 * The answers of the comrades, and the form to write one down for another.
 *
 * @param lines empty for who has no say in the session
 * @param open the reader may record, and answers are still taken
 * @param comrade chosen in a refused form
 * @param reason typed in a refused form
 */
public record RecordForm(List<AnswerSheet.Line> lines, boolean open, String comrade, String reason) {
    /** Those without an answer first: they are the ones who are called. */
    public Map<String, String> comrades() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", "");
        lines.stream().filter(line -> line.answer() == null).forEach(line -> name(names, line));
        lines.stream().filter(line -> line.answer() != null).forEach(line -> name(names, line));
        return names;
    }

    public long answered() {
        return lines.stream().filter(line -> line.answer() != null).count();
    }

    public long unseen() {
        return lines.stream().filter(line -> line.seenAt() == null).count();
    }

    private static void name(Map<String, String> names, AnswerSheet.Line line) {
        names.put(line.memberId().toString(), line.fullName());
    }
}
