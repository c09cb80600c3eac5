package vn.chibo.organisations.decisions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.UnitKind;
import vn.chibo.shared.UnitId;

/** How units stand at their latest, which is what a decision changes. */
@Component
class Stands {
    private final JdbcClient jdbc;

    Stands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A unit's latest version.
     *
     * @param until first day without the unit; null while it stands
     */
    record Stand(
            UUID id,
            String path,
            String name,
            UnitKind kind,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable UUID parent) {

        /** It stands on the eve of the day and nothing later is on record. */
        boolean before(LocalDate day) {
            return until == null && since.isBefore(day);
        }

        boolean on(LocalDate day) {
            return until == null && !since.isAfter(day);
        }
    }

    /** Units outside the scope are simply not there. */
    Map<UnitId, Stand> of(Collection<UnitId> units) {
        Map<UnitId, Stand> stands = new HashMap<>();
        jdbc.sql("""
                select distinct on (v.unit_id) v.unit_id as id, u.path, v.name, v.kind, lower(v.valid) as since,
                    upper(v.valid) as until, v.parent_id as parent
                from organisations.unit_version v join organisations.unit u on u.id = v.unit_id
                where v.unit_id = any(?)
                order by v.unit_id, lower(v.valid) desc
                """)
                .param(UnitId.values(units))
                .query(Stand.class)
                .list()
                .forEach(stand -> stands.put(new UnitId(stand.id()), stand));
        return stands;
    }

    /** Everything above the units as the tree stands at its latest, each unit with the one it hangs under. */
    Map<UnitId, UnitId> superiors(Collection<UnitId> units) {
        Map<UnitId, UnitId> superiors = new HashMap<>();
        jdbc.sql("""
                with recursive up (id, parent) as (
                    select v.unit_id, v.parent_id from organisations.unit_version v
                    where v.unit_id = any(?) and upper_inf(v.valid)
                    union
                    select v.unit_id, v.parent_id from up
                    join organisations.unit_version v on v.unit_id = up.parent and upper_inf(v.valid))
                select id, parent from up where parent is not null
                """).param(UnitId.values(units)).query(row -> {
            superiors.put(new UnitId(row.getObject("id", UUID.class)), new UnitId(row.getObject("parent", UUID.class)));
        });
        return superiors;
    }

    /**
     * A version of a unit that begins on a day or after it.
     *
     * @param basis the number of the decision that brought it; empty where none is on record
     * @param founds it is the unit's first
     */
    record Later(UUID unit, LocalDate since, String basis, boolean founds) {}

    /** What is on record from the day on, by age. */
    Map<UnitId, List<Later>> since(Collection<UnitId> units, LocalDate day) {
        return jdbc.sql("""
                select v.unit_id as unit, lower(v.valid) as since, coalesce(nullif(d.number, ''), v.basis) as basis,
                    not exists (select 1 from organisations.unit_version e
                                where e.unit_id = v.unit_id and lower(e.valid) < lower(v.valid)) as founds
                from organisations.unit_version v left join organisations.decision d on d.id = v.opened_by
                where v.unit_id = any(?) and lower(v.valid) >= ? order by v.valid
                """).param(UnitId.values(units)).param(day).query(Later.class).list().stream()
                .collect(Collectors.groupingBy(later -> new UnitId(later.unit())));
    }
}
