package vn.chibo.members.imports;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first rows of a sheet, kept: among them stands its header. */
final class Grid {
    private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();

    static Grid read(RowFile file, String sheet, int most) throws IOException {
        var grid = new Grid();
        file.read(sheet, (number, cells) -> {
            grid.put(number, cells);
            return grid.size() < most;
        });
        return grid;
    }

    void put(int number, Map<Integer, Cell> cells) {
        rows.put(number, cells);
    }

    int size() {
        return rows.size();
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
