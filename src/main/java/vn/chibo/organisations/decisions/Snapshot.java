package vn.chibo.organisations.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.UnitKind;

/**
 * The units a decision concerns on one day, superiors included, with their members and the rights in them.
 *
 * @param below how many units stand below each superior
 */
public record Snapshot(LocalDate day, List<Node> nodes, Set<Right> rights, Set<Post> posts) {

    /** @param members of its own, not of what hangs below */
    public record Node(
            UUID id,
            String name,
            UnitKind kind,
            @Nullable UUID parent,
            boolean concerned,
            int members,
            int official,
            int below) {}

    /** A role somebody has for a unit. */
    public record Right(UUID person, String name, String role, UUID unit, String unitName) {}

    /** A post somebody holds in a unit. */
    public record Post(UUID person, String name, PostKind kind, UUID unit, String unitName) {}

    public int members() {
        return nodes.stream().mapToInt(Node::members).sum();
    }
}
