package vn.chibo.organisations.decisions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
}
