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
import java.util.function.BiPredicate;
import vn.chibo.organisations.Headcount.Flow;
import vn.chibo.organisations.decisions.Rehearsal.Bridge;
import vn.chibo.organisations.decisions.Rehearsal.Mark;
import vn.chibo.organisations.decisions.Rehearsal.PostChange;
import vn.chibo.organisations.decisions.Rehearsal.RightChange;
import vn.chibo.shared.UnitId;

/** Two snapshots held against each other. */
final class Compared {
    private final Snapshot before;
    private final Snapshot after;
    private final Map<UUID, Snapshot.Node> was;
    private final Map<UUID, Snapshot.Node> is;

    Compared(Snapshot before, Snapshot after) {
        this.before = before;
        this.after = after;
        this.was = byId(before);
        this.is = byId(after);
    }

    /** How units of the earlier day stand against the later one. */
    Map<UUID, Mark> marksBefore() {
        Map<UUID, Mark> marks = new HashMap<>();
        was.keySet().forEach(id -> marks.put(id, is.containsKey(id) ? Mark.SAME : Mark.ENDED));
        return marks;
    }

    Map<UUID, Mark> marksAfter() {
        Map<UUID, Mark> marks = new HashMap<>();
        is.forEach((id, node) -> marks.put(id, mark(was.get(id), node)));
        return marks;
    }

    private static Mark mark(Snapshot.Node former, Snapshot.Node node) {
        if (former == null) {
            return Mark.NEW;
        }
        boolean same = former.name().equals(node.name())
                && former.kind() == node.kind()
                && Objects.equals(former.parent(), node.parent());
        return same ? Mark.SAME : Mark.CHANGED;
    }

    /** A new name of a unit is no new right. */
    List<RightChange> rights() {
        BiPredicate<Snapshot.Right, Snapshot.Right> same =
                (one, other) -> one.person().equals(other.person())
                        && one.role().equals(other.role())
                        && one.unit().equals(other.unit());
        List<RightChange> changes = new ArrayList<>();
        missing(before.rights(), after.rights(), same).forEach(right -> changes.add(new RightChange(right, false)));
        missing(after.rights(), before.rights(), same).forEach(right -> changes.add(new RightChange(right, true)));
        changes.sort(Comparator.comparing((RightChange change) -> change.right().unitName())
                .thenComparing(change -> change.right().name())
                .thenComparing(RightChange::gained));
        return changes;
    }

    List<PostChange> posts() {
        BiPredicate<Snapshot.Post, Snapshot.Post> same =
                (one, other) -> one.person().equals(other.person())
                        && one.kind() == other.kind()
                        && one.unit().equals(other.unit());
        List<PostChange> changes = new ArrayList<>();
        missing(before.posts(), after.posts(), same).forEach(post -> changes.add(new PostChange(post, false)));
        missing(after.posts(), before.posts(), same).forEach(post -> changes.add(new PostChange(post, true)));
        changes.sort(Comparator.comparing(PostChange::begins)
                .thenComparing(change -> change.post().unitName())
                .thenComparing(change -> change.post().kind())
                .thenComparing(change -> change.post().name()));
        return changes;
    }

    private static <T> List<T> missing(Set<T> of, Set<T> in, BiPredicate<T, T> same) {
        return of.stream()
                .filter(one -> in.stream().noneMatch(other -> same.test(one, other)))
                .toList();
    }

    /** Units whose members came or went, also where as many came as went. */
    List<Bridge> bridge(Map<UnitId, Flow> flows) {
        Map<UUID, String> names = new LinkedHashMap<>();
        before.nodes().forEach(node -> names.put(node.id(), node.name()));
        after.nodes().forEach(node -> names.put(node.id(), node.name()));
        List<Bridge> bridge = new ArrayList<>();
        names.forEach((id, name) -> {
            Flow flow = flows.getOrDefault(new UnitId(id), Flow.NONE);
            var line = new Bridge(name, members(was, id), flow.in(), flow.out(), members(is, id));
            if (line.change() != 0 || !flow.equals(Flow.NONE)) {
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
