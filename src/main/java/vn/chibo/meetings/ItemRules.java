package vn.chibo.meetings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberId;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** What an item must fulfil before it is written, whoever typed it. */
@Component
class ItemRules {
    private final Roster roster;
    private final Rulebook rulebook;

    ItemRules(Roster roster, Rulebook rulebook) {
        this.roster = roster;
        this.rulebook = rulebook;
    }

    void check(Actor actor, Preparation meeting, ItemData item) {
        if (item.part() == null) {
            throw RuleViolation.at("part", "meetings.item.part-missing");
        }
        if (item.kind() == null) {
            throw RuleViolation.at("kind", "meetings.item.kind-missing");
        }
        if (item.title().isBlank()) {
            throw RuleViolation.at("title", "meetings.item.title-missing");
        }
        if (item.title().strip().length() > 500) {
            throw RuleViolation.at("title", "meetings.item.title-long", 500);
        }
        if (item.minutes() == null || item.minutes() < 1 || item.minutes() > 600) {
            throw RuleViolation.at("minutes", "meetings.item.minutes-wrong");
        }
        List<RosterLine> comrades = roster.on(actor, meeting.unit(), meeting.day());
        if (item.preparer() != null) {
            required(comrades, item.preparer(), "preparer");
        }
        if (item.part() == AgendaPart.RECOGNITION) {
            recognition(comrades, meeting, item.subject());
        }
    }

    /** Probation is counted to the day; the rule blocks where the rulebook says so. */
    private void recognition(List<RosterLine> comrades, Preparation meeting, @Nullable MemberId subject) {
        if (subject == null) {
            throw RuleViolation.at("subject", "meetings.item.subject-missing");
        }
        RosterLine comrade = required(comrades, subject, "subject");
        if (comrade.standing() != Standing.PROBATIONARY) {
            throw RuleViolation.at("subject", "meetings.item.subject-official", comrade.fullName());
        }
        Rule rule = rulebook.inForce("probation.months", meeting.path(), meeting.rulesDay());
        LocalDate full = comrade.joinedOn().plusMonths(rule.number("full"));
        if (rule.effect().equals("BLOCK") && meeting.day().isBefore(full)) {
            throw RuleViolation.at("subject", "meetings.item.probation-not-full", comrade.fullName(), full);
        }
    }

    static RosterLine required(List<RosterLine> comrades, MemberId member, String field) {
        return comrades.stream()
                .filter(line -> line.member().equals(member))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(field, "meetings.item.not-in-cell"));
    }
}
