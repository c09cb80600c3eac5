package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.rulebook.RulesSince;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UseCase;

/**
 * Moves a running meeting on purpose to the rules of today. Without it a meeting is prepared, held and counted by the
 * rules of the day it was announced. Votes taken before keep the base they were taken with.
 */
@UseCase
public class FollowNewRules {
    private final Sittings sittings;
    private final Access access;
    private final RulesSince rules;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FollowNewRules(
            Sittings sittings,
            Access access,
            RulesSince rules,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.access = access;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    public void follow(Actor actor, MeetingId meeting) {
        Sitting sitting = sittings.locked(meeting);
        access.require(actor, Permission.PUBLISH_MEETING, sitting.unit());
        LocalDate kept = sitting.rulesAsOf();
        LocalDate today = LocalDate.now(clock);
        if (kept == null || sitting.state().over()) {
            throw new RuleViolation("meetings.rules.not-running");
        }
        if (rules.newer(sitting.path(), kept, today, NewerRules.ASKED).isEmpty()) {
            throw new RuleViolation("meetings.rules.none-newer");
        }
        jdbc.sql("update meetings.meeting set rules_as_of = ?, version = version + 1 where id = ?")
                .param(today)
                .param(sitting.id())
                .update();
        sittings.changed(sitting);
        events.publishEvent(
                new MeetingRulesMoved(sitting.unit(), sitting.id(), Map.of("rules", kept), Map.of("rules", today)));
    }
}
