package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;

/** Writes an answer to a notice, whoever says it; until the session opens the last one holds. */
@Component
class NoticeAnswers {
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param reasonField where a missing reason is shown */
    void write(Actor actor, MeetingId meeting, MeetingState state, UUID member, Attendance answer, String reasonField) {
        if (state != MeetingState.PUBLISHED) {
            throw new RuleViolation("meetings.answer.too-late");
        }
        if (!answer.attends() && answer.reason().isBlank()) {
            throw RuleViolation.at(reasonField, "meetings.answer.reason-missing");
        }
        int written = jdbc.sql("""
                update meetings.notice set answer = :answer, reason = :reason, answered_at = :now, answered_by = :person,
                    seen_at = case when exists (select 1 from members.member m where m.id = :member and m.person_id = :person)
                              then coalesce(seen_at, :now) else seen_at end
                where meeting_id = :meeting and member_id = :member
                """)
                .param("answer", answer.attends() ? "ATTEND" : "ABSENT")
                .param("reason", answer.attends() ? "" : answer.reason().strip())
                .param("now", OffsetDateTime.now(clock))
                .param("person", actor.requiredPerson())
                .param("meeting", meeting.value())
                .param("member", member)
                .update();
        if (written == 0) {
            throw new NotFound();
        }
    }

    /** @param reason empty for who will come */
    record Attendance(boolean attends, String reason) {}
}
