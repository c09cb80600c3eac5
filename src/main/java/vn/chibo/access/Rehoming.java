package vn.chibo.access;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.shared.UnitId;

/** Gives rows another unit to be kept by, many at once. Called by the owners of the tables, whose caller has asked. */
@Component
public class Rehoming {
    private final JdbcClient jdbc;
    private final OrganisationPaths paths;
    private final JsonMapper json;

    Rehoming(JdbcClient jdbc, OrganisationPaths paths, JsonMapper json) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.json = json;
    }

    /**
     * One statement for each unit they go to.
     *
     * @param table a root table with {@code unit_id} and {@code unit_path}, written in the program and never typed
     * @param person its column that names the person
     */
    public void move(String table, String person, Map<UnitId, ? extends Iterable<UUID>> people) {
        Map<UnitId, String> homes = paths.required(people.keySet());
        people.forEach((unit, persons) -> jdbc.sql("update " + table + " set unit_id = :unit, unit_path = :path where "
                        + person
                        + " in (select cast(value as uuid) from jsonb_array_elements_text(cast(:persons as jsonb)))")
                .param("unit", unit.value())
                .param("path", homes.get(unit))
                .param("persons", json.writeValueAsString(persons))
                .update());
    }
}
