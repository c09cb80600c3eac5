package vn.chibo.members.imports;

import java.util.Map;
import vn.chibo.members.Field;

/** One member in the file. {@code number} is the (first) row of the sheet. */
public record SheetRow(int number, Map<Field, Cell> cells) {
    public String text(Field field) {
        Cell cell = cells.get(field);
        return cell == null ? "" : cell.text();
    }

    boolean has(Field field) {
        return cells.containsKey(field) && !cells.get(field).isEmpty();
    }

    String ref(Field field) {
        Cell cell = cells.get(field);
        return cell == null ? cells.values().stream().findFirst().map(Cell::ref).orElse("") : cell.ref();
    }
}
