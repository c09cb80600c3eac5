package vn.chibo.organisations.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.decisions.Rehearsal;
import vn.chibo.organisations.decisions.Snapshot;
import vn.chibo.ui.Page;

/** Before and after a decision, side by side. */
public record RehearsalPage(Rehearsal rehearsal, boolean maySign, Map<UUID, String> names) implements Page {
    @Override
    public String template() {
        return "organisations/rehearsal";
    }

    /** A unit in its place on one day. */
    public record Line(Snapshot.Node node, int depth, Rehearsal.Mark mark) {}

    public List<Line> before() {
        return lines(rehearsal.before(), true);
    }

    public List<Line> after() {
        return rehearsal.after() == null ? List.of() : lines(rehearsal.after(), false);
    }

    /** Totals agree, which the page ticks only when it has counted both. */
    public boolean reconciles() {
        return rehearsal.after() != null
                && rehearsal.before().members() == rehearsal.after().members();
    }

    public List<Finding> of(Finding.Weight weight) {
        return rehearsal.findings().stream()
                .filter(finding -> finding.weight() == weight)
                .toList();
    }

    public String unit(Finding finding) {
        return finding.unit() == null ? "" : names.getOrDefault(finding.unit().value(), "");
    }

    /** Where what a finding asks for is done. */
    public record Mend(String words, String address) {}

    /** Null where there is no one place for it. */
    public @Nullable Mend mend(Finding finding) {
        String base = "/decisions/" + rehearsal.decision().id();
        return switch (finding.key()) {
            case "organisations.decision.nobody-in-charge" -> new Mend("appoint", base + "#appointments");
            case "members.reorganisation.unplaced", "members.reorganisation.one-side" ->
                new Mend("place", base + "/placement");
            case "organisations.decision.kind-ended" ->
                new Mend("consent", "/organisations/" + finding.unit() + "/papers");
            default -> null;
        };
    }

    private List<Line> lines(Snapshot snapshot, boolean before) {
        Map<UUID, List<Snapshot.Node>> children = new HashMap<>();
        Set<UUID> known = new HashSet<>();
        snapshot.nodes().forEach(node -> known.add(node.id()));
        List<Snapshot.Node> tops = new ArrayList<>();
        for (Snapshot.Node node : snapshot.nodes()) {
            if (node.parent() == null || !known.contains(node.parent())) {
                tops.add(node);
            } else {
                children.computeIfAbsent(node.parent(), key -> new ArrayList<>())
                        .add(node);
            }
        }
        List<Line> lines = new ArrayList<>();
        tops.forEach(node -> walk(node, 0, children, before, lines));
        return lines;
    }

    private void walk(
            Snapshot.Node node, int depth, Map<UUID, List<Snapshot.Node>> children, boolean before, List<Line> lines) {
        lines.add(new Line(node, depth, before ? rehearsal.markBefore(node) : rehearsal.markAfter(node)));
        children.getOrDefault(node.id(), List.of()).forEach(child -> walk(child, depth + 1, children, before, lines));
    }
}
