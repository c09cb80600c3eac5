package vn.chibo.organisations.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.Reorganisation.Made;
import vn.chibo.organisations.Reorganisation.Step;
import vn.chibo.organisations.UnitKind;
import vn.chibo.organisations.decisions.Stands.Stand;
import vn.chibo.shared.UnitId;

/** What stands against a plan in the tree itself, line by line, before anything is tried. */
@Component
class Checks {
    private final JdbcClient jdbc;
    private final Stands stands;
    private final ChecksOfPosts posts;
    private final ChecksOfCircles circles;
    private final ChecksOfLaterChanges later;
    private final ChecksOfForming forming;

    Checks(
            JdbcClient jdbc,
            Stands stands,
            ChecksOfPosts posts,
            ChecksOfCircles circles,
            ChecksOfLaterChanges later,
            ChecksOfForming forming) {
        this.jdbc = jdbc;
        this.stands = stands;
        this.posts = posts;
        this.circles = circles;
        this.later = later;
        this.forming = forming;
    }

    List<Finding> of(Reorganisation plan) {
        List<Finding> findings = new ArrayList<>();
        if (plan.steps().isEmpty()) {
            findings.add(Finding.block(null, "organisations.decision.no-operation"));
        }
        Set<UnitId> named = new LinkedHashSet<>(plan.touched());
        named.add(plan.issuer());
        plan.steps().forEach(step -> step.made().forEach(made -> named.add(made.parent())));
        plan.appointments().forEach(one -> named.add(one.unit()));
        Map<UnitId, Stand> known = stands.of(named);
        Set<UnitId> ending = new HashSet<>();
        for (Step step : plan.steps()) {
            ChecksOfLines.shape(step, findings);
            for (UnitId source : step.sources()) {
                source(plan, step, known, source, ending, findings);
            }
            step.made().forEach(made -> made(plan, made, known, findings));
            if (step.receiver() != null) {
                receiver(plan, step, known, findings);
            }
        }
        findings.addAll(circles.of(plan));
        findings.addAll(forming.kinds(plan, goingOn(plan), plan.day().minusDays(1)));
        findings.addAll(posts.of(plan));
        return findings;
    }

    /** Units that stood before and stand afterwards, whatever changes about them. */
    private static Set<UnitId> goingOn(Reorganisation plan) {
        Set<UnitId> units = new LinkedHashSet<>(plan.touched());
        units.removeAll(plan.ended());
        units.removeAll(plan.made());
        plan.steps().stream()
                .filter(step -> step.kind() == OperationKind.UPGRADE)
                .forEach(step -> units.removeAll(step.sources())); // their kind is changed, which is checked by itself
        return units;
    }

    private void source(
            Reorganisation plan,
            Step step,
            Map<UnitId, Stand> known,
            UnitId unit,
            Set<UnitId> ending,
            List<Finding> findings) {
        Stand stand = known.get(unit);
        if (stand == null || !below(known.get(plan.issuer()), stand)) {
            findings.add(Finding.block(stand == null ? null : unit, "organisations.decision.not-competent"));
            return;
        }
        if (stand.until() != null) {
            findings.add(Finding.block(unit, "organisations.decision.ended-already", stand.until()));
        } else if (!stand.since().isBefore(plan.day())) {
            findings.add(later.of(plan, unit));
        }
        if (step.kind().endsSources() && !ending.add(unit)) {
            findings.add(Finding.block(unit, "organisations.decision.ends-twice"));
        }
        if (step.kind() == OperationKind.UPGRADE && step.kindTo() != null) {
            kind(unit, step.kindTo(), plan.day(), findings);
        }
        if (step.kind() == OperationKind.HAND_OVER && step.receiver() != null) {
            handOver(known, unit, stand, step.receiver(), findings);
        }
    }

    private static void handOver(
            Map<UnitId, Stand> known, UnitId unit, Stand stand, UnitId superior, List<Finding> findings) {
        Stand above = known.get(superior);
        if (superior.equals(unit) || (above != null && above.path().startsWith(stand.path()))) {
            findings.add(Finding.block(unit, "organisations.move.under-itself"));
        } else if (superior.value().equals(stand.parent())) {
            findings.add(Finding.block(unit, "organisations.decision.there-already"));
        }
    }

    private void made(Reorganisation plan, Made made, Map<UnitId, Stand> known, List<Finding> findings) {
        kind(null, made.kind(), plan.day(), findings);
        place(plan, made.parent(), known, made.name(), findings);
    }

    private static void receiver(Reorganisation plan, Step step, Map<UnitId, Stand> known, List<Finding> findings) {
        if (step.sources().contains(step.receiver())) {
            findings.add(Finding.block(step.receiver(), "organisations.decision.into-itself"));
            return;
        }
        Stand stand = known.get(step.receiver());
        place(plan, step.receiver(), known, stand == null ? "" : stand.name(), findings);
    }

    /** Somewhere to hang or to go: the issuer itself or below it, standing on the day and not ending with it. */
    private static void place(
            Reorganisation plan, UnitId unit, Map<UnitId, Stand> known, String name, List<Finding> findings) {
        if (plan.made().contains(unit)) {
            return;
        }
        Stand stand = known.get(unit);
        Stand issuer = known.get(plan.issuer());
        if (stand == null || issuer == null || !stand.path().startsWith(issuer.path())) {
            findings.add(Finding.block(null, "organisations.decision.place-not-competent", name));
        } else if (!stand.on(plan.day()) || plan.ended().contains(unit)) {
            findings.add(Finding.block(unit, "organisations.decision.place-not-there"));
        }
    }

    private void kind(@Nullable UnitId unit, UnitKind kind, LocalDate day, List<Finding> findings) {
        boolean inForce = jdbc.sql("select valid @> ? from organisations.unit_kind where code = ?")
                .param(day)
                .param(kind.name())
                .query(Boolean.class)
                .single();
        if (!inForce || kind == UnitKind.ROOT) {
            findings.add(Finding.block(unit, "organisations.decision.kind-not-in-force", kind));
        }
    }

    private static boolean below(@Nullable Stand issuer, Stand unit) {
        return issuer != null
                && unit.path().startsWith(issuer.path())
                && !unit.path().equals(issuer.path());
    }
}
