package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.RuleChange;
import vn.chibo.rulebook.RuleImpact;
import vn.chibo.shared.Actor;

/**
 * Meetings ask the rules of the day they are held. Until they are closed a change reaches them; what was voted carries
 * its base, and the papers of a closed meeting stand as they were issued.
 */
@Component
class MeetingsOfRule implements RuleImpact {
    private static final int AT_MOST = 200;
    private static final Set<String> DONE = Set.of("CLOSED");
    private static final String[] ASKED = {
        "meeting.", "check.", "vote.", "conclusion.", "probation.", "agenda.", "assignment.", "document.", "resolution."
    };

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingsOfRule(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Touched> touchedBy(Actor actor, RuleChange change) {
        if (!change.concerns(ASKED)) {
            return List.of();
        }
        return jdbc.sql("""
                select v.name, m.state, coalesce((m.starts_at at time zone :zone)::date, m.period) as day
                from meetings.meeting m
                join lateral (select name from organisations.unit_version x where x.unit_id = m.unit_id
                              order by x.valid desc limit 1) v on true
                where starts_with(m.unit_path, :path) and m.state <> 'CANCELLED'
                  and daterange(:from, :until) @> coalesce((m.starts_at at time zone :zone)::date, m.period)
                order by day limit :most
                """)
                .param("zone", clock.getZone().getId())
                .param("path", change.unitPath())
                .param("from", change.from())
                .param("until", change.until(), java.sql.Types.DATE)
                .param("most", AT_MOST)
                .query((row, number) -> new Touched(
                        "meetings.impact." + row.getString("state"),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        DONE.contains(row.getString("state"))))
                .list();
    }
}
