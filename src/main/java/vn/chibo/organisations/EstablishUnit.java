package vn.chibo.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
    private final JdbcClient jdbc;
    private final Access access;
    private final OrganisationPaths paths;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EstablishUnit(
            JdbcClient jdbc, Access access, OrganisationPaths paths, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.paths = paths;
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

    public UnitId under(Actor actor, UnitId parent, UnitData data, LocalDate from, @Nullable LocalDate until) {
        access.require(actor, Permission.KEEP_ORGANISATIONS, parent);
        if (data.name().isBlank()) {
            throw RuleViolation.at("name", "organisations.unit.name-missing");
        }
        String parentPath = paths.path(parent).orElseThrow(NotFound::new);
        return establish(parentPath, parent, data, from, until);
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
