package vn.chibo.members.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Field;

/**
 * A row after all checks.
 *
 * @param values what would be written, as codes and ISO dates; a field that is not there leaves the register as it is
 * @param changes for a member already in the register, what would become different
 * @param unit the cell of the row
 */
public record CheckedRow(
        SheetRow row,
        Map<Field, String> values,
        List<Problem> problems,
        Outcome outcome,
        Map<Field, Change> changes,
        @Nullable UUID unit,
        @Nullable UUID member,
        @Nullable UUID person) {

    /** What importing the row would do. LEFT_OUT: marked as deleted in the file. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME,
        FAULTY,
        LEFT_OUT
    }

    public record Change(String before, String after) {}
}
