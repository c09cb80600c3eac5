package vn.chibo.meetings;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.rulebook.Rule;

/** The three steps of the session before: announced, closed, turned into tasks and cards. One missing weakens all. */
@Component
@Order(70)
class StepChecks implements PreparationCheck {
    private final JdbcClient jdbc;

    StepChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Steps(int month, boolean announced, boolean closed, int concluded, int tasks, int cards) {}

    @Override
    public List<Check> of(CheckedSession session) {
        return session.rule("check.steps-complete")
                .flatMap(rule -> before(session).map(steps -> checks(rule, steps)))
                .orElse(List.of());
    }

    private static List<Check> checks(Rule rule, Steps steps) {
        List<Check> missing = new ArrayList<>();
        if (!steps.announced()) {
            missing.add(Check.warn(rule, Check.Mend.NONE, "meetings.check.steps.not-announced", steps.month()));
        }
        if (!steps.closed()) {
            missing.add(Check.warn(rule, Check.Mend.NONE, "meetings.check.steps.not-closed", steps.month()));
        } else if (steps.concluded() > steps.tasks()) {
            missing.add(Check.warn(
                    rule,
                    Check.Mend.NONE,
                    "meetings.check.steps.no-tasks",
                    steps.month(),
                    steps.concluded() - steps.tasks()));
        } else if (steps.tasks() > 0 && steps.cards() == 0) {
            missing.add(Check.warn(rule, Check.Mend.NONE, "meetings.check.steps.no-cards", steps.month()));
        }
        return missing.isEmpty() ? List.of(Check.done(rule, "meetings.check.steps.done", steps.month())) : missing;
    }

    private Optional<Steps> before(CheckedSession session) {
        return jdbc.sql("""
                select extract(month from m.period)::int as month,
                       exists (select 1 from meetings.publication p where p.meeting_id = m.id) as announced,
                       m.state = 'CLOSED' as closed,
                       (select count(*)::int from meetings.conclusion c
                        where c.meeting_id = m.id and not c.removed and c.owner_id is not null) as concluded,
                       (select count(distinct t.source_id)::int from tasks.task t
                        join meetings.conclusion c on c.id = t.source_id
                        where c.meeting_id = m.id and t.source_kind = 'CONCLUSION' and not c.removed) as tasks,
                       (select count(*)::int from tasks.card k
                        where k.unit_id = m.unit_id and k.period = m.period and k.state <> 'DRAFT') as cards
                from meetings.meeting m
                where m.unit_id = :cell and m.kind = 'REGULAR' and m.state <> 'CANCELLED' and m.period < :period
                order by m.period desc limit 1
                """)
                .param("cell", session.meeting().unit().value())
                .param("period", Date.valueOf(session.meeting().period().atDay(1)))
                .query(Steps.class)
                .optional();
    }
}
