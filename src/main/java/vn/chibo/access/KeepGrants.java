package vn.chibo.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Keeps roles in step with the posts and memberships they come from: the same source always means the same grant, so
 * that a new secretary has the rights from the day of the post and the old one's end with it. Called only by the use
 * cases that open and end posts and memberships, which ask for the permission.
 */
@UseCase
public class KeepGrants {
    private final JdbcClient jdbc;
    private final OrganisationPaths paths;
    private final JsonMapper json;
    private final Clock clock;

    KeepGrants(JdbcClient jdbc, OrganisationPaths paths, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.paths = paths;
        this.json = json;
        this.clock = clock;
    }

    /** Gives or re-dates the role that a source brings; {@code until} is the first day without it, null for open. */
    public void keep(
            Actor actor,
            String source,
            UUID person,
            Role role,
            UnitId unit,
            LocalDate from,
            @Nullable LocalDate until) {
        jdbc.sql("""
                insert into access.role_grant (person_id, role, unit_id, unit_path, held, source)
                values (:person, :role, :unit, :path, daterange(:from, :until), :source)
                on conflict (source) do update set role = excluded.role, unit_id = excluded.unit_id,
                    unit_path = excluded.unit_path, held = excluded.held
                """)
                .param("person", person)
                .param("role", role.name())
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
                .param("from", from)
                .param("until", until, java.sql.Types.DATE)
                .param("source", source)
                .update();
    }

    /** Gives a role that holds only as long as the grant it rests on, which is another's post. */
    void keepResting(
            Actor actor,
            String restsOn,
            String source,
            UUID person,
            Role role,
            UnitId unit,
            LocalDate from,
            LocalDate until) {
        jdbc.sql("""
                insert into access.role_grant (person_id, role, unit_id, unit_path, held, source, rests_on)
                values (:person, :role, :unit, :path, daterange(:from, :until), :source, :rests)
                """)
                .param("person", person)
                .param("role", role.name())
                .param("unit", unit.value())
                .param("path", paths.path(unit).orElseThrow(NotFound::new))
                .param("from", from)
                .param("until", until)
                .param("source", source)
                .param("rests", restsOn)
                .update();
    }

    /** Ends a grant at once: a range of days could only end it with the day. */
    void revoke(Actor actor, String source) {
        jdbc.sql("update access.role_grant set revoked_at = ? where source = ?")
                .param(OffsetDateTime.now(clock))
                .param(source)
                .update();
    }

    /** @param until first day without it; null while open */
    public record Grant(
            String source,
            UUID person,
            Role role,
            UUID unit,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Gives many at once, in one statement, to people of units in the actor's scope. */
    public void keepAll(Actor actor, List<Grant> grants) {
        Map<UnitId, String> unitPaths = paths.required(
                grants.stream().map(grant -> new UnitId(grant.unit())).toList());
        jdbc.sql("""
                insert into access.role_grant (person_id, role, unit_id, unit_path, held, source)
                select r.person, r.role, r.unit, cast(:paths as jsonb) ->> cast(r.unit as text),
                       daterange(r.from, r.until), r.source
                from jsonb_to_recordset(cast(:grants as jsonb)) as r (source text, person uuid, role text, unit uuid,
                    "from" date, until date)
                on conflict (source) do update set role = excluded.role, unit_id = excluded.unit_id,
                    unit_path = excluded.unit_path, held = excluded.held
                """)
                .param("paths", json.writeValueAsString(unitPaths))
                .param("grants", json.writeValueAsString(grants))
                .update();
    }

    /** Gives what a query of the caller tells: person, role, unit, its path, days held, source. */
    public void keepAll(Actor actor, String query) {
        jdbc.sql("""
                insert into access.role_grant (person_id, role, unit_id, unit_path, held, source) %s
                on conflict (source) do update set role = excluded.role, unit_id = excluded.unit_id,
                    unit_path = excluded.unit_path, held = excluded.held
                """.formatted(query)).update();
    }
}
