package vn.chibo.organisations.decisions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.organisations.DecisionId;
import vn.chibo.organisations.OperationKind;
import vn.chibo.organisations.PostKind;
import vn.chibo.organisations.SchoolLevel;
import vn.chibo.organisations.UnitKind;
import vn.chibo.people.PersonId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Adds lines to a draft and takes them out. Whether they fit together the rehearsal tells; what can never be is refused. */
@UseCase
public class PlanOperations {
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Drafts drafts;

    PlanOperations(JdbcClient jdbc, Drafts drafts) {
        this.jdbc = jdbc;
        this.drafts = drafts;
    }

    /**
     * A line as it is typed.
     *
     * @param receiver takes over what ends; the new superior of a hand-over
     * @param kindTo and {@code nameTo}: of an upgrade or a new name
     */
    public record Line(
            OperationKind kind,
            List<UnitId> sources,
            List<NewUnit> made,
            @Nullable UnitId receiver,
            @Nullable UnitKind kindTo,
            String nameTo) {}

    /** A unit to be made. */
    public record NewUnit(
            UnitId parent,
            UnitKind kind,
            String name,
            String locality,
            @Nullable SchoolLevel level) {}

    /** The ids of the units the line will make, in order. */
    public List<UnitId> add(Actor actor, DecisionId id, Line line) {
        Decision decision = drafts.editable(actor, id);
        Set<UnitId> sources = new LinkedHashSet<>(line.sources());
        requirePossible(line, sources);
        requireInSight(sources);
        UUID operation = jdbc.sql("""
                insert into organisations.operation (decision_id, place, kind, receiver_id, kind_to, name_to)
                select :decision, coalesce(max(place), 0) + 1, :kind, :receiver, :kindTo, :nameTo
                from organisations.operation where decision_id = :decision
                returning id
                """)
                .param("decision", decision.id())
                .param("kind", line.kind().name())
                .param(
                        "receiver",
                        line.receiver() == null ? null : line.receiver().value(),
                        java.sql.Types.OTHER)
                .param("kindTo", line.kindTo() == null ? null : line.kindTo().name())
                .param("nameTo", line.nameTo().strip())
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into organisations.operation_source (operation_id, unit_id)
                select :operation, unnest(cast(:units as uuid[]))
                """)
                .param("operation", operation)
                .param("units", UnitId.values(sources))
                .update();
        List<UnitId> made = new ArrayList<>();
        for (NewUnit unit : line.made()) {
            made.add(insert(operation, made.size(), unit));
        }
        changed(decision);
        return made;
    }

    private UnitId insert(UUID operation, int place, NewUnit unit) {
        if (unit.name().isBlank() || unit.name().strip().length() > LONGEST_NAME) {
            throw RuleViolation.at("made", "organisations.decision.name-of-made", LONGEST_NAME);
        }
        return new UnitId(jdbc.sql("""
                insert into organisations.operation_result (operation_id, place, parent_id, kind, name, locality, school_level)
                values (:operation, :place, :parent, :kind, :name, :locality, :level) returning unit_id
                """)
                .param("operation", operation)
                .param("place", place)
                .param("parent", unit.parent().value())
                .param("kind", unit.kind().name())
                .param("name", unit.name().strip())
                .param("locality", unit.locality().strip())
                .param("level", unit.level() == null ? null : unit.level().name())
                .query(UUID.class)
                .single());
    }

    public void remove(Actor actor, DecisionId id, UUID operation) {
        Decision decision = drafts.editable(actor, id);
        jdbc.sql("""
                delete from organisations.appointment a using organisations.operation_result r
                where a.decision_id = ? and r.unit_id = a.unit_id and r.operation_id = ?
                """).param(decision.id()).param(operation).update();
        jdbc.sql("delete from organisations.operation_source where operation_id = ?")
                .param(operation)
                .update();
        jdbc.sql("delete from organisations.operation_result where operation_id = ?")
                .param(operation)
                .update();
        int removed = jdbc.sql("delete from organisations.operation where id = ? and decision_id = ?")
                .param(operation)
                .param(decision.id())
                .update();
        if (removed == 0) {
            throw new NotFound();
        }
        changed(decision);
    }

    /** Names somebody to a provisional committee, in a unit that stands or that this decision makes. */
    public void appoint(Actor actor, DecisionId id, UnitId unit, PersonId person, PostKind kind) {
        Decision decision = drafts.editable(actor, id);
        requireInSight(decision, unit);
        jdbc.sql("select 1 from people.person where id = ?")
                .param(person.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        jdbc.sql("""
                insert into organisations.appointment (decision_id, unit_id, person_id, kind) values (?, ?, ?, ?)
                on conflict on constraint appointment_once do nothing
                """)
                .param(decision.id())
                .param(unit.value())
                .param(person.value())
                .param(kind.name())
                .update();
        changed(decision);
    }

    public void unappoint(Actor actor, DecisionId id, UUID appointment) {
        Decision decision = drafts.editable(actor, id);
        int removed = jdbc.sql("delete from organisations.appointment where id = ? and decision_id = ?")
                .param(appointment)
                .param(decision.id())
                .update();
        if (removed == 0) {
            throw new NotFound();
        }
        changed(decision);
    }

    private static void requirePossible(Line line, Set<UnitId> sources) {
        if (line.kind().hasSources() && sources.isEmpty()) {
            throw RuleViolation.at("sources", "organisations.decision.no-source");
        }
        if (line.receiver() != null && sources.contains(line.receiver())) {
            throw RuleViolation.at("receiver", "organisations.decision.into-itself");
        }
        if (line.kind() == OperationKind.HAND_OVER && line.receiver() == null) {
            throw RuleViolation.at("receiver", "organisations.decision.no-superior");
        }
        if (line.kind() == OperationKind.UPGRADE && line.kindTo() == null) {
            throw RuleViolation.at("kindTo", "organisations.decision.no-kind");
        }
        if (line.kind() == OperationKind.RENAME && line.nameTo().isBlank()) {
            throw RuleViolation.at("nameTo", "organisations.decision.no-name");
        }
        if (line.nameTo().strip().length() > LONGEST_NAME) {
            throw RuleViolation.at("nameTo", "organisations.unit.name-long", LONGEST_NAME);
        }
    }

    private void requireInSight(Set<UnitId> units) {
        int seen = jdbc.sql("select count(*) from organisations.unit where id = any(?)")
                .param(UnitId.values(units))
                .query(Integer.class)
                .single();
        if (seen != units.size()) {
            throw new NotFound();
        }
    }

    private void requireInSight(Decision decision, UnitId unit) {
        jdbc.sql("""
                select 1 from organisations.unit where id = :unit
                union all
                select 1 from organisations.operation_result r join organisations.operation o on o.id = r.operation_id
                where r.unit_id = :unit and o.decision_id = :decision
                """)
                .param("unit", unit.value())
                .param("decision", decision.id())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whatever was laid before the signers is no longer that. */
    private void changed(Decision decision) {
        jdbc.sql("update organisations.decision set version = version + 1, state = 'DRAFT' where id = ?")
                .param(decision.id())
                .update();
    }
}
