package vn.chibo.members.imports;

import static vn.chibo.members.Field.DELETED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.members.Field;

/** Reads rows one by one into values and tells what is wrong in each by itself; knows nothing of the others. */
final class RowReader {
    private final Regulations rules;
    private final ListedWords lists;
    private final @Nullable Cells cells;
    private final LocalDate today;

    /** @param cells null: rows of one known cell, by hand */
    RowReader(Regulations rules, ListedWords lists, @Nullable Cells cells, LocalDate today) {
        this.rules = rules;
        this.lists = lists;
        this.cells = cells;
        this.today = today;
    }

    /**
     * @param about the member a row corrected by hand speaks of, whatever it holds; null for rows of files
     */
    record Read(
            SheetRow row,
            Map<Field, String> values,
            List<Problem> problems,
            boolean leftOut,
            @Nullable UUID unit,
            @Nullable UUID about) {}

    Read read(SheetRow row) {
        RowReading reading = new RowReading(row, rules, lists, today).read();
        if (!reading.values.getOrDefault(DELETED, "").isEmpty()) {
            return new Read(
                    row, reading.values, List.of(Problem.hint(row, DELETED, "marked-deleted")), true, null, null);
        }
        new RowRules(row, reading, rules, today).check();
        UUID unit = cells == null ? null : cells.of(row, reading);
        return new Read(row, reading.values, reading.problems, false, unit, null);
    }
}
