package vn.chibo.organisations.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.Finding;

/**
 * Before and after side by side.
 *
 * @param after null when the plan cannot be tried as it is
 * @param bridge how each unit's members came from the one number to the other
 */
public record Rehearsal(
        Decision decision,
        List<Finding> findings,
        Snapshot before,
        @Nullable Snapshot after,
        List<RightChange> rights,
        List<Bridge> bridge) {

    /** How a unit stands against the other day. */
    public enum Mark {
        SAME,
        NEW,
        CHANGED,
        ENDED
    }

    /** A role that begins or ends with the decision. */
    public record RightChange(Snapshot.Right right, boolean gained) {}

    /** A unit's members before and after. */
    public record Bridge(String name, int before, int after) {
        public int change() {
            return after - before;
        }
    }

    static Rehearsal of(Decision decision, List<Finding> findings, Snapshot before, @Nullable Snapshot after) {
        if (after == null) {
            return new Rehearsal(decision, findings, before, null, List.of(), List.of());
        }
        return new Rehearsal(decision, findings, before, after, rights(before, after), bridge(before, after));
    }

    public boolean blocked() {
        return findings.stream().anyMatch(finding -> finding.weight() == Finding.Weight.BLOCK);
    }

    public Mark markBefore(Snapshot.Node node) {
        if (after == null) {
            return Mark.SAME;
        }
        return byId(after).containsKey(node.id()) ? Mark.SAME : Mark.ENDED;
    }

    public Mark markAfter(Snapshot.Node node) {
        Snapshot.Node former = byId(before).get(node.id());
        if (former == null) {
            return Mark.NEW;
        }
        boolean same = former.name().equals(node.name())
                && former.kind() == node.kind()
                && Objects.equals(former.parent(), node.parent());
        return same ? Mark.SAME : Mark.CHANGED;
    }

    private static List<RightChange> rights(Snapshot before, Snapshot after) {
        List<RightChange> changes = new ArrayList<>();
        missing(before.rights(), after.rights()).forEach(right -> changes.add(new RightChange(right, false)));
        missing(after.rights(), before.rights()).forEach(right -> changes.add(new RightChange(right, true)));
        changes.sort(Comparator.comparing((RightChange change) -> change.right().unitName())
                .thenComparing(change -> change.right().name())
                .thenComparing(RightChange::gained));
        return changes;
    }

    /** A new name of a unit is no new right. */
    private static List<Snapshot.Right> missing(Set<Snapshot.Right> of, Set<Snapshot.Right> in) {
        return of.stream()
                .filter(right -> in.stream()
                        .noneMatch(other -> other.person().equals(right.person())
                                && other.role().equals(right.role())
                                && other.unit().equals(right.unit())))
                .toList();
    }

    private static List<Bridge> bridge(Snapshot before, Snapshot after) {
        Map<UUID, String> names = new LinkedHashMap<>();
        before.nodes().forEach(node -> names.put(node.id(), node.name()));
        after.nodes().forEach(node -> names.put(node.id(), node.name()));
        Map<UUID, Snapshot.Node> was = byId(before);
        Map<UUID, Snapshot.Node> is = byId(after);
        List<Bridge> bridge = new ArrayList<>();
        names.forEach((id, name) -> {
            var line = new Bridge(name, members(was, id), members(is, id));
            if (line.change() != 0) {
                bridge.add(line);
            }
        });
        return bridge;
    }

    private static int members(Map<UUID, Snapshot.Node> nodes, UUID id) {
        return nodes.containsKey(id) ? nodes.get(id).members() : 0;
    }

    private static Map<UUID, Snapshot.Node> byId(Snapshot snapshot) {
        Map<UUID, Snapshot.Node> nodes = new HashMap<>();
        snapshot.nodes().forEach(node -> nodes.put(node.id(), node));
        return nodes;
    }
}
