package vn.chibo.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Hands a unit over to another parent from a day on (chuyển giao), and ends units (kết thúc hoạt động). What was true
 * before stays; access follows today's tree, so the paths of the whole subtree change with a hand-over.
 */
@UseCase
public class MoveUnit {
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MoveUnit(JdbcClient jdbc, Access access, OrganisationPaths paths, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.clock = clock;
        this.events = events;
    }

    /** The new parent has the unit from {@code from} on; a day in the future is refused until it has come. */
    public void handOver(Actor actor, UnitId unit, UnitId parent, LocalDate from, String basis) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        access.require(actor, Permission.KEEP_ORGANISATIONS, parent);
        String path = paths.path(unit).orElseThrow(NotFound::new);
        String under = paths.path(parent).orElseThrow(NotFound::new);
        if (under.startsWith(path)) {
            throw RuleViolation.at("parent", "organisations.move.under-itself");
        }
        if (from.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("from", "organisations.move.not-yet");
        }
        String before = superior(unit, from);
        int split = jdbc.sql("""
                with old as (
                    update organisations.unit_version set valid = daterange(lower(valid), :from)
                    where unit_id = :unit and valid @> :from::date and lower(valid) < :from and upper_inf(valid)
                    returning *)
                insert into organisations.unit_version (unit_id, valid, kind, name, parent_id, place, school_level,
                    founded_on, basis, recorded_at)
                select unit_id, daterange(:from, null), kind, name, :parent, place, school_level, founded_on, :basis,
                    :now from old
                """)
                .param("from", from)
                .param("unit", unit.value())
                .param("parent", parent.value())
                .param("basis", basis)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (split == 0) {
            throw RuleViolation.at("from", "organisations.move.before-start");
        }
        String own = path.substring(path.lastIndexOf('.', path.length() - 2) + 1);
        jdbc.sql("""
                update organisations.unit set path = :to || substr(path, length(:path) + 1)
                where path >= :path and path < :path || '~'
                """).param("to", under + own).param("path", path).update();
        events.publishEvent(new UnitMoved(
                unit,
                unit.value(),
                parent.value(),
                from,
                basis,
                Map.of("parent", before),
                Map.of("parent", superior(unit, from))));
    }

    private String superior(UnitId unit, LocalDate day) {
        return jdbc.sql("select name from organisations.ancestors(?, ?) where depth = 1")
                .param(unit.value())
                .param(day)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** {@code until} is the first day without the unit; refused while units below it live longer. */
    public void end(Actor actor, UnitId unit, LocalDate until, String basis) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, unit);
        jdbc.sql("""
                update organisations.unit_version set valid = daterange(lower(valid), ?)
                where unit_id = ? and upper_inf(valid) and lower(valid) < ?
                """).param(until).param(unit.value()).param(until).update();
        events.publishEvent(new UnitEnded(unit, unit.value(), until, basis));
    }
}
