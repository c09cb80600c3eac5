package vn.chibo.cadres.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.cadres.CandidateId;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** What the forms of evaluations show. */
@ReadModel
class EvaluationQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final Units units;
    private final Candidates candidates;
    private final Choices choices;
    private final Clock clock;

    EvaluationQueries(
            JdbcClient jdbc, Access access, Units units, Candidates candidates, Choices choices, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.units = units;
        this.candidates = candidates;
        this.choices = choices;
        this.clock = clock;
    }

    EvaluationFormPage forPost(Actor actor, CandidateId id, Typed typed, @Nullable RuleViolation violation) {
        Planned planned =
                jdbc.sql("""
                select p.id as plan, p.unit_id as unit, n.full_name as name, c.kind
                from cadres.candidate c join cadres.plan p on p.id = c.plan_id join people.person n on n.id = c.person_id
                where c.id = ?
                """).param(id.value()).query(Planned.class).optional().orElseThrow(NotFound::new);
        UnitId unitId = new UnitId(planned.unit());
        access.require(actor, Permission.KEEP_CADRES, unitId);
        var unit = units.on(actor, unitId, LocalDate.now(clock));
        return new EvaluationFormPage(
                unit.name(),
                unit.isCell(),
                planned.name(),
                planned.kind(),
                Map.of(),
                candidates.rule(actor, unitId),
                "/cadres/candidates/" + id.value() + "/evaluations",
                "/cadres/plans/" + planned.plan(),
                typed,
                violation);
    }

    EvaluationFormPage forRotation(
            Actor actor, UnitId id, String search, Typed typed, @Nullable RuleViolation violation) {
        access.require(actor, Permission.KEEP_CADRES, id);
        var unit = units.on(actor, id, LocalDate.now(clock));
        return new EvaluationFormPage(
                unit.name(),
                unit.isCell(),
                "",
                "",
                choices.members(actor, id, search, typed.text("person")),
                candidates.rule(actor, id),
                "/cadres/units/" + id.value() + "/rotations",
                "/cadres/units/" + id.value(),
                typed,
                violation);
    }

    private record Planned(UUID plan, UUID unit, String name, String kind) {}
}
