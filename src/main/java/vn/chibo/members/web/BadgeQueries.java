package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
                select y.years, :next as day, c.people
                from unnest(cast(:years as int[])) y (years)
                cross join lateral (select count(*) as people from members.line l where %s and %s) c
                where c.people > 0 order by y.years
                """.formatted(Lines.present(Lines.SHOWN), reached("l", "y.years")))
                .param("years", coming.years().toArray(Integer[]::new))
                .param("day", LocalDate.now(clock))
                .param("after", coming.after())
                .param("next", coming.day())
                .query(BadgeDue.class)
                .list();
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
