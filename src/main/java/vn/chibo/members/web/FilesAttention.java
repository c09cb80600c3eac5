package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.members.BadgeDays;
import vn.chibo.shared.Actor;
import vn.chibo.shared.ReadModel;

/** What of the files of the very unit acted for asks for a hand; a committee's cells look after their own. */
@ReadModel
class FilesAttention {
    private final JdbcClient jdbc;
    private final Clock clock;

    FilesAttention(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param late files that should be back */
    record Own(int members, int late) {}

    Own of(Actor actor) {
        return jdbc.sql("""
                select count(*) as members,
                       count(*) filter (where exists (select 1 from members.file_loan l where l.member_id = r.member_id
                                                      and l.returned_on is null and l.due_on < :day)) as late
                from members.roster r where %s and r.unit_id = :unit
                """.formatted(Lines.PRESENT))
                .param("day", LocalDate.now(clock))
                .param("unit", actor.requiredUnit().value())
                .query(Own.class)
                .single();
    }

    /** Who comes to a badge on the next day and stands on no list. */
    int badges(Actor actor, BadgeDays.Coming coming) {
        return jdbc.sql("""
                select count(*) from members.roster r join unnest(cast(:years as int[])) y (years) on %s
                where %s and r.standing <> 'PROBATIONARY' and r.unit_id = :unit
                  and not exists (select 1 from members.badge_line l
                                  where l.member_id = r.member_id and l.years = y.years)
                """.formatted(BadgeQueries.reached("r", "y.years"), Lines.PRESENT))
                .param("years", coming.years().toArray(Integer[]::new))
                .param("after", coming.after())
                .param("next", coming.day())
                .param("day", LocalDate.now(clock))
                .param("unit", actor.requiredUnit().value())
                .query(Integer.class)
                .single();
    }
}
