package vn.chibo.meetings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/** Who was told when, and who comes. The reasons are for those who prepare the session; everybody sees the own line. */
@ReadModel
public class AnswerSheet {
    private static final String LINES = """
            select n.member_id, p.full_name, n.version, n.notified_at, n.answer, n.reason, n.answered_at
            from meetings.notice n join members.member m on m.id = n.member_id join people.person p on p.id = m.person_id
            where n.meeting_id = :meeting
            """;

    private final Preparations preparations;
    private final Access access;
    private final JdbcClient jdbc;

    AnswerSheet(Preparations preparations, Access access, JdbcClient jdbc) {
        this.preparations = preparations;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** @param answer ATTEND, ABSENT, or null while unanswered */
    public record Line(
            UUID memberId,
            String fullName,
            int version,
            OffsetDateTime notifiedAt,
            @Nullable String answer,
            String reason,
            @Nullable OffsetDateTime answeredAt) {
        public boolean attends() {
            return "ATTEND".equals(answer);
        }

        public boolean absent() {
            return "ABSENT".equals(answer);
        }
    }

    public List<Line> all(Actor actor, MeetingId id) {
        access.require(
                actor, Permission.PREPARE_MEETING, preparations.required(id).unit());
        return jdbc.sql(LINES + " order by p.given_name, p.full_name collate shared.vietnamese")
                .param("meeting", id.value())
                .query(Line.class)
                .list();
    }

    public Optional<Line> own(Actor actor, MeetingId id) {
        return jdbc.sql(LINES + " and m.person_id = :person")
                .param("meeting", id.value())
                .param("person", actor.requiredPerson())
                .query(Line.class)
                .optional();
    }
}
