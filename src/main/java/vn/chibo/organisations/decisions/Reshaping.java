package vn.chibo.organisations.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.Reorganisation;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.UnitId;

/** The tree's own rows under a decision, many units in one statement. Asks nothing; {@link Checks} has. */
@Component
class Reshaping {
    private final JdbcClient jdbc;
    private final Clock clock;

    Reshaping(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void establish(Reorganisation plan, Reorganisation.Made made) {
        jdbc.sql("""
                insert into organisations.unit (id, path)
                select :unit, p.path || nextval('organisations.unit_number') || '.'
                from organisations.unit p where p.id = :parent
                """)
                .param("unit", made.id().value())
                .param("parent", made.parent().value())
                .update();
        jdbc.sql("""
                insert into organisations.unit_version (unit_id, valid, kind, name, parent_id, place, school_level,
                    founded_on, basis, recorded_at, opened_by)
                values (:unit, daterange(:day, null), :kind, :name, :parent, :place, :level, :day, :basis, :now, :decision)
                """)
                .param("unit", made.id().value())
                .param("day", plan.day())
                .param("kind", made.kind().name())
                .param("name", made.name())
                .param("parent", made.parent().value())
                .param("place", made.locality())
                .param("level", made.level() == null ? null : made.level().name())
                .param("basis", plan.basis())
                .param("now", OffsetDateTime.now(clock))
                .param("decision", plan.decision().value())
                .update();
    }

    /** What changes about units from a day on; null leaves it as it was. */
    record Change(
            @Nullable UnitKind kind,
            @Nullable String name,
            @Nullable UnitId parent) {}

    /** Units changed twice by the same decision get one new version, not two of a day. */
    void change(Reorganisation plan, Collection<UnitId> units, Change change) {
        jdbc.sql("""
                with old as (
                    update organisations.unit_version v set valid = daterange(lower(v.valid), :day), ended_by = :decision
                    where v.unit_id = any(:units) and upper_inf(v.valid) and lower(v.valid) < :day
                    returning new.*)
                insert into organisations.unit_version (unit_id, unit_path, valid, kind, name, parent_id, place, school_level,
                    founded_on, basis, recorded_at, opened_by)
                select unit_id, unit_path, daterange(:day, null), kind, name, parent_id, place, school_level, founded_on,
                    :basis, :now, :decision
                from old
                """)
                .param("units", UnitId.values(units))
                .param("day", plan.day())
                .param("basis", plan.basis())
                .param("now", OffsetDateTime.now(clock))
                .param("decision", plan.decision().value())
                .update();
        jdbc.sql("""
                update organisations.unit_version
                set kind = coalesce(:kind, kind), name = coalesce(:name, name), parent_id = coalesce(:parent, parent_id)
                where unit_id = any(:units) and upper_inf(valid) and lower(valid) = :day and opened_by = :decision
                """)
                .param("kind", change.kind() == null ? null : change.kind().name())
                .param("name", change.name())
                .param(
                        "parent",
                        change.parent() == null ? null : change.parent().value(),
                        java.sql.Types.OTHER)
                .param("units", UnitId.values(units))
                .param("day", plan.day())
                .param("decision", plan.decision().value())
                .update();
    }

    /**
     * Access follows today's tree: whole subtrees get the path of their new place. The end of each range is computed before
     * it is compared: behind row-level security an index takes no bound that is still to be computed (concatenation is
     * not leakproof), and a thousand ranges would each be read to the end of the scope.
     */
    void rehang(Collection<UnitId> units, UnitId under) {
        jdbc.sql("""
                with moved as materialized (
                    select m.path, m.path || '~' as past, p.path || split_part(m.path, '.', -2) || '.' as to_path
                    from unnest(cast(:units as uuid[])) named (id)
                    join organisations.unit m on m.id = named.id
                    join organisations.unit p on p.id = :under
                )
                update organisations.unit u
                set path = below.path
                from moved
                cross join lateral (
                    select s.id, moved.to_path || substr(s.path, length(moved.path) + 1) as path
                    from organisations.unit s where s.path >= moved.path and s.path < moved.past offset 0) below
                where u.id = below.id and not starts_with(moved.path, moved.to_path)
                """)
                .param("units", UnitId.values(units))
                .param("under", under.value())
                .update();
    }

    void end(Reorganisation plan, Collection<UnitId> units) {
        jdbc.sql("""
                update organisations.unit_version set valid = daterange(lower(valid), :day), ended_by = :decision
                where unit_id = any(:units) and upper_inf(valid) and lower(valid) < :day
                """)
                .param("units", UnitId.values(units))
                .param("day", plan.day())
                .param("decision", plan.decision().value())
                .update();
    }

    void succeed(Reorganisation plan, Collection<UnitId> ended, Collection<UnitId> successors) {
        jdbc.sql("""
                insert into organisations.succession (unit_id, successor_id, decision_id, since)
                select e, s, :decision, :day from unnest(cast(:ended as uuid[])) e, unnest(cast(:successors as uuid[])) s
                where e <> s
                """)
                .param("ended", UnitId.values(ended))
                .param("successors", UnitId.values(successors))
                .param("decision", plan.decision().value())
                .param("day", plan.day())
                .update();
    }

    /** Units directly below, on the day before the decision and still then. */
    List<UnitId> children(Collection<UnitId> units, LocalDate day) {
        return jdbc.sql("""
                select distinct unit_id from organisations.unit_version
                where parent_id = any(:units) and upper_inf(valid) and lower(valid) <= :day
                """).param("units", UnitId.values(units)).param("day", day).query(UUID.class).list().stream()
                .map(UnitId::new)
                .toList();
    }
}
