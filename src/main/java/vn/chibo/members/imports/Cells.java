package vn.chibo.members.imports;

import static vn.chibo.members.Field.ORGANISATION;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the cell a row belongs to: the one the file is imported for, or the one below that its column names. */
final class Cells {
    private final Map<UUID, String> cells;
    private final UUID unit;

    Cells(Map<UUID, String> cells, UUID unit) {
        this.cells = cells;
        this.unit = unit;
    }

    @Nullable
    UUID of(SheetRow row, RowReading reading) {
        String named = reading.values.get(ORGANISATION);
        if (named == null) {
            if (cells.containsKey(unit)) {
                return unit;
            }
            reading.problems.add(Problem.error(row, ORGANISATION, "organisation-missing"));
            return null;
        }
        List<UUID> found = cells.entrySet().stream()
                .filter(cell -> names(named, cell.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        reading.problems.add(Problem.error(
                row,
                ORGANISATION,
                found.isEmpty() ? "wrong-organisation" : "ambiguous-organisation",
                cells.getOrDefault(unit, "")));
        return null;
    }

    /** "Chi bộ Đào tạo", "Đào tạo" and "Chi bộ Đào tạo - Đảng bộ Trường ..." name the same cell. */
    private static boolean names(String text, String cell) {
        String first = text.split("\\s[-\\u2013]\\s|[,;(]")[0];
        return bare(text).equals(bare(cell)) || bare(first).equals(bare(cell));
    }

    private static String bare(String name) {
        return Plain.words(name).replaceFirst("^(cb|chi bo)( truc thuoc| co so)? ", "");
    }
}
