package vn.chibo.members.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/**
 * What was mended in a member's file, with the old and the new values. They are personal: the diary names the fields
 * only, the values are shown behind an opening of the file, which says what for, and to the member.
 */
@ReadModel
class MemberChanges {
    private static final int NEWEST = 100;
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MemberChanges(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Newest first; called behind {@link MemberFileQueries#opened} or for one's own file only. */
    List<MemberFile.Mended> of(Actor actor, MemberId member) {
        return jdbc.sql("""
                select e.at, coalesce(p.full_name, '') as who, e.facts -> 'before' as before, e.facts -> 'after' as after
                from audit.entry e left join people.person p on p.id = e.person_id
                where e.subject = ? and e.action = 'members.MemberMended' order by e.id desc limit ?
                """)
                .param(member.value())
                .param(NEWEST)
                .query((row, number) -> new MemberFile.Mended(
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDateTime(),
                        row.getString("who"),
                        json.readValue(row.getString("before"), VALUES),
                        json.readValue(row.getString("after"), VALUES)))
                .list();
    }
}
