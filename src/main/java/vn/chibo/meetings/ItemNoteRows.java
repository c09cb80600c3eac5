package vn.chibo.meetings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.Proceedings.Conclusion;
import vn.chibo.meetings.Proceedings.Erratum;
import vn.chibo.meetings.Proceedings.Opinion;
import vn.chibo.meetings.Proceedings.Vote;
import vn.chibo.rulebook.Rule;

/** What was said, voted and concluded in a meeting, by item. */
class ItemNoteRows {
    private final JdbcClient jdbc;
    private final ZoneId zone;

    ItemNoteRows(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    Map<UUID, List<Opinion>> opinions(UUID meeting) {
        return byItem(
                """
                select o.*, p.full_name as speaker_name from meetings.opinion o
                left join members.member m on m.id = o.speaker_id left join people.person p on p.id = m.person_id
                where o.meeting_id = ? and not o.removed and o.body <> '' order by o.spoken_at, o.id
                """,
                meeting,
                (row, number) -> new Opinion(
                        row.getObject("id", UUID.class),
                        Cells.comrade(row, "speaker"),
                        row.getString("body"),
                        Cells.moment(zone, row, "spoken_at"),
                        row.getObject("beside_id", UUID.class),
                        row.getLong("revision")));
    }

    Map<UUID, List<Conclusion>> conclusions(UUID meeting, Rule definite) {
        var errata = errata(meeting);
        return byItem("""
                select c.*, p.full_name as owner_name from meetings.conclusion c
                left join members.member m on m.id = c.owner_id left join people.person p on p.id = m.person_id
                where c.meeting_id = ? and not c.removed
                order by c.ordinal, c.written_at, c.id
                """, meeting, (row, number) -> {
            UUID id = row.getObject("id", UUID.class);
            LocalDate due = row.getObject("due_on", LocalDate.class);
            String body = row.getString("body");
            return new Conclusion(
                    id,
                    body,
                    Cells.comrade(row, "owner"),
                    due,
                    row.getString("target"),
                    row.getBoolean("in_resolution"),
                    Vagueness.of(body, row.getObject("owner_id", UUID.class), due, definite),
                    row.getObject("beside_id", UUID.class),
                    row.getLong("revision"),
                    errata.getOrDefault(id, List.of()));
        });
    }

    Map<UUID, List<Vote>> votes(UUID meeting) {
        return byItem(
                """
                select v.*, p.full_name as subject_name from meetings.vote v
                left join members.member m on m.id = v.subject_id left join people.person p on p.id = m.person_id
                where v.meeting_id = ? and not v.removed order by v.taken_at, v.id
                """,
                meeting,
                (row, number) -> new Vote(
                        row.getObject("id", UUID.class),
                        row.getString("rule_code"),
                        row.getString("question"),
                        Cells.comrade(row, "subject"),
                        row.getInt("official"),
                        row.getInt("excluded"),
                        row.getInt("present"),
                        row.getInt("in_favour"),
                        row.getInt("against"),
                        row.getInt("other"),
                        row.getInt("needed"),
                        row.getBoolean("carried"),
                        Cells.moment(zone, row, "taken_at"),
                        row.getLong("revision")));
    }

    private Map<UUID, List<Erratum>> errata(UUID meeting) {
        return jdbc
                .sql("""
                select e.conclusion_id, e.body, e.reason, e.made_at, p.full_name from meetings.erratum e
                join meetings.conclusion c on c.id = e.conclusion_id
                join people.person p on p.id = e.made_by
                where c.meeting_id = ? order by e.made_at, e.id
                """)
                .param(meeting)
                .query((row, number) -> Map.entry(
                        row.getObject("conclusion_id", UUID.class),
                        new Erratum(
                                row.getString("body"),
                                row.getString("reason"),
                                Cells.moment(zone, row, "made_at"),
                                row.getString("full_name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private <T> Map<UUID, List<T>> byItem(String sql, UUID meeting, RowMapper<T> mapper) {
        return jdbc
                .sql(sql)
                .param(meeting)
                .query((row, number) -> Map.entry(row.getObject("item_id", UUID.class), mapper.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
