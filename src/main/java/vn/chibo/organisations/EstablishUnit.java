package vn.chibo.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Establishes a unit under another (thành lập), from a day that may lie in the past. */
@UseCase
public class EstablishUnit {
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Constraints constraints;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EstablishUnit(
            JdbcClient jdbc,
            Access access,
            OrganisationPaths paths,
            Constraints constraints,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
        this.constraints = constraints;
        this.clock = clock;
        this.events = events;
    }

    /** The first unit of an installation, which only the program itself makes. */
    public UnitId root(Actor program, UnitData data, LocalDate from) {
        if (program.unit() != null) {
            throw new NotFound();
        }
        return establish("", null, data, from, null);
    }

    /** @param until first day without the unit; null while it stands */
    public UnitId under(Actor actor, UnitId parent, UnitData data, LocalDate from, @Nullable LocalDate until) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, parent);
        check(data, from, until);
        String parentPath = paths.path(parent).orElseThrow(NotFound::new);
        var orphaned = RuleViolation.at("from", "organisations.unit.parent-not-there");
        return constraints.keep(
                Map.of("unit_version_parent_alive", orphaned), () -> establish(parentPath, parent, data, from, until));
    }

    private static void check(UnitData data, LocalDate from, @Nullable LocalDate until) {
        if (data.name().isBlank()) {
            throw RuleViolation.at("name", "organisations.unit.name-missing");
        }
        if (data.name().strip().length() > LONGEST_NAME) {
            throw RuleViolation.at("name", "organisations.unit.name-long", LONGEST_NAME);
        }
        if (until != null && !until.isAfter(from)) {
            throw RuleViolation.at("until", "organisations.unit.until-before-from");
        }
    }

    private UnitId establish(
            String parentPath, @Nullable UnitId parent, UnitData data, LocalDate from, @Nullable LocalDate until) {
        UnitId unit = jdbc.sql("""
                insert into organisations.unit (path)
                values (? || nextval('organisations.unit_number') || '.') returning id
                """)
                .param(parentPath)
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow();
        jdbc.sql("""
                insert into organisations.unit_version (unit_id, valid, kind, name, parent_id, place, school_level,
                    founded_on, basis, recorded_at)
                values (:unit, daterange(:from, :until), :kind, :name, :parent, :place, :level, :founded, :basis, :now)
                """)
                .param("unit", unit.value())
                .param("from", from)
                .param("until", until, java.sql.Types.DATE)
                .param("kind", data.kind().name())
                .param("name", data.name().strip())
                .param("parent", parent == null ? null : parent.value())
                .param("place", data.place())
                .param(
                        "level",
                        data.schoolLevel() == null ? null : data.schoolLevel().name())
                .param("founded", data.foundedOn())
                .param("basis", data.basis())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new UnitEstablished(unit, unit.value(), data.name(), from));
        return unit;
    }
}
