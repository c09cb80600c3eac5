package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UseCase;

/**
 * Marks one's own notice as seen, once for each version announced, so that the secretary knows whom to call. It changes
 * nothing of the session: who was not told of it marks nothing.
 */
@UseCase
public class SeeNotice {
    private final JdbcClient jdbc;
    private final Clock clock;

    SeeNotice(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void see(Actor actor, MeetingId id) {
        if (actor.person() == null) {
            return;
        }
        jdbc.sql("""
                update meetings.notice set seen_at = :now
                where meeting_id = :meeting and seen_at is null
                  and member_id = (select m.id from members.member m where m.person_id = :person)
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("meeting", id.value())
                .param("person", actor.person())
                .update();
    }
}
