package vn.chibo.meetings;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** What was announced, frozen word by word. */
@ReadModel
public class Announcements {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Announcements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Announcement> latest(Actor actor, MeetingId id) {
        return jdbc.sql("""
                select version, published_at, reason, content from meetings.publication
                where meeting_id = ? order by version desc limit 1
                """)
                .param(id.value())
                .query((row, number) -> new Announcement(
                        row.getInt("version"),
                        row.getObject("published_at", OffsetDateTime.class),
                        row.getString("reason"),
                        json.readValue(row.getString("content"), Programme.class)))
                .optional();
    }
}
