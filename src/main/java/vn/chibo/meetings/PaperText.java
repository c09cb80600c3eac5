package vn.chibo.meetings;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.ReadModel;

/** The written paper of an item, kept with the session. */
@ReadModel
public class PaperText {
    private final JdbcClient jdbc;

    PaperText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param preparer the person who is to write it; may be nobody yet */
    public record Paper(
            String title,
            @Nullable UUID preparer,
            String text,
            @Nullable OffsetDateTime handedIn,
            String by,
            @Nullable UUID documentId,
            String fileName,
            String format) {}

    public Paper of(Actor actor, MeetingId id, AgendaItemId item) {
        return jdbc.sql("""
                select i.title, w.person_id as preparer, i.paper_text as text, i.paper_at as handed_in,
                       coalesce(p.full_name, '') as by, i.paper_id as document_id,
                       coalesce(f.name, '') as file_name, lower(coalesce(f.format, '')) as format
                from meetings.agenda_item i
                left join members.member w on w.id = i.preparer_id
                left join members.member m on m.id = i.paper_by left join people.person p on p.id = m.person_id
                left join lateral (select d.name, d.format from documents.file d where d.document_id = i.paper_id
                                   order by d.stored_at desc limit 1) f on true
                where i.id = ? and i.meeting_id = ? and not i.removed
                """)
                .param(item.value())
                .param(id.value())
                .query(Paper.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
