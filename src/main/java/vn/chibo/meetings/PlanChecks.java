package vn.chibo.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.rulebook.Rule;

/** The draft plan gives every comrade a task, each with a measurable target. */
@Component
@Order(50)
class PlanChecks implements PreparationCheck {
    private final Roster roster;

    PlanChecks(Roster roster) {
        this.roster = roster;
    }

    @Override
    public List<Check> of(CheckedSession session) {
        List<Check> checks = new ArrayList<>();
        session.rule("check.plan-everyone").ifPresent(rule -> checks.add(everyone(session, rule)));
        session.rule("check.targets-measurable")
                .filter(rule -> !session.programme().plan().isEmpty())
                .ifPresent(rule -> checks.add(targets(session, rule)));
        return checks;
    }

    private Check everyone(CheckedSession session, Rule rule) {
        if (session.programme().plan().isEmpty()) {
            return Check.open(rule, Check.Mend.PLAN, "meetings.check.plan.empty");
        }
        Set<UUID> owners = session.programme().plan().stream()
                .map(Programme.PlanLine::ownerId)
                .collect(Collectors.toSet());
        LocalDate day = session.meeting().day();
        List<RosterLine> idle = roster.on(session.actor(), session.meeting().unit(), day).stream()
                .filter(line -> line.standing() == Standing.OFFICIAL || line.standing() == Standing.PROBATIONARY)
                .filter(line -> !owners.contains(line.member().value()))
                .toList();
        return idle.isEmpty()
                ? Check.done(
                        rule,
                        "meetings.check.plan.everyone",
                        session.programme().plan().size())
                : Check.warn(
                        rule,
                        Check.Mend.PLAN,
                        "meetings.check.plan.idle",
                        idle.size(),
                        idle.getFirst().fullName());
    }

    private static Check targets(CheckedSession session, Rule rule) {
        List<Programme.PlanLine> plan = session.programme().plan();
        long without = plan.stream().filter(line -> line.target().isBlank()).count();
        return without == 0
                ? Check.done(rule, "meetings.check.targets.done")
                : Check.warn(rule, Check.Mend.PLAN, "meetings.check.targets.missing", without, plan.size());
    }
}
