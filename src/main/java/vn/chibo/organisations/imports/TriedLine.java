package vn.chibo.organisations.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param ref the cell at fault; the row's number where it is no single cell
 * @param key the message; null unless FAULTY
 */
public record TriedLine(
        SheetLine line,
        Outcome outcome,
        String ref,
        @Nullable String key,
        List<Object> arguments) {
    public enum Outcome {
        NEW,
        SAME,
        FAULTY
    }

    static TriedLine of(SheetLine line, Outcome outcome) {
        return new TriedLine(line, outcome, "", null, List.of());
    }

    /** Unit and post alike: what the row is about. */
    public String subject() {
        return line.post() ? line.text(Column.PERSON) + " \u2013 " + line.text(Column.UNIT) : line.text(Column.NAME);
    }

    public Object[] told() {
        return arguments.toArray();
    }
}
