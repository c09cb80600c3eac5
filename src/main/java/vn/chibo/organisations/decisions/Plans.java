package vn.chibo.organisations.decisions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.Reorganisation.Appointment;
import vn.chibo.organisations.Reorganisation.Made;
import vn.chibo.organisations.Reorganisation.Step;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.people.PersonId;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/** Reads decisions and what they plan. */
@Component
class Plans {
    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Decision required(DecisionId id) {
        return find(id, "");
    }

    /** Locked until the transaction ends: of two who press at once, the second meets what the first left. */
    Decision locked(DecisionId id) {
        return find(id, " for update");
    }

    private Decision find(DecisionId id, String locking) {
        return jdbc.sql("""
                select id, unit_id, number, title, basis, signed_on, in_force, state, undoes, version
                from organisations.decision where id = ?
                """ + locking)
                .param(id.value())
                .query(Decision.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Reorganisation plan(Decision decision) {
        if (decision.undoes() == null) {
            return plan(decision, Set.of(), Set.of());
        }
        Reorganisation undone = plan(required(new DecisionId(decision.undoes())));
        return plan(decision, undone.touched(), undone.made());
    }

    private Reorganisation plan(Decision decision, Set<UnitId> undone, Set<UnitId> unmade) {
        List<Step> steps = steps(decision.id());
        Set<UnitId> left = new LinkedHashSet<>(undone);
        steps.stream()
                .filter(step -> step.kind().endsSources() || step.kind().divides())
                .forEach(step -> left.addAll(step.sources()));
        return new Reorganisation(
                decision.decision(),
                decision.issuer(),
                decision.inForce(),
                decision.asBasis(),
                decision.undoes() == null ? null : new DecisionId(decision.undoes()),
                left,
                unmade,
                steps,
                appointments(decision.id()));
    }

    private record Line(
            UUID id,
            OperationKind kind,
            @Nullable UUID receiverId,
            @Nullable UnitKind kindTo,
            String nameTo) {}

    private List<Step> steps(UUID decision) {
        Map<UUID, List<UnitId>> sources = jdbc
                .sql("""
                select s.operation_id, s.unit_id
                from organisations.operation_source s join organisations.operation o on o.id = s.operation_id
                where o.decision_id = ? order by s.unit_id
                """)
                .param(decision)
                .query((row, number) ->
                        Map.entry(row.getObject(1, UUID.class), new UnitId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Map<UUID, List<Made>> made = made(decision);
        return jdbc.sql("""
                        select id, kind, receiver_id, kind_to, name_to from organisations.operation
                        where decision_id = ? order by place
                        """).param(decision).query(Line.class).list().stream()
                .map(line -> new Step(
                        line.kind(),
                        sources.getOrDefault(line.id(), List.of()),
                        made.getOrDefault(line.id(), List.of()),
                        line.receiverId() == null ? null : new UnitId(line.receiverId()),
                        line.kindTo(),
                        line.nameTo()))
                .toList();
    }

    private Map<UUID, List<Made>> made(UUID decision) {
        return jdbc
                .sql("""
                select r.operation_id, r.unit_id, r.parent_id, r.kind, r.name, r.locality, r.school_level
                from organisations.operation_result r join organisations.operation o on o.id = r.operation_id
                where o.decision_id = ? order by o.place, r.place
                """)
                .param(decision)
                .query((row, number) -> Map.entry(
                        row.getObject("operation_id", UUID.class),
                        new Made(
                                new UnitId(row.getObject("unit_id", UUID.class)),
                                new UnitId(row.getObject("parent_id", UUID.class)),
                                UnitKind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("locality"),
                                row.getString("school_level") == null
                                        ? null
                                        : SchoolLevel.valueOf(row.getString("school_level")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private List<Appointment> appointments(UUID decision) {
        return jdbc.sql(
                        "select unit_id, person_id, kind from organisations.appointment where decision_id = ? order by id")
                .param(decision)
                .query((row, number) -> new Appointment(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        PostKind.valueOf(row.getString("kind"))))
                .list();
    }
}
