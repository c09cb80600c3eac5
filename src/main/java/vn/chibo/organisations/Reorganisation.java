package vn.chibo.organisations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chibo.shared.UnitId;

/**
 * What a decision does from a day on, as modules that follow it need to know it.
 *
 * @param day in force from this day
 * @param left units that members leave with it, whose open work goes along
 * @param unmade what the undone decision made, which ends again; empty otherwise
 * @param undone the decision that this one takes back; everything then returns to where it was before that one
 */
public record Reorganisation(
        DecisionId decision,
        UnitId issuer,
        LocalDate day,
        String basis,
        @Nullable DecisionId undone,
        Set<UnitId> left,
        Set<UnitId> unmade,
        List<Step> steps,
        List<Appointment> appointments) {

    /**
     * One line of the decision.
     *
     * @param receiver takes members, subordinate units and files of what ends; the new superior of a hand-over
     */
    public record Step(
            OperationKind kind,
            List<UnitId> sources,
            List<Made> made,
            @Nullable UnitId receiver,
            @Nullable UnitKind kindTo,
            String nameTo) {

        /** The one unit that goes on with the business of a source; none for a division. */
        public Optional<UnitId> heir() {
            if (kind.divides() || kind == OperationKind.HAND_OVER) {
                return Optional.empty();
            }
            return receiver != null
                    ? Optional.of(receiver)
                    : made.size() == 1 ? Optional.of(made.getFirst().id()) : Optional.empty();
        }

        /** Where members of its sources may be placed. */
        public List<UnitId> targets() {
            return heir().map(List::of)
                    .orElseGet(() -> made.stream().map(Made::id).toList());
        }
    }

    /** A unit that the decision makes. */
    public record Made(
            UnitId id,
            UnitId parent,
            UnitKind kind,
            String name,
            String locality,
            @Nullable SchoolLevel level) {}

    /** Somebody named to a post in a unit that stands or will. */
    public record Appointment(UnitId unit, vn.chibo.people.PersonId person, PostKind kind) {}

    /** Units that end with it. */
    public Set<UnitId> ended() {
        Set<UnitId> ended = new LinkedHashSet<>(unmade);
        steps.stream().filter(step -> step.kind().endsSources()).forEach(step -> ended.addAll(step.sources()));
        return ended;
    }

    public Set<UnitId> made() {
        Set<UnitId> made = new LinkedHashSet<>();
        steps.forEach(step -> step.made().forEach(unit -> made.add(unit.id())));
        return made;
    }

    /** Units that go on under another superior. */
    public Set<UnitId> handed() {
        Set<UnitId> handed = new LinkedHashSet<>();
        steps.stream()
                .filter(step -> step.kind() == OperationKind.HAND_OVER)
                .forEach(step -> handed.addAll(step.sources()));
        return handed;
    }

    /** Units whose papers and work came to somebody else by it. */
    public Set<UnitId> giving() {
        Set<UnitId> giving = new LinkedHashSet<>(ended());
        giving.addAll(divided().keySet());
        giving.addAll(handed());
        return giving;
    }

    /** Everything it names: sources, what it makes, receivers. */
    public Set<UnitId> touched() {
        Set<UnitId> touched = new LinkedHashSet<>();
        for (Step step : steps) {
            touched.addAll(step.sources());
            if (step.receiver() != null) {
                touched.add(step.receiver());
            }
        }
        touched.addAll(made());
        return touched;
    }

    /** Who goes on with the business of each unit that ends; a divided unit has no single heir. */
    public Map<UnitId, UnitId> heirs() {
        Map<UnitId, UnitId> heirs = new HashMap<>();
        for (Step step : steps) {
            if (step.kind().endsSources()) {
                step.heir().ifPresent(heir -> step.sources().forEach(source -> heirs.put(source, heir)));
            }
        }
        return heirs;
    }

    /** Units whose members are placed one by one, each with where to. */
    public Map<UnitId, List<UnitId>> divided() {
        Map<UnitId, List<UnitId>> divided = new HashMap<>();
        steps.stream().filter(step -> step.kind().divides()).forEach(step -> step.sources()
                .forEach(source -> divided.put(source, step.targets())));
        return divided;
    }
}
