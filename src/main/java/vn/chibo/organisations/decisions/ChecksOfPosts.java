package vn.chibo.organisations.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Finding;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.Reorganisation.Appointment;
import vn.chibo.shared.UnitId;

/** Whether somebody is in charge of every unit afterwards, and whether posts stand in the way. */
@Component
class ChecksOfPosts {
    private static final Set<PostKind> IN_CHARGE = Set.of(PostKind.SECRETARY, PostKind.DEPUTY_SECRETARY);

    private final JdbcClient jdbc;

    ChecksOfPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> of(Reorganisation plan) {
        List<Finding> findings = new ArrayList<>();
        later(plan, findings);
        appointments(plan, findings);
        inCharge(plan, findings);
        return findings;
    }

    /** A decision dated back meets posts that began after its day in a unit that had then already ended. */
    private void later(Reorganisation plan, List<Finding> findings) {
        jdbc.sql("""
                select o.unit_id, p.full_name, lower(o.held) as since
                from organisations.post o join people.person p on p.id = o.person_id
                where o.unit_id = any(?) and lower(o.held) >= ? order by p.given_name
                """).param(UnitId.values(plan.ended())).param(plan.day()).query(row -> {
            findings.add(Finding.block(
                    new UnitId(row.getObject("unit_id", UUID.class)),
                    "organisations.decision.post-later",
                    row.getString("full_name"),
                    row.getDate("since").toLocalDate()));
        });
    }

    private void appointments(Reorganisation plan, List<Finding> findings) {
        Map<UnitId, Integer> secretaries = new HashMap<>();
        for (Appointment named : plan.appointments()) {
            if (plan.ended().contains(named.unit())) {
                findings.add(Finding.block(named.unit(), "organisations.decision.appointed-where-it-ends"));
            }
            if (named.kind() == PostKind.SECRETARY && secretaries.merge(named.unit(), 1, Integer::sum) > 1) {
                findings.add(Finding.block(
                        plan.made().contains(named.unit()) ? null : named.unit(), "organisations.post.one-secretary"));
            }
        }
        held(plan, secretaries.keySet(), Set.of(PostKind.SECRETARY))
                .forEach(unit -> findings.add(Finding.block(unit, "organisations.post.one-secretary")));
    }

    private void inCharge(Reorganisation plan, List<Finding> findings) {
        Set<UnitId> named = new HashSet<>();
        plan.appointments().stream()
                .filter(one -> IN_CHARGE.contains(one.kind()))
                .forEach(one -> named.add(one.unit()));
        plan.steps().forEach(step -> step.made().stream()
                .filter(made -> !named.contains(made.id()))
                .forEach(made ->
                        findings.add(Finding.block(null, "organisations.decision.nobody-in-charge", made.name()))));
        Set<UnitId> going = new LinkedHashSet<>(plan.touched());
        going.removeAll(plan.ended());
        going.removeAll(plan.made());
        going.remove(plan.issuer());
        going.removeAll(named);
        held(plan, going, IN_CHARGE).forEach(going::remove);
        going.forEach(unit -> findings.add(Finding.warn(unit, "organisations.decision.without-secretary")));
    }

    private List<UnitId> held(Reorganisation plan, Collection<UnitId> units, Set<PostKind> kinds) {
        return jdbc
                .sql("""
                select distinct unit_id from organisations.post
                where unit_id = any(:units) and kind = any(:kinds) and held @> cast(:day as date)
                """)
                .param("units", UnitId.values(units))
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new))
                .param("day", plan.day())
                .query(UUID.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }
}
