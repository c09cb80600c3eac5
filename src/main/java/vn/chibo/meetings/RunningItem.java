package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stops the item that runs, if one does, and adds its time. */
@Component
class RunningItem {
    private final JdbcClient jdbc;
    private final Clock clock;

    RunningItem(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void stop(Sitting sitting) {
        jdbc.sql("""
                update meetings.agenda_item
                set spent_seconds = spent_seconds + greatest(1, extract(epoch from :now - started_at)::int),
                    started_at = null
                where meeting_id = :meeting and started_at is not null
                """)
                .param("now", OffsetDateTime.now(clock))
                .param("meeting", sitting.id())
                .update();
    }
}
