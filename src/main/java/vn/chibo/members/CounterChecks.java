package vn.chibo.members;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.StatusDecisions.Kept;
import vn.chibo.shared.RuleViolation;

/** Whether a decision about a member's standing may be taken back by another. */
@Component
class CounterChecks {
    private final JdbcClient jdbc;
    private final StandingRows rows;
    private final Clock clock;

    CounterChecks(JdbcClient jdbc, StandingRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** How the member stood on the eve of what is taken back. */
    Standing eve(Kept kept, StatusDecisionId undone, LocalDate undoneFrom, boolean endedStay, StatusPaper paper) {
        paper.check(LocalDate.now(clock), false);
        LocalDate day = paper.effectiveOn();
        if (day.isBefore(undoneFrom)) {
            throw RuleViolation.at("effectiveOn", "members.status.counter-before", undoneFrom);
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("effectiveOn", "members.status.counter-ahead");
        }
        boolean already = jdbc.sql("select exists (select 1 from members.status_decision where undoes = ?)")
                .param(undone.value())
                .query(Boolean.class)
                .single();
        if (already) {
            throw new RuleViolation("members.status.counter-twice");
        }
        rows.nothingLater(kept.member(), undoneFrom, endedStay);
        standsStill(kept, undone, day);
        if (endedStay && gone(kept, day)) {
            throw new RuleViolation("members.status.cell-gone");
        }
        return rows.on(kept.member(), undoneFrom.minusDays(1))
                .orElseThrow(() -> new RuleViolation("members.status.counter-before", undoneFrom));
    }

    /** A merging may have put another record's standing in its place. */
    private void standsStill(Kept kept, StatusDecisionId undone, LocalDate day) {
        String made = jdbc.sql("select makes from members.status_decision where id = ?")
                .param(undone.value())
                .query(String.class)
                .single();
        if (rows.on(kept.member(), day).map(Standing::name).filter(made::equals).isEmpty()) {
            throw new RuleViolation("members.status.overtaken");
        }
    }

    private boolean gone(Kept kept, LocalDate day) {
        return jdbc.sql("""
                select not exists (select 1 from organisations.unit_version
                                   where unit_id = ? and valid @> cast(? as date) and upper_inf(valid))
                """)
                .param(kept.unitId())
                .param(day)
                .query(Boolean.class)
                .single();
    }
}
