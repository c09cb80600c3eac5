package vn.chibo.members.imports;

import static vn.chibo.members.Field.ORGANISATION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the cell a row belongs to: the one the file is imported for, or the one below that its column names. */
final class Cells {
    private final Map<UUID, String> cells;
    private final Map<String, List<UUID>> byName = new HashMap<>();
    private final UUID unit;

    Cells(Map<UUID, String> cells, UUID unit) {
        this.cells = cells;
        this.unit = unit;
        cells.forEach((id, name) ->
                byName.computeIfAbsent(bare(name), none -> new ArrayList<>()).add(id));
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
        Set<UUID> found = named(named);
        if (found.size() == 1) {
            return found.iterator().next();
        }
        reading.problems.add(Problem.error(
                row,
                ORGANISATION,
                found.isEmpty() ? "wrong-organisation" : "ambiguous-organisation",
                cells.getOrDefault(unit, "")));
        return null;
    }

    /** "Chi bộ Đào tạo", "Đào tạo" and "Chi bộ Đào tạo - Đảng bộ Trường ..." name the same cell. */
    private Set<UUID> named(String text) {
        Set<UUID> found = new LinkedHashSet<>(byName.getOrDefault(bare(text), List.of()));
        found.addAll(byName.getOrDefault(bare(text.split("\\s[-\\u2013]\\s|[,;(]")[0]), List.of()));
        return found;
    }

    private static String bare(String name) {
        return Plain.words(name).replaceFirst("^(cb|chi bo)( truc thuoc| co so)? ", "");
    }
}
