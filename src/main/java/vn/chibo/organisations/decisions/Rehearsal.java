package vn.chibo.organisations.decisions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.Headcount.Flow;
import vn.chibo.shared.UnitId;

/**
 * Before and after side by side.
 *
 * @param after null when the plan cannot be tried as it is
 * @param bridge how each unit's members came from the one number to the other
 * @param marksBefore how each unit of the earlier day stands against the later, {@code marksAfter} the other way round
 */
public record Rehearsal(
        Decision decision,
        List<Finding> findings,
        Snapshot before,
        @Nullable Snapshot after,
        List<RightChange> rights,
        List<PostChange> posts,
        List<Bridge> bridge,
        Map<UUID, Mark> marksBefore,
        Map<UUID, Mark> marksAfter) {

    /** How a unit stands against the other day. */
    public enum Mark {
        SAME,
        NEW,
        CHANGED,
        ENDED
    }

    /** A role that begins or ends with the decision. */
    public record RightChange(Snapshot.Right right, boolean gained) {}

    /** A post that begins or ends with the decision. */
    public record PostChange(Snapshot.Post post, boolean begins) {}

    /** A unit's members before and after, and how many came and went between the two days. */
    public record Bridge(String name, int before, int in, int out, int after) {
        public int change() {
            return after - before;
        }
    }

    static Rehearsal of(
            Decision decision,
            List<Finding> findings,
            Snapshot before,
            @Nullable Snapshot after,
            Map<UnitId, Flow> flows) {
        if (after == null) {
            return new Rehearsal(decision, findings, before, null, List.of(), List.of(), List.of(), Map.of(), Map.of());
        }
        var compared = new Compared(before, after);
        return new Rehearsal(
                decision,
                findings,
                before,
                after,
                compared.rights(),
                compared.posts(),
                compared.bridge(flows),
                compared.marksBefore(),
                compared.marksAfter());
    }

    public boolean blocked() {
        return findings.stream().anyMatch(finding -> finding.weight() == Finding.Weight.BLOCK);
    }

    public Mark markBefore(Snapshot.Node node) {
        return marksBefore.getOrDefault(node.id(), Mark.SAME);
    }

    public Mark markAfter(Snapshot.Node node) {
        return marksAfter.getOrDefault(node.id(), Mark.SAME);
    }
}
