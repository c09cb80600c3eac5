package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.Beside;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/**
 * How many of this year's closed meetings of the cell a comrade took part in: for who answers for the cell, not for every
 * member of its committee.
 */
@ReadModel
class AttendanceBeside implements Beside {
    private static final int PLACE = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    AttendanceBeside(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Attended(int present, int called) {}

    @Override
    public Optional<Line> of(Actor actor, MemberId member) {
        if (!actor.can(Permission.READ_ATTENDANCE)) {
            return Optional.empty();
        }
        LocalDate year = LocalDate.now(clock).withDayOfYear(1);
        Attended attended = jdbc.sql("""
                select count(*) filter (where a.presence = 'PRESENT')::int as present, count(*)::int as called
                from meetings.attendance a join meetings.meeting m on m.id = a.meeting_id
                where a.member_id = :member and m.unit_id = :cell and m.state = 'CLOSED'
                    and m.period >= :year and m.period < :next
                """)
                .param("member", member.value())
                .param("cell", actor.requiredUnit().value())
                .param("year", year)
                .param("next", year.plusYears(1))
                .query(Attended.class)
                .single();
        return attended.called() == 0
                ? Optional.empty()
                : Optional.of(new Line(
                        PLACE,
                        "meetings.beside",
                        "meetings.beside.words",
                        List.of(String.valueOf(year.getYear()), attended.present(), attended.called())));
    }
}
