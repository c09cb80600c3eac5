package vn.chibo.meetings;

import java.sql.Date;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.UseCase;

/** What an earlier month left behind: a closed session with a promised topic, an open task. Reads the answers, too. */
@UseCase
public class MonthBefore {
    private final JdbcClient jdbc;
    private final Clock clock;

    MonthBefore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A closed session whose chair promised a thematic topic. */
    public MeetingId session(Actor actor, MemberId chair, YearMonth period, String topic, MemberId preparer) {
        UUID id = jdbc.sql("""
                insert into meetings.meeting (unit_id, unit_path, kind, period, starts_at, chair_id, state, created_at)
                values (?, ?, 'REGULAR', ?, ?, ?, 'OPEN', ?) returning id
                """)
                .param(actor.requiredUnit().value())
                .param(actor.path())
                .param(Date.valueOf(period.atDay(1)))
                .param(Preparations.moment(period.atDay(3).atTime(8, 30)))
                .param(chair.value())
                .param(OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
        jdbc.sql("""
                insert into meetings.next_topic (id, meeting_id, title, preparer_id, thematic, written_at)
                values (gen_random_uuid(), ?, ?, ?, true, ?)
                """)
                .param(id)
                .param(topic)
                .param(preparer.value())
                .param(OffsetDateTime.now(clock))
                .update();
        jdbc.sql("update meetings.meeting set state = 'CLOSED' where id = ?")
                .param(id)
                .update();
        return new MeetingId(id);
    }

    public UUID openTask(Actor actor, MemberId owner, YearMonth period, String title) {
        return jdbc.sql("""
                insert into tasks.task (unit_id, unit_path, owner_id, title, period, due_on, source_kind, assigned_at)
                values (?, ?, ?, ?, ?, ?, 'HAND', ?) returning id
                """)
                .param(actor.requiredUnit().value())
                .param(actor.path())
                .param(owner.value())
                .param(title)
                .param(Date.valueOf(period.atDay(1)))
                .param(period.atEndOfMonth())
                .param(OffsetDateTime.now(clock))
                .query(UUID.class)
                .single();
    }

    /** Whose task it is to prepare something. */
    public List<UUID> preparing(Actor actor) {
        return jdbc.sql("select owner_id from tasks.task where source_kind = 'PREPARATION' and unit_id = ?")
                .param(actor.requiredUnit().value())
                .query(UUID.class)
                .list();
    }

    public List<String> answers(Actor actor, MeetingId meeting) {
        return jdbc.sql("select coalesce(answer, '-') from meetings.notice where meeting_id = ?")
                .param(meeting.value())
                .query(String.class)
                .list();
    }
}
