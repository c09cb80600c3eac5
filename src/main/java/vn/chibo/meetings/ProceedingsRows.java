package vn.chibo.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.meetings.Proceedings.Comrade;
import vn.chibo.meetings.Proceedings.Conclusion;
import vn.chibo.meetings.Proceedings.Erratum;
import vn.chibo.meetings.Proceedings.Item;
import vn.chibo.meetings.Proceedings.Opinion;
import vn.chibo.meetings.Proceedings.Vote;
import vn.chibo.members.Standing;
import vn.chibo.rulebook.Rule;

/** The selects behind {@link ReadProceedings}, one for each kind of row. */
class ProceedingsRows {
    private final JdbcClient jdbc;
    private final ZoneId zone;

    ProceedingsRows(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    Proceedings read(Sitting sitting, LocalDate day, Rule definite) {
        UUID meeting = sitting.id();
        return jdbc.sql("""
                select m.*, v.name as unit_name, cp.full_name as chair_name, rp.full_name as recorder_name
                from meetings.meeting m
                join organisations.unit_version v on v.unit_id = m.unit_id and v.valid @> :day
                join people.person cp on cp.id = :chair
                left join people.person rp on rp.id = :recorder
                where m.id = :meeting
                """)
                .param("day", day)
                .param("meeting", meeting)
                .param("chair", sitting.chairPerson())
                .param("recorder", sitting.recorderPerson())
                .query((row, number) -> new Proceedings(
                        head(sitting, row),
                        row.getLong("live_revision"),
                        new Proceedings.Opening(
                                row.getString("guests"),
                                row.getObject("dues_paid", Integer.class),
                                row.getString("dues_note")),
                        roll(sitting, day),
                        items(meeting, definite),
                        mentions(meeting),
                        topics(meeting),
                        new Proceedings.Ending(
                                row.getString("assessment"),
                                row.getString("atmosphere"),
                                row.getObject("minutes_document_id", UUID.class))))
                .single();
    }

    private Proceedings.Head head(Sitting sitting, ResultSet row) throws SQLException {
        return new Proceedings.Head(
                sitting.id(),
                sitting.unit().value(),
                row.getString("unit_name"),
                MeetingKind.valueOf(row.getString("kind")),
                row.getBoolean("with_thematic"),
                sitting.state(),
                sitting.period(),
                moment(row, "starts_at"),
                row.getString("place"),
                moment(row, "opened_at"),
                moment(row, "closed_at"),
                new Comrade(sitting.chair(), row.getString("chair_name")),
                sitting.recorder() == null ? null : new Comrade(sitting.recorder(), row.getString("recorder_name")));
    }

    private List<Proceedings.Present> roll(Sitting sitting, LocalDate day) {
        return jdbc.sql("""
                select r.member_id, r.full_name, r.standing, coalesce(a.presence, '') as presence, a.excused,
                       coalesce(a.reason, '') as reason, a.arrived_at, a.left_at, coalesce(n.answer, '') as answer,
                       coalesce(a.revision, 0) as revision
                from members.roster r
                left join meetings.attendance a on a.member_id = r.member_id and a.meeting_id = :meeting
                left join meetings.notice n on n.member_id = r.member_id and n.meeting_id = :meeting
                where r.unit_id = :unit and r.in_cell @> :day and r.in_standing @> :day
                  and r.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
                order by r.given_name, r.full_name collate shared.vietnamese
                """)
                .param("meeting", sitting.id())
                .param("unit", sitting.unit().value())
                .param("day", day)
                .query((row, number) -> new Proceedings.Present(
                        row.getObject("member_id", UUID.class),
                        row.getString("full_name"),
                        Standing.valueOf(row.getString("standing")),
                        row.getString("presence"),
                        row.getObject("excused", Boolean.class),
                        row.getString("reason"),
                        moment(row, "arrived_at"),
                        moment(row, "left_at"),
                        row.getString("answer"),
                        row.getLong("revision")))
                .list();
    }

    private List<Item> items(UUID meeting, Rule definite) {
        var opinions = opinions(meeting);
        var conclusions = conclusions(meeting, definite);
        var votes = votes(meeting);
        return jdbc.sql("""
                select i.*, row_number() over (order by i.ordinal, i.id) as place,
                       pp.full_name as preparer_name, sp.full_name as subject_name
                from meetings.agenda_item i
                left join members.member p on p.id = i.preparer_id left join people.person pp on pp.id = p.person_id
                left join members.member s on s.id = i.subject_id left join people.person sp on sp.id = s.person_id
                where i.meeting_id = ? and not i.removed order by i.ordinal, i.id
                """)
                .param(meeting)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Item(
                            id,
                            row.getInt("place"),
                            ItemKind.valueOf(row.getString("kind")),
                            AgendaPart.valueOf(row.getString("part")),
                            row.getString("title"),
                            row.getString("detail"),
                            row.getInt("minutes"),
                            comrade(row, "preparer"),
                            comrade(row, "subject"),
                            moment(row, "started_at"),
                            row.getInt("spent_seconds"),
                            row.getBoolean("no_conclusion"),
                            opinions.getOrDefault(id, List.of()),
                            conclusions.getOrDefault(id, List.of()),
                            votes.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, List<Opinion>> opinions(UUID meeting) {
        return byItem(
                """
                select o.*, p.full_name as speaker_name from meetings.opinion o
                left join members.member m on m.id = o.speaker_id left join people.person p on p.id = m.person_id
                where o.meeting_id = ? and not o.removed and o.body <> '' order by o.spoken_at, o.id
                """,
                meeting,
                (row, number) -> new Opinion(
                        row.getObject("id", UUID.class),
                        comrade(row, "speaker"),
                        row.getString("body"),
                        moment(row, "spoken_at"),
                        row.getObject("beside_id", UUID.class),
                        row.getLong("revision")));
    }

    private Map<UUID, List<Conclusion>> conclusions(UUID meeting, Rule definite) {
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
                    comrade(row, "owner"),
                    due,
                    row.getString("target"),
                    row.getBoolean("in_resolution"),
                    Vagueness.of(body, row.getObject("owner_id", UUID.class), due, definite),
                    row.getObject("beside_id", UUID.class),
                    row.getLong("revision"),
                    errata.getOrDefault(id, List.of()));
        });
    }

    private Map<UUID, List<Vote>> votes(UUID meeting) {
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
                        comrade(row, "subject"),
                        row.getInt("official"),
                        row.getInt("excluded"),
                        row.getInt("present"),
                        row.getInt("in_favour"),
                        row.getInt("against"),
                        row.getInt("other"),
                        row.getInt("needed"),
                        row.getBoolean("carried"),
                        moment(row, "taken_at"),
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
                                moment(row, "made_at"),
                                row.getString("full_name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private List<Proceedings.Mention> mentions(UUID meeting) {
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

    private List<Proceedings.Topic> topics(UUID meeting) {
        return jdbc.sql("""
                select t.*, p.full_name as preparer_name from meetings.next_topic t
                left join members.member m on m.id = t.preparer_id left join people.person p on p.id = m.person_id
                where t.meeting_id = ? and not t.removed and t.title <> '' order by t.written_at, t.id
                """)
                .param(meeting)
                .query((row, number) -> new Proceedings.Topic(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        comrade(row, "preparer"),
                        row.getBoolean("thematic"),
                        row.getObject("beside_id", UUID.class),
                        row.getLong("revision")))
                .list();
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

    private static @Nullable Comrade comrade(ResultSet row, String role) throws SQLException {
        UUID id = row.getObject(role + "_id", UUID.class);
        return id == null ? null : new Comrade(id, row.getString(role + "_name"));
    }

    private @Nullable OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
