package vn.chibo.organisations.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.Reorganisation.Step;
import vn.chibo.organisations.ReorganisationImpact;
import vn.chibo.organisations.UnitChanged;
import vn.chibo.organisations.UnitEnded;
import vn.chibo.organisations.UnitEstablished;
import vn.chibo.organisations.UnitMoved;
import vn.chibo.organisations.decisions.Reshaping.Change;
import vn.chibo.shared.Actor;
import vn.chibo.shared.DomainEvent;
import vn.chibo.shared.EventBatch;
import vn.chibo.shared.UnitId;

/**
 * Carries a plan out in the transaction it is called in: the tree first, then posts and rights, then every module above.
 * A rehearsal runs the very same and takes it back.
 */
@Component
class CarryOut {
    private final JdbcClient jdbc;
    private final Reshaping tree;
    private final Returning returning;
    private final PostsFollow posts;
    private final List<ReorganisationImpact> impacts;
    private final ApplicationEventPublisher events;

    CarryOut(
            JdbcClient jdbc,
            Reshaping tree,
            Returning returning,
            PostsFollow posts,
            List<ReorganisationImpact> impacts,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.returning = returning;
        this.posts = posts;
        this.impacts = impacts;
        this.events = events;
    }

    /** @param eve the day before the decision that {@code plan} undoes; of no use otherwise */
    void carryOut(Actor actor, Reorganisation plan, LocalDate eve) {
        jdbc.sql("set constraints all deferred").update();
        List<DomainEvent> happened = new ArrayList<>();
        if (plan.undone() != null) {
            returning.restore(plan, plan.undone(), eve);
            happened.addAll(posts.restore(actor, plan, plan.undone()));
        } else {
            reshape(plan, happened);
            happened.addAll(posts.end(actor, plan, plan.ended()));
            happened.addAll(posts.appoint(actor, plan));
        }
        impacts.forEach(impact -> impact.follow(actor, plan));
        jdbc.sql("set constraints all immediate").update();
        events.publishEvent(new EventBatch(happened));
    }

    private void reshape(Reorganisation plan, List<DomainEvent> happened) {
        for (Step step : plan.steps()) {
            for (Reorganisation.Made made : step.made()) {
                tree.establish(plan, made);
                happened.add(new UnitEstablished(made.id(), made.id().value(), made.name(), plan.day()));
            }
        }
        for (Step step : plan.steps()) {
            alter(plan, step, happened);
        }
        Map<UnitId, Set<UnitId>> orphans = new HashMap<>();
        plan.heirs().forEach((source, heir) -> orphans.computeIfAbsent(heir, key -> new LinkedHashSet<>())
                .add(source));
        Set<UnitId> ended = plan.ended();
        orphans.forEach((heir, sources) -> inherit(plan, heir, sources, ended, happened));
        tree.end(plan, ended);
        for (Step step : plan.steps()) {
            if (step.kind().endsSources()) {
                tree.succeed(plan, step.sources(), step.targets());
                step.sources()
                        .forEach(unit -> happened.add(new UnitEnded(unit, unit.value(), plan.day(), plan.basis())));
            }
        }
        orphans.forEach(
                (heir, sources) -> tree.rehang(sources, heir)); // whoever goes on with the business reads its past
    }

    private void alter(Reorganisation plan, Step step, List<DomainEvent> happened) {
        switch (step.kind()) {
            case HAND_OVER -> moved(plan, step.receiver(), step.sources(), happened);
            case UPGRADE, RENAME -> {
                String name = step.nameTo().isEmpty() ? null : step.nameTo();
                tree.change(plan, step.sources(), new Change(step.kindTo(), name, null));
                step.sources()
                        .forEach(unit -> happened.add(new UnitChanged(
                                unit, unit.value(), step.kindTo(), step.nameTo(), plan.day(), plan.basis())));
            }
            default -> {} // ends and divisions come after, when every new place stands
        }
    }

    private void inherit(
            Reorganisation plan, UnitId heir, Set<UnitId> sources, Set<UnitId> ended, List<DomainEvent> happened) {
        List<UnitId> children = tree.children(sources, plan.day()).stream()
                .filter(child -> !ended.contains(child) && !child.equals(heir))
                .toList();
        if (!children.isEmpty()) {
            moved(plan, heir, children, happened);
        }
    }

    private void moved(Reorganisation plan, UnitId parent, Collection<UnitId> units, List<DomainEvent> happened) {
        tree.change(plan, units, new Change(null, null, parent));
        tree.rehang(units, parent);
        units.forEach(
                unit -> happened.add(new UnitMoved(unit, unit.value(), parent.value(), plan.day(), plan.basis())));
    }
}
