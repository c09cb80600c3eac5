package vn.chibo.meetings;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberId;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Month, day, hour, place, chair and recorder of the coming session, as the cell is used to. */
@Component
class NextSession {
    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final Roster roster;
    private final Clock clock;

    NextSession(JdbcClient jdbc, Rulebook rulebook, Roster roster, Clock clock) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.roster = roster;
        this.clock = clock;
    }

    /** The session just made, and who sits in the cell on its day. */
    record Opened(MeetingId meeting, MemberId chair, List<RosterLine> comrades) {}

    /** How the session before was held. */
    private record Before(
            @Nullable OffsetDateTime startsAt,
            String place,
            @Nullable UUID recorderId) {}

    YearMonth period(UnitId cell, String path, LocalDate today) {
        int usual = rulebook.inForce("meeting.usual-day", path, today).number("day");
        YearMonth month = YearMonth.from(today);
        YearMonth period = today.getDayOfMonth() < usual ? month : month.plusMonths(1);
        while (of(cell, period).isPresent()) {
            period = period.plusMonths(1);
        }
        return period;
    }

    LocalDateTime start(UnitId cell, String path, YearMonth period) {
        int usual = rulebook.inForce("meeting.usual-day", path, period.atDay(1)).number("day");
        LocalDate day = period.atDay(Math.min(usual, period.lengthOfMonth()));
        LocalTime hour = before(cell)
                .map(Before::startsAt)
                .map(moment -> Preparations.local(moment).toLocalTime())
                .orElseGet(() -> LocalTime.parse(
                        rulebook.inForce("meeting.usual-hour", path, day).word("time")));
        return day.atTime(hour);
    }

    Opened open(Actor actor, UnitId cell, String path, YearMonth period, LocalDateTime start) {
        List<RosterLine> comrades = roster.on(actor, cell, start.toLocalDate());
        MemberId chair = head(comrades);
        Optional<Before> before = before(cell);
        UUID recorder = before.map(Before::recorderId)
                .filter(last ->
                        comrades.stream().anyMatch(line -> line.member().value().equals(last)))
                .orElse(null);
        try {
            UUID id = jdbc.sql("""
                    insert into meetings.meeting (unit_id, unit_path, kind, period, starts_at, place, chair_id, recorder_id,
                        created_at)
                    values (:cell, :path, 'REGULAR', :period, :start, :place, :chair, :recorder, :now) returning id
                    """)
                    .param("cell", cell.value())
                    .param("path", path)
                    .param("period", Date.valueOf(period.atDay(1)))
                    .param("start", Preparations.moment(start))
                    .param("place", before.map(Before::place).orElse(""))
                    .param("chair", chair.value())
                    .param("recorder", recorder)
                    .param("now", OffsetDateTime.now(clock))
                    .query(UUID.class)
                    .single();
            return new Opened(new MeetingId(id), chair, comrades);
        } catch (DuplicateKeyException twice) {
            throw RuleViolation.at("period", "meetings.draft.month-taken", period.getMonthValue());
        }
    }

    private static MemberId head(List<RosterLine> comrades) {
        return List.of("SECRETARY", "DEPUTY_SECRETARY").stream()
                .flatMap(post -> comrades.stream().filter(line -> line.posts().contains(post)))
                .map(RosterLine::member)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("meetings.draft.no-head"));
    }

    Optional<MeetingId> of(UnitId cell, YearMonth period) {
        return jdbc.sql("""
                select id from meetings.meeting
                where unit_id = ? and period = ? and kind = 'REGULAR' and state <> 'CANCELLED'
                """)
                .param(cell.value())
                .param(Date.valueOf(period.atDay(1)))
                .query(UUID.class)
                .optional()
                .map(MeetingId::new);
    }

    private Optional<Before> before(UnitId cell) {
        return jdbc.sql("""
                select starts_at, place, recorder_id from meetings.meeting
                where unit_id = ? and kind = 'REGULAR' and state <> 'CANCELLED' order by period desc limit 1
                """).param(cell.value()).query(Before.class).optional();
    }
}
