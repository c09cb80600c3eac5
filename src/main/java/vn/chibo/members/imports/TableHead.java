package vn.chibo.members.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.chibo.members.Field;
import vn.chibo.members.imports.FileColumns.Column;

/** Finds the header of a flat sheet: one row, or two of which the upper groups places; any order, titles above it. */
final class TableHead {
    static final int WITHIN = 40;
    private static final int ENOUGH = 5;
    private static final int LEAST_UNKNOWN = 3;

    private final Grid grid;
    private Map<Integer, Field> named = Map.of();
    private Map<Integer, String> headers = Map.of();
    private int lastRow;

    private TableHead(Grid grid) {
        this.grid = grid;
    }

    /** @param grid the first rows of a sheet */
    static Optional<Table> find(Grid grid, String sheet) {
        var head = new TableHead(grid);
        for (int row : grid.rowNumbers().stream().limit(WITHIN).toList()) {
            head.consider(head.headers(row), row);
            head.consider(head.headers(row + 1, row), row + 1);
        }
        boolean whole = enough(head.named.values()) && head.named.size() >= ENOUGH;
        return whole || head.guessed() ? Optional.of(head.table(sheet, whole)) : Optional.empty();
    }

    /** Whether a register can be read from these fields. */
    static boolean enough(java.util.Collection<Field> fields) {
        return fields.contains(Field.FULL_NAME) && fields.contains(Field.JOINED_ON);
    }

    private void consider(Map<Integer, String> texts, int row) {
        Map<Integer, Field> found = new HashMap<>();
        var seen = new HashSet<Field>();
        texts.forEach(
                (column, text) -> Headers.named(text).filter(seen::add).ifPresent(field -> found.put(column, field)));
        if (found.size() > named.size()) {
            named = found;
            headers = texts;
            lastRow = row;
        }
    }

    /** Headers nobody knows: the first row of words that stand above a row of as many cells. */
    private boolean guessed() {
        if (named.size() >= 2) {
            return true;
        }
        List<Integer> rows = grid.rowNumbers().stream().limit(WITHIN).toList();
        for (int at = 0; at + 1 < rows.size(); at++) {
            Map<Integer, String> texts = headers(rows.get(at));
            boolean words = texts.values().stream().noneMatch(text -> text.matches(".*\\d{3}.*"));
            if (words
                    && texts.size() >= LEAST_UNKNOWN
                    && grid.row(rows.get(at + 1)).size() >= LEAST_UNKNOWN) {
                headers = texts;
                lastRow = rows.get(at);
                return true;
            }
        }
        return false;
    }

    private Table table(String sheet, boolean whole) {
        List<Column> columns = new ArrayList<>();
        List<String> samples = new ArrayList<>();
        new TreeMap<>(headers).forEach((index, text) -> {
            columns.add(new Column(Columns.letters(index), text, named.get(index)));
            samples.add(grid.rowNumbers().stream()
                    .filter(row -> row > lastRow && !isColumnNumbers(grid.row(row)))
                    .map(row -> grid.text(row, index))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .orElse(""));
        });
        return new Table(Layout.DATABASE_SHEET, sheet, lastRow, new FileColumns(columns), whole, samples);
    }

    private Map<Integer, String> headers(int row) {
        Map<Integer, String> texts = new HashMap<>();
        grid.row(row).forEach((column, cell) -> texts.put(column, Plain.line(cell.text())));
        return texts;
    }

    /** A merged group header stands only in its first column: it is carried to the right as long as there is a lower. */
    private Map<Integer, String> headers(int lower, int upper) {
        Map<Integer, String> texts = headers(upper);
        String group = "";
        for (var cell : grid.row(lower).entrySet()) {
            String above = grid.text(upper, cell.getKey());
            group = above.isEmpty() ? group : above;
            texts.put(cell.getKey(), Plain.line(group + " " + cell.getValue().text()));
        }
        return texts;
    }

    /** The row "(1) (2) (3) ..." under many headers. */
    static boolean isColumnNumbers(Map<Integer, Cell> row) {
        return row.size() > 2
                && row.values().stream().allMatch(cell -> cell.text().matches("\\(?\\d{1,2}[a-z]?\\)?"));
    }
}
