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

/** Who was told when, and who comes. The reasons are for those who prepare or record the session; everybody sees the own line. */
@ReadModel
public class AnswerSheet {
    private static final String LINES = """
            select n.member_id, p.full_name, n.version, n.notified_at, n.answer, n.reason, n.answered_at, n.seen_at,
                   case when n.answered_by <> m.person_id then b.full_name end as recorded_by
            from meetings.notice n join members.member m on m.id = n.member_id join people.person p on p.id = m.person_id
            left join people.person b on b.id = n.answered_by
            where n.meeting_id = :meeting
            """;

    private final Sittings sittings;
    private final Access access;
    private final JdbcClient jdbc;

    AnswerSheet(Sittings sittings, Access access, JdbcClient jdbc) {
        this.sittings = sittings;
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * @param answer ATTEND, ABSENT, or null while unanswered
     * @param seenAt when the member opened the version announced last; null before
     * @param recordedBy who wrote the answer down for the member; null when (s)he answered alone
     */
    public record Line(
            UUID memberId,
            String fullName,
            int version,
            OffsetDateTime notifiedAt,
            @Nullable String answer,
            String reason,
            @Nullable OffsetDateTime answeredAt,
            @Nullable OffsetDateTime seenAt,
            @Nullable String recordedBy) {
        public boolean attends() {
            return "ATTEND".equals(answer);
        }

        public boolean absent() {
            return "ABSENT".equals(answer);
        }
    }

    public List<Line> all(Actor actor, MeetingId id) {
        Sitting sitting = sittings.required(id);
        if (!sittings.mayNote(actor, sitting)) {
            access.require(actor, Permission.PREPARE_MEETING, sitting.unit());
        }
        return jdbc.sql(LINES + " order by p.given_name, p.full_name collate shared.vietnamese")
                .param("meeting", id.value())
                .query(Line.class)
                .list();
    }

    /** May write down what a comrade said by phone. */
    public boolean records(Actor actor, MeetingId id) {
        return sittings.mayNote(actor, sittings.required(id));
    }

    public Optional<Line> own(Actor actor, MeetingId id) {
        return jdbc.sql(LINES + " and m.person_id = :person")
                .param("meeting", id.value())
                .param("person", actor.requiredPerson())
                .query(Line.class)
                .optional();
    }
}
