package vn.chibo.meetings;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;
import vn.chibo.tasks.AttendanceSource;

/** How a comrade took part in the sessions of a month, one line for the monthly card, from the roll that was called. */
@ReadModel
class CardAttendance implements AttendanceSource {
    private static final OfficialWording WORDS = new OfficialWording("/meetings/minutes.properties");

    private final JdbcClient jdbc;
    private final Clock clock;

    CardAttendance(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> attendance(Actor actor, MemberId member, YearMonth month) {
        String line = jdbc.sql("""
                select m.kind, m.starts_at, a.presence, a.excused, a.reason, a.arrived_at, a.left_at
                from meetings.attendance a join meetings.meeting m on m.id = a.meeting_id
                where a.member_id = ? and m.period = ? and m.state in ('OPEN', 'CLOSED') order by m.starts_at
                """).param(member.value()).param(month.atDay(1)).query(Row.class).list().stream()
                .map(this::sentence)
                .collect(Collectors.joining("; "));
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private String sentence(Row row) {
        String session = WORDS.say(
                "card.session",
                WORDS.say("kind." + row.kind()),
                local(row.startsAt()).toLocalDate());
        if (row.presence().equals("ABSENT")) {
            String key = Boolean.TRUE.equals(row.excused()) ? "card.excused" : "card.unexcused";
            return WORDS.say(key, session) + (row.reason().isEmpty() ? "" : " (" + row.reason() + ")");
        }
        String present = WORDS.say("card.present", session);
        present += row.arrivedAt() == null ? "" : ", " + WORDS.say("card.late", local(row.arrivedAt()));
        return present + (row.leftAt() == null ? "" : ", " + WORDS.say("card.left", local(row.leftAt())));
    }

    private OffsetDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    record Row(
            String kind,
            OffsetDateTime startsAt,
            String presence,
            @Nullable Boolean excused,
            String reason,
            @Nullable OffsetDateTime arrivedAt,
            @Nullable OffsetDateTime leftAt) {}
}
