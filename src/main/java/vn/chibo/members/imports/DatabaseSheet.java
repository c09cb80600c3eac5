package vn.chibo.members.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chibo.members.Field;

/** Reads the flat sheet: one header row, or two of which the upper groups places; any order, titles above it. */
final class DatabaseSheet {
    private static final int HEADER_WITHIN = 40;
    private static final int ENOUGH = 5;

    private final Grid grid;
    private Map<Integer, Field> columns = Map.of();
    private int lastHeaderRow;

    private DatabaseSheet(Grid grid) {
        this.grid = grid;
    }

    static Optional<Sheet> read(Grid grid) {
        var sheet = new DatabaseSheet(grid);
        return sheet.findHeader() ? Optional.of(new Sheet(Layout.DATABASE_SHEET, sheet.rows())) : Optional.empty();
    }

    private boolean findHeader() {
        for (int row : grid.rowNumbers().stream().limit(HEADER_WITHIN).toList()) {
            consider(headers(row), row);
            consider(headers(row + 1, row), row + 1);
        }
        return columns.containsValue(Field.FULL_NAME)
                && columns.containsValue(Field.JOINED_ON)
                && columns.size() >= ENOUGH;
    }

    private void consider(Map<Integer, String> headers, int row) {
        Map<Integer, Field> found = new HashMap<>();
        var seen = new HashSet<Field>();
        headers.forEach(
                (column, text) -> Headers.named(text).filter(seen::add).ifPresent(field -> found.put(column, field)));
        if (found.size() > columns.size()) {
            columns = found;
            lastHeaderRow = row;
        }
    }

    private Map<Integer, String> headers(int row) {
        Map<Integer, String> headers = new HashMap<>();
        grid.row(row).forEach((column, cell) -> headers.put(column, cell.text()));
        return headers;
    }

    /** A merged group header stands only in its first column: it is carried to the right as long as there is a lower. */
    private Map<Integer, String> headers(int lower, int upper) {
        Map<Integer, String> headers = headers(upper);
        String group = "";
        for (var cell : grid.row(lower).entrySet()) {
            String above = grid.text(upper, cell.getKey());
            group = above.isEmpty() ? group : above;
            headers.put(cell.getKey(), group + " " + cell.getValue().text());
        }
        return headers;
    }

    private List<SheetRow> rows() {
        List<SheetRow> rows = new ArrayList<>();
        for (int number : grid.rowNumbers()) {
            if (number > lastHeaderRow && !isColumnNumbers(grid.row(number))) {
                Map<Field, Cell> cells = new EnumMap<>(Field.class);
                grid.row(number).forEach((column, cell) -> {
                    if (columns.containsKey(column)) {
                        cells.put(columns.get(column), cell);
                    }
                });
                var row = new SheetRow(number, cells);
                if (isMember(row)) {
                    columns.forEach((column, field) -> cells.putIfAbsent(field, Cell.empty(column, number)));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Signatures and totals below the table have few cells and no name beside a date. */
    private static boolean isMember(SheetRow row) {
        boolean named = row.cells().containsKey(Field.FULL_NAME);
        return row.cells().size() > 2
                || (named
                        && (row.cells().containsKey(Field.JOINED_ON)
                                || row.cells().containsKey(Field.BIRTH_DATE)));
    }

    /** The row "(1) (2) (3) ..." under many headers. */
    static boolean isColumnNumbers(Map<Integer, Cell> row) {
        return row.size() > 2
                && row.values().stream().allMatch(cell -> cell.text().matches("\\(?\\d{1,2}[a-z]?\\)?"));
    }
}
