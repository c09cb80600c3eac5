package vn.chibo.meetings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.ReadModel;

/** The programme of a session as it stands today. What was announced stands in {@link Announcements}. */
@ReadModel
public class Programmes {
    private final JdbcClient jdbc;

    Programmes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Programme asItStands(Actor actor, MeetingId id) {
        List<Programme.Item> items = items(id);
        List<Programme.PlanLine> plan = plan(id);
        return jdbc.sql("""
                select m.*, chair.full_name as chair, recorder.full_name as recorder
                from meetings.meeting m
                join members.member c on c.id = m.chair_id join people.person chair on chair.id = c.person_id
                left join members.member r on r.id = m.recorder_id
                left join people.person recorder on recorder.id = r.person_id
                where m.id = ?
                """)
                .param(id.value())
                .query((row, number) -> programme(row, items, plan))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<Programme.Item> items(MeetingId id) {
        return jdbc.sql("""
                select i.*, p.full_name as preparer, row_number() over (order by i.kind desc, i.ordinal, i.id) as number
                from meetings.agenda_item i
                left join members.member m on m.id = i.preparer_id
                left join people.person p on p.id = m.person_id
                where i.meeting_id = ? and not i.removed
                order by i.kind desc, i.ordinal, i.id
                """).param(id.value()).query((row, number) -> item(row)).list();
    }

    private List<Programme.PlanLine> plan(MeetingId id) {
        return jdbc.sql("""
                select l.*, p.full_name as owner from meetings.plan_line l
                left join members.member m on m.id = l.owner_id
                left join people.person p on p.id = m.person_id
                where l.meeting_id = ? and not l.removed
                order by l.ordinal, l.id
                """)
                .param(id.value())
                .query((row, number) -> new Programme.PlanLine(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("owner_id", UUID.class),
                        word(row, "owner"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("target"),
                        row.getObject("task_id", UUID.class),
                        row.getInt("version")))
                .list();
    }

    private static Programme programme(ResultSet row, List<Programme.Item> items, List<Programme.PlanLine> plan)
            throws SQLException {
        return new Programme(
                YearMonth.from(row.getObject("period", LocalDate.class)),
                MeetingKind.valueOf(row.getString("kind")),
                row.getBoolean("with_thematic"),
                row.getObject("starts_at", OffsetDateTime.class),
                row.getString("place"),
                Venue.valueOf(row.getString("venue")),
                set(row.getArray("forms"), SessionForm::valueOf),
                row.getString("chair"),
                word(row, "recorder"),
                row.getString("guests"),
                items,
                plan);
    }

    private static Programme.Item item(ResultSet row) throws SQLException {
        String field = row.getString("topic_field");
        return new Programme.Item(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                ItemKind.valueOf(row.getString("kind")),
                AgendaPart.valueOf(row.getString("part")),
                row.getString("title"),
                row.getString("detail"),
                row.getObject("preparer_id", UUID.class),
                word(row, "preparer"),
                row.getInt("minutes"),
                row.getBoolean("paper_required"),
                row.getObject("paper_at") != null,
                set(row.getArray("grounds"), Ground::valueOf),
                row.getString("ground_note"),
                field == null ? null : TopicField.valueOf(field),
                row.getObject("subject_id", UUID.class),
                row.getString("source"),
                row.getInt("version"));
    }

    private static String word(ResultSet row, String column) throws SQLException {
        String word = row.getString(column);
        return word == null ? "" : word;
    }

    private static <E extends Enum<E>> Set<E> set(Array array, Function<String, E> named) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(named)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
