package vn.chibo.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Changed;

/** Writes the rows of a programme; each is its own, none is ever rewritten with the others. */
@Component
class AgendaRows {
    private final JdbcClient jdbc;

    AgendaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds at the end; the same id twice is the same row. */
    void add(MeetingId meeting, UUID id, ItemData item, String source, @Nullable UUID sourceRef) {
        written(jdbc.sql("""
                insert into meetings.agenda_item (id, meeting_id, ordinal, kind, part, title, detail, preparer_id, minutes,
                    paper_required, grounds, ground_note, topic_field, subject_id, source, source_ref)
                values (:id, :meeting, (select coalesce(max(ordinal), 0) + 10 from meetings.agenda_item
                                        where meeting_id = :meeting),
                    :kind, :part, :title, :detail, :preparer, :minutes, :paper, :grounds, :note, :field, :subject,
                    :source, :ref)
                on conflict (id) do nothing
                """), item)
                .param("id", id)
                .param("meeting", meeting.value())
                .param("source", source)
                .param("ref", sourceRef)
                .update();
    }

    void change(MeetingId meeting, UUID id, ItemData item, int version) {
        int changed = written(jdbc.sql("""
                update meetings.agenda_item
                set kind = :kind, part = :part, title = :title, detail = :detail, preparer_id = :preparer,
                    minutes = :minutes, paper_required = :paper, grounds = :grounds, ground_note = :note,
                    topic_field = :field, subject_id = :subject, version = version + 1
                where id = :id and meeting_id = :meeting and version = :version and not removed
                """), item)
                .param("id", id)
                .param("meeting", meeting.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Changed();
        }
    }

    boolean exists(MeetingId meeting, UUID id) {
        return jdbc.sql("select 1 from meetings.agenda_item where id = ? and meeting_id = ? and not removed")
                .param(id)
                .param(meeting.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, ItemData item) {
        return sql.param("kind", String.valueOf(item.kind()))
                .param("part", String.valueOf(item.part()))
                .param("title", item.title().strip())
                .param("detail", item.detail().strip())
                .param("preparer", value(item.preparer()))
                .param("minutes", item.minutes())
                .param("paper", item.paperRequired())
                .param(
                        "grounds",
                        item.grounds().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("note", item.groundNote().strip())
                .param(
                        "field",
                        item.topicField() == null ? null : item.topicField().name())
                .param("subject", value(item.subject()));
    }

    private static @Nullable UUID value(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }
}
