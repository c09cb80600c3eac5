package vn.chibo.organisations.imports;

import java.util.Map;

/** A row of the file. {@code number} is that of the sheet. */
public record SheetLine(boolean post, int number, Map<Column, Cell> cells) {

    /** @param ref its address, such as C4 */
    public record Cell(String ref, String text, boolean formula) {}

    String text(Column column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }

    String ref(Column column) {
        Cell cell = cells.get(column);
        return cell == null || cell.ref().isEmpty() ? String.valueOf(number) : cell.ref();
    }
}
