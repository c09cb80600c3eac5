package vn.chibo.admissions;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Sets how many people a unit means to admit in a year; for a cell that is done above it. Set again, it is replaced. */
@UseCase
public class SetTarget {
    private final Access access;
    private final OrganisationPaths paths;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SetTarget(Access access, OrganisationPaths paths, Cases cases, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.access = access;
        this.paths = paths;
        this.cases = cases;
        this.jdbc = jdbc;
        this.events = events;
    }

    public void set(Actor actor, UnitId unit, @Nullable Integer people) {
        access.require(actor, Permission.DECIDE_ADMISSIONS, unit);
        boolean ownCell = unit.equals(actor.unit()) && actor.can(Permission.KEEP_ADMISSIONS);
        if (ownCell && isCell(unit)) {
            throw new Refused(Permission.DECIDE_ADMISSIONS);
        }
        if (people == null || people < 0 || people > 10_000) {
            throw RuleViolation.at("people", "admissions.target.number");
        }
        int year = cases.today().getYear();
        jdbc.sql("""
                insert into admissions.target (unit_id, unit_path, year, people, set_by)
                values (:unit, :path, :year, :people, :by)
                on conflict (unit_id, year) do update set people = :people, set_by = :by
                """)
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
                .param("year", year)
                .param("people", people)
                .param("by", actor.requiredPerson())
                .update();
        events.publishEvent(new TargetSet(unit, unit.value(), year, people));
    }

    private boolean isCell(UnitId unit) {
        return jdbc.sql("""
                select k.is_cell from organisations.unit_version v join organisations.unit_kind k on k.code = v.kind
                where v.unit_id = ? and v.valid @> cast(? as date)
                """)
                .param(unit.value())
                .param(cases.today())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
