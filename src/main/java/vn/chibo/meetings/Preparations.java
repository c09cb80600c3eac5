package vn.chibo.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;

/** Loads sessions for their preparation, locked against a second writer, and notes that a programme was changed. */
@Component
class Preparations {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String SELECT = """
            select id, unit_id, unit_path, state, period, starts_at, rules_as_of, chair_id, agenda_version, agenda_changed, version
            from meetings.meeting where id = ?
            """;

    private final JdbcClient jdbc;
    private final Access access;

    Preparations(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(VIETNAM).toLocalDate();
    }

    static OffsetDateTime moment(java.time.LocalDateTime local) {
        return local.atZone(VIETNAM).toOffsetDateTime();
    }

    static java.time.LocalDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(VIETNAM).toLocalDateTime();
    }

    Preparation required(MeetingId id) {
        return load(SELECT, id);
    }

    /** Loaded, permitted, and still in preparation: the beginning of every change of a programme. */
    Preparation changing(Actor actor, MeetingId id, Permission permission) {
        Preparation preparation = load(SELECT + " for update", id);
        access.require(actor, permission, preparation.unit());
        return preparation.open();
    }

    /** A version that is with the committee comes back: what was agreed is no longer what stands there. */
    void agendaChanged(MeetingId id) {
        jdbc.sql("""
                update meetings.meeting
                set version = version + 1, agenda_changed = agenda_version > 0,
                    state = case state when 'WITH_COMMITTEE' then 'DRAFT' else state end,
                    with_thematic = kind = 'REGULAR' and exists (
                        select 1 from meetings.agenda_item i
                        where i.meeting_id = meeting.id and i.part = 'THEMATIC' and not i.removed)
                where id = ?
                """).param(id.value()).update();
    }

    private Preparation load(String sql, MeetingId id) {
        return jdbc.sql(sql)
                .param(id.value())
                .query((row, number) -> preparation(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Preparation preparation(ResultSet row) throws SQLException {
        return new Preparation(
                new MeetingId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_path"),
                MeetingState.valueOf(row.getString("state")),
                YearMonth.from(row.getObject("period", LocalDate.class)),
                row.getObject("starts_at", OffsetDateTime.class),
                row.getObject("rules_as_of", LocalDate.class),
                row.getObject("chair_id", UUID.class),
                row.getInt("agenda_version"),
                row.getBoolean("agenda_changed"),
                row.getInt("version"));
    }
}
