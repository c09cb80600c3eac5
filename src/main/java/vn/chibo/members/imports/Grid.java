package vn.chibo.members.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.chibo.shared.RuleViolation;

/** The first rows of a sheet, kept: its head, or a form whose members stand over several lines. */
final class Grid {
    private static final int LONGEST = 20_000;

    private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();

    /** @param most a form may have as many rows as fit; more of it is refused rather than cut off */
    static Grid read(RowFile file, String sheet, int most) throws IOException {
        var grid = new Grid();
        file.read(sheet, (number, cells) -> {
            grid.rows.put(number, cells);
            if (grid.rows.size() > LONGEST) {
                throw RuleViolation.at("file", "members.import.too-many-rows", LONGEST);
            }
            return grid.rows.size() < most;
        });
        return grid;
    }

    /** Numbers of the rows that hold anything, counted from 1 as the sheet shows them. */
    List<Integer> rowNumbers() {
        return List.copyOf(rows.keySet());
    }

    Map<Integer, Cell> row(int number) {
        return rows.getOrDefault(number, Map.of());
    }

    String text(int row, int column) {
        Cell cell = row(row).get(column);
        return cell == null ? "" : cell.text();
    }
}
