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
 * A draft asks the rules of the day it is meant for, an announced meeting keeps those of the day it was announced until
 * it is moved on purpose; its papers follow the rules of the day they are issued on. What was voted carries its base, and
 * the papers of a closed meeting stand as they were issued.
 */
@Component
class MeetingsOfRule implements RuleImpact {
    private static final int AT_MOST = 200;
    private static final Set<String> DONE = Set.of("CLOSED");
    private static final String[] PAPERS = {"document.", "resolution."};

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingsOfRule(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Touched> touchedBy(Actor actor, RuleChange change) {
        boolean kept = change.concerns(NewerRules.ASKED);
        if (!kept && !change.concerns(PAPERS)) {
            return List.of();
        }
        return jdbc.sql("""
                select name, state, day, state <> 'CLOSED' and not daterange(:from, :until) @> asked as keeps
                from (
                select v.name, m.state, m.unit_path, coalesce((m.starts_at at time zone :zone)::date, m.period) as day,
                       coalesce(case when :kept then m.rules_as_of end, (m.starts_at at time zone :zone)::date,
                                m.period) as asked
                from meetings.meeting m
                join lateral (select name from organisations.unit_version x where x.unit_id = m.unit_id
                              order by x.valid desc limit 1) v on true
                where starts_with(m.unit_path, :path) and m.state <> 'CANCELLED'
) as one
                where daterange(:from, :until) @> asked or daterange(:from, :until) @> day
                order by day limit :most
                """)
                .param("zone", clock.getZone().getId())
                .param("kept", kept)
                .param("path", change.unitPath())
                .param("from", change.from())
                .param("until", change.until(), java.sql.Types.DATE)
                .param("most", AT_MOST)
                .query((row, number) -> new Touched(
                        "meetings.impact." + row.getString("state") + (row.getBoolean("keeps") ? ".keeps" : ""),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("keeps") || DONE.contains(row.getString("state"))))
                .list();
    }
}
