package vn.chibo.meetings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** Where the committee stands on the version of a programme that was sent to it. */
@ReadModel
public class Agreement {
    private final JdbcClient jdbc;

    Agreement(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param voices empty when this version was never sent */
    public record Round(int version, List<Voice> voices) {
        public boolean reached() {
            return !voices.isEmpty() && voices.stream().allMatch(voice -> Boolean.TRUE.equals(voice.agrees()));
        }

        public boolean alone() {
            return voices.size() == 1;
        }

        public List<Voice> comments() {
            return voices.stream().filter(voice -> !voice.comment().isEmpty()).toList();
        }
    }

    /** @param agrees null while unanswered */
    public record Voice(
            UUID member,
            UUID person,
            String name,
            @Nullable Boolean agrees,
            String comment,
            @Nullable OffsetDateTime answeredAt) {}

    public Round of(Actor actor, MeetingId id) {
        List<Voice> voices = jdbc.sql("""
                select a.member_id, p.id as person, p.full_name, n.agrees, coalesce(n.comment, '') as comment,
                       n.answered_at
                from meetings.meeting m
                join meetings.committee_asked a on a.meeting_id = m.id and a.version = m.agenda_version
                join members.member c on c.id = a.member_id join people.person p on p.id = c.person_id
                left join meetings.committee_answer n on n.meeting_id = m.id and n.version = a.version
                     and n.member_id = a.member_id
                where m.id = ? order by p.given_name, p.full_name collate shared.vietnamese
                """)
                .param(id.value())
                .query((row, number) -> new Voice(
                        row.getObject("member_id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("full_name"),
                        row.getObject("agrees", Boolean.class),
                        row.getString("comment"),
                        row.getObject("answered_at", OffsetDateTime.class)))
                .list();
        return new Round(version(id), voices);
    }

    private int version(MeetingId id) {
        return jdbc.sql("select agenda_version from meetings.meeting where id = ?")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(vn.chibo.shared.NotFound::new);
    }
}
