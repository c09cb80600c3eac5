package vn.chibo.organisations.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.UnitKind;
import vn.chibo.organisations.decisions.Rehearsal.Mark;

/** A rehearsal as a table to be printed: every unit once, as it stood on the eve and as it stands on the day. */
public record Comparison(List<Row> rows) {

    /** @param before null for a new unit; {@code after} null for one that ended */
    public record Row(@Nullable Side before, @Nullable Side after, Mark mark) {

        /** What changes about a unit that goes on; the superior counts as changed where only its name is another. */
        public List<Change> changes() {
            if (mark != Mark.CHANGED || before == null || after == null) {
                return List.of();
            }
            List<Change> changes = new ArrayList<>();
            if (!before.superior().equals(after.superior())) {
                changes.add(Change.SUPERIOR);
            }
            if (before.kind() != after.kind()) {
                changes.add(Change.KIND);
            }
            if (!before.name().equals(after.name())) {
                changes.add(Change.NAME);
            }
            return changes;
        }
    }

    public enum Change {
        SUPERIOR,
        KIND,
        NAME
    }

    /** @param superior empty where it is out of sight */
    public record Side(String name, UnitKind kind, String superior, int members) {

        /** A committee's members sit in its cells: no number there is no nought. */
        public boolean counted() {
            return members > 0 || kind.isCell();
        }
    }

    /** Units of the earlier day by superior and name, then the new ones; one day alone while the plan cannot be tried. */
    public static Comparison of(Rehearsal rehearsal) {
        Map<UUID, Side> before = sides(rehearsal.before());
        Map<UUID, Side> after = rehearsal.after() == null ? Map.of() : sides(rehearsal.after());
        List<Row> rows = new ArrayList<>();
        before.forEach((id, side) -> {
            Mark gone = rehearsal.marksBefore().getOrDefault(id, Mark.SAME);
            rows.add(new Row(side, after.get(id), rehearsal.marksAfter().getOrDefault(id, gone)));
        });
        after.forEach((id, side) -> {
            if (!before.containsKey(id)) {
                rows.add(new Row(null, side, Mark.NEW));
            }
        });
        return new Comparison(rows);
    }

    private static Map<UUID, Side> sides(Snapshot snapshot) {
        Map<UUID, String> names = new HashMap<>();
        snapshot.nodes().forEach(node -> names.put(node.id(), node.name()));
        Map<UUID, Side> sides = new LinkedHashMap<>();
        snapshot.nodes().stream()
                .sorted(Comparator.comparing(node -> superior(names, node))) // a stable sort: names stay in their order
                .forEach(node -> sides.put(
                        node.id(), new Side(node.name(), node.kind(), superior(names, node), node.members())));
        return sides;
    }

    private static String superior(Map<UUID, String> names, Snapshot.Node node) {
        return node.parent() == null ? "" : names.getOrDefault(node.parent(), "");
    }
}
