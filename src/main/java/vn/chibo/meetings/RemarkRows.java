package vn.chibo.meetings;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.Proceedings.Comrade;

/** Mentions and next topics of a meeting, as far as the reader may see them. */
class RemarkRows {
    private final JdbcClient jdbc;

    RemarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Proceedings.Mention> mentions(UUID meeting) {
        return jdbc.sql("""
                select x.*, p.full_name as member_name from meetings.mention x
                join members.member m on m.id = x.member_id join people.person p on p.id = m.person_id
                where x.meeting_id = ? and not x.removed and x.body <> '' order by x.kind desc, x.written_at, x.id
                """)
                .param(meeting)
                .query((row, number) -> new Proceedings.Mention(
                        row.getObject("id", UUID.class),
                        new Comrade(row.getObject("member_id", UUID.class), row.getString("member_name")),
                        row.getString("kind"),
                        row.getString("body"),
                        row.getBoolean("in_minutes"),
                        row.getObject("beside_id", UUID.class),
                        row.getLong("revision")))
                .list();
    }

    List<Proceedings.Topic> topics(UUID meeting) {
        return jdbc.sql("""
                select t.*, p.full_name as preparer_name from meetings.next_topic t
                left join members.member m on m.id = t.preparer_id left join people.person p on p.id = m.person_id
                where t.meeting_id = ? and not t.removed and t.title <> '' order by t.written_at, t.id
                """)
                .param(meeting)
                .query((row, number) -> new Proceedings.Topic(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        Cells.comrade(row, "preparer"),
                        row.getBoolean("thematic"),
                        row.getObject("beside_id", UUID.class),
                        row.getLong("revision")))
                .list();
    }
}
