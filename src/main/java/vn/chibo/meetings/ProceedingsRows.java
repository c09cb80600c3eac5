package vn.chibo.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.dues.DuesStatus;
import vn.chibo.meetings.Proceedings.Comrade;
import vn.chibo.meetings.Proceedings.Item;
import vn.chibo.members.Standing;
import vn.chibo.rulebook.Rule;

/** The selects behind {@link ReadProceedings}, one for each kind of row: the meeting, the roll, the programme. */
class ProceedingsRows {
    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final KnownDues dues;
    private final ItemNoteRows noted;
    private final RemarkRows remarks;

    ProceedingsRows(JdbcClient jdbc, ZoneId zone, KnownDues dues) {
        this.jdbc = jdbc;
        this.dues = dues;
        this.zone = zone;
        this.noted = new ItemNoteRows(jdbc, zone);
        this.remarks = new RemarkRows(jdbc);
    }

    Proceedings read(Sitting sitting, LocalDate day, Rule definite) {
        UUID meeting = sitting.id();
        List<Proceedings.Present> roll = roll(sitting, day);
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
                        opening(sitting, row, roll.size()),
                        roll,
                        items(meeting, definite),
                        remarks.mentions(meeting),
                        remarks.topics(meeting),
                        new Proceedings.Ending(
                                row.getString("assessment"),
                                row.getString("atmosphere"),
                                row.getObject("minutes_document_id", UUID.class))))
                .single();
    }

    private Proceedings.Opening opening(Sitting sitting, ResultSet row, int members) throws SQLException {
        var told = dues.told(sitting);
        Integer typed = row.getObject("dues_paid", Integer.class);
        Integer owed = row.getObject("dues_owed", Integer.class);
        return new Proceedings.Opening(
                row.getString("guests"),
                told.map(one -> (Integer) one.paid()).orElse(typed),
                told.map(DuesStatus.Told::owed).orElse(owed == null ? members : owed),
                told.isPresent() || owed != null,
                row.getString("dues_note"));
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
                Cells.moment(zone, row, "starts_at"),
                row.getString("place"),
                Cells.moment(zone, row, "opened_at"),
                Cells.moment(zone, row, "closed_at"),
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
                        Cells.moment(zone, row, "arrived_at"),
                        Cells.moment(zone, row, "left_at"),
                        row.getString("answer"),
                        row.getLong("revision")))
                .list();
    }

    private List<Item> items(UUID meeting, Rule definite) {
        var opinions = noted.opinions(meeting);
        var conclusions = noted.conclusions(meeting, definite);
        var votes = noted.votes(meeting);
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
                            row.getString("source"),
                            row.getInt("minutes"),
                            Cells.comrade(row, "preparer"),
                            Cells.comrade(row, "subject"),
                            Cells.moment(zone, row, "started_at"),
                            row.getInt("spent_seconds"),
                            row.getBoolean("no_conclusion"),
                            opinions.getOrDefault(id, List.of()),
                            conclusions.getOrDefault(id, List.of()),
                            votes.getOrDefault(id, List.of()));
                })
                .list();
    }
}
