package vn.chibo.members;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** The actor's own openings of files that are still good; modules that show more of a comrade ask here first. */
@ReadModel
public class FreshOpenings {
    /** After a while the file is asked for anew, with its purpose. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    FreshOpenings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the file was opened for; empty for another's opening, another's file, or one too long ago. */
    public Optional<String> purpose(Actor actor, MemberId member, OpeningId opening) {
        return jdbc.sql("""
                select purpose from members.file_opening
                where id = ? and member_id = ? and opened_by = ? and opened_at > ?
                """)
                .param(opening.value())
                .param(member.value())
                .param(actor.requiredPerson())
                .param(OffsetDateTime.now(clock).minus(GOOD_FOR))
                .query(String.class)
                .optional();
    }
}
