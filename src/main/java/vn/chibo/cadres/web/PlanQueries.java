package vn.chibo.cadres.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.cadres.CommitteePosts;
import vn.chibo.cadres.Levels;
import vn.chibo.cadres.PlanId;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Cadre plans to look at and to adjust. */
@ReadModel
class PlanQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final Units units;
    private final Candidates candidates;
    private final Levels levels;
    private final Choices choices;
    private final Clock clock;

    PlanQueries(
            JdbcClient jdbc,
            Access access,
            Units units,
            Candidates candidates,
            Levels levels,
            Choices choices,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.units = units;
        this.candidates = candidates;
        this.levels = levels;
        this.choices = choices;
        this.clock = clock;
    }

    PlanFormPage form(Actor actor, UnitId id, Set<String> kinds, Typed typed, @Nullable RuleViolation violation) {
        access.require(actor, Permission.KEEP_CADRES, id);
        return new PlanFormPage(units.on(actor, id, LocalDate.now(clock)), kinds, typed, violation);
    }

    PlanPage page(Actor actor, PlanId id, String search, Typed typed, @Nullable RuleViolation violation) {
        LocalDate today = LocalDate.now(clock);
        Kept kept = jdbc.sql("""
                select p.unit_id as unit, p.from_year, p.to_year,
                       (select case when bool_or(v.valid @> cast(:day as date)) then cast(:day as date)
                                    else max(upper(v.valid)) - 1 end
                        from organisations.unit_version v where v.unit_id = p.unit_id) as day
                from cadres.plan p where p.id = :id
                """)
                .param("id", id.value())
                .param("day", today)
                .query(Kept.class)
                .optional()
                .orElseThrow(NotFound::new);
        UnitId unitId = new UnitId(kept.unit());
        access.require(actor, Permission.KEEP_CADRES, unitId);
        UnitView unit = units.on(actor, unitId, kept.day());
        return new PlanPage(
                id.value(),
                unit,
                kept.fromYear(),
                kept.toYear(),
                decisions(id),
                positions(id),
                candidates.of(actor, unitId, List.of(id.value())),
                levels.on(unit.path(), today),
                candidates.rule(actor, unitId),
                choices.members(actor, unitId, search, typed.text("person")),
                search,
                typed,
                violation);
    }

    private List<PlanPage.Decision> decisions(PlanId plan) {
        return jdbc.sql("""
                select id, place, number, signed_on, issuer, note from cadres.plan_decision where plan_id = ? order by place
                """).param(plan.value()).query(PlanPage.Decision.class).list();
    }

    private List<String> positions(PlanId plan) {
        return jdbc.sql("select kind from cadres.plan_position where plan_id = ? order by array_position(?, kind)")
                .param(plan.value())
                .param(CommitteePosts.names())
                .query(String.class)
                .list();
    }

    /** @param day today, or the last day the unit stood */
    private record Kept(UUID unit, int fromYear, int toYear, LocalDate day) {}
}
