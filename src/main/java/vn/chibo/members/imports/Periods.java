package vn.chibo.members.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.Field;
import vn.chibo.members.MemberData;
import vn.chibo.members.Standing;
import vn.chibo.members.StandingPeriod;
import vn.chibo.members.imports.Mending.Membership;

/** The standings of a member on record, and what they become when the dates of the register are corrected. */
@Component
class Periods {
    private final JdbcClient jdbc;
    private final Clock clock;

    Periods(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An exemption or suspension that the row newly tells begins today: the register gives no other day. */
    List<StandingPeriod> corrected(CheckedRow row, Membership member) {
        List<StandingPeriod> recorded = new ArrayList<>(recorded(member.id()));
        MemberData data = member.data();
        if (row.changes().containsKey(Field.STANDING)
                && data.standing() != null
                && data.standing().inCell()) {
            LocalDate today = LocalDate.now(clock);
            recorded = new ArrayList<>(
                    recorded.stream().map(period -> endedBy(period, today)).toList());
            recorded.add(new StandingPeriod(data.standing(), today, null));
        }
        return StandingPeriod.corrected(recorded, withoutStandingInCell(data));
    }

    private static StandingPeriod endedBy(StandingPeriod period, LocalDate day) {
        return period.until() == null || period.until().isAfter(day)
                ? new StandingPeriod(period.standing(), period.from(), day)
                : period;
    }

    private static MemberData withoutStandingInCell(MemberData data) {
        Standing standing = data.standing() == null || data.standing().inCell() ? null : data.standing();
        return new MemberData(
                data.joinedOn(),
                data.officialOn(),
                "",
                "",
                "",
                "",
                "",
                "",
                data.inCellFrom(),
                data.cameBy(),
                standing,
                data.leftOn(),
                data.leftBy());
    }

    private List<StandingPeriod> recorded(UUID member) {
        return jdbc.sql("""
                select standing, lower(valid) as since, upper(valid) as until from members.standing
                where member_id = ? order by lower(valid)
                """)
                .param(member)
                .query((row, number) -> new StandingPeriod(
                        Standing.valueOf(row.getString("standing")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }
}
