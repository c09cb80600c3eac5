package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.BadgeDays;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/** How many comrades come to each badge on the next day of badges. */
@ReadModel
class BadgeQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final BadgeDays days;
    private final Clock clock;

    BadgeQueries(JdbcClient jdbc, Access access, BadgeDays days, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.days = days;
        this.clock = clock;
    }

    /** Only those that somebody comes to. */
    List<BadgeDue> due(Actor actor) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        return days.coming(actor).map(this::due).orElse(List.of());
    }

    private List<BadgeDue> due(BadgeDays.Coming coming) {
        return jdbc.sql("""
                select y.years, :next as day, count(*) as people
                from unnest(cast(:years as int[]), cast(:lows as date[]), cast(:highs as date[])) y (years, low, high)
                cross join lateral (select from members.line l where l.joined_on > y.low and l.joined_on < y.high
                                    and %s and %s offset 0) l -- a range of the index for each, not all lines for all
                group by y.years order by y.years
                """.formatted(Lines.present(Lines.SHOWN), reached("l", "y.years")))
                .params(asked(coming))
                .param("day", LocalDate.now(clock))
                .query(BadgeDue.class)
                .list();
    }

    /** The range of joining days for each number of years comes as values, so that an index finds them. */
    static Map<String, Object> asked(BadgeDays.Coming coming) {
        return Map.of(
                "years", coming.years().toArray(Integer[]::new),
                "lows", joined(coming, coming.after().minusDays(2)),
                "highs", joined(coming, coming.day().plusDays(2)),
                "after", coming.after(),
                "next", coming.day());
    }

    private static String[] joined(BadgeDays.Coming coming, LocalDate full) {
        return coming.years().stream()
                .map(some -> full.minusYears(some).toString())
                .toArray(String[]::new);
    }

    /**
     * Years in the Party count from the day of admission (Quy định 208-QĐ/TW). Its first two lines only find the rows: they
     * are wider by the leap days that the last ones count exactly.
     *
     * @param row the alias of the line that has {@code joined_on}
     */
    static String reached(String row, String years) {
        return """
                %2$s.joined_on > cast(cast(:after as date) - make_interval(years => %1$s, days => 2) as date)
                and %2$s.joined_on < cast(cast(:next as date) - make_interval(years => %1$s, days => -2) as date)
                and %2$s.joined_on + make_interval(years => %1$s) > :after and %2$s.joined_on + make_interval(years => %1$s) <= :next
                """.formatted(years, row);
    }
}
