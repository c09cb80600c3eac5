package vn.chibo.people;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;

/** The unit that answers for a record changes when the person goes to another. Called by the move, which has asked. */
@Component
public class MovePeople {
    private final JdbcClient jdbc;
    private final OrganisationPaths paths;
    private final JsonMapper json;

    MovePeople(JdbcClient jdbc, OrganisationPaths paths, JsonMapper json) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.json = json;
    }

    /** Many at once, in one statement for each unit they go to. */
    public void move(Map<UnitId, ? extends Iterable<UUID>> people) {
        people.forEach((unit, persons) -> jdbc.sql("""
                update people.person set unit_id = :unit, unit_path = :path
                where id in (select cast(value as uuid) from jsonb_array_elements_text(cast(:persons as jsonb)))
                """)
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
                .param("persons", json.writeValueAsString(persons))
                .update());
    }
}
