package vn.chibo.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.Roster;
import vn.chibo.members.RosterLine;
import vn.chibo.members.Standing;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** Takes the base of a vote from the register and the presence at that moment, by the rule the meeting keeps. */
@Component
class VotingBase {
    private static final String RECOGNITION = "vote.recognition";
    private static final String PROBATION = "probation.months";

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Rulebook rulebook;
    private final Clock clock;

    VotingBase(JdbcClient jdbc, Roster roster, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    ShowOfHands at(Actor actor, Sitting sitting, Rule rule, OffsetDateTime moment) {
        List<UUID> there = jdbc.sql("""
                select member_id from meetings.attendance
                where meeting_id = :meeting and presence = 'PRESENT'
                  and (arrived_at is null or arrived_at <= :moment) and (left_at is null or left_at > :moment)
                """)
                .param("meeting", sitting.id())
                .param("moment", moment)
                .query(UUID.class)
                .list();
        return ShowOfHands.of(roster.on(actor, sitting.unit(), day(sitting)), there, rule);
    }

    /** The rule for a code that is voted by hands; any other code is refused at its field. */
    Rule rule(Sitting sitting, String code) {
        return rulebook.find(code, sitting.path(), sitting.rulesDay(clock.getZone()))
                .filter(rule -> code.startsWith("vote.") && rule.value().containsKey("numerator"))
                .orElseThrow(() -> RuleViolation.at("rule", "meetings.live.unknown-choice"));
    }

    /** Recognition is voted for one probationary comrade, and not before the full months of probation. */
    void requireRipe(Actor actor, Sitting sitting, Rule rule, @Nullable UUID subject) {
        if (!rule.code().equals(RECOGNITION)) {
            return;
        }
        RosterLine comrade = roster.on(actor, sitting.unit(), day(sitting)).stream()
                .filter(line -> line.member().value().equals(subject))
                .filter(line -> line.standing() == Standing.PROBATIONARY)
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("subject", "meetings.vote.choose-probationary"));
        Rule probation = rulebook.inForce(PROBATION, sitting.path(), sitting.rulesDay(clock.getZone()));
        LocalDate ripe = Probation.completeOn(comrade.joinedOn(), probation.number("full"));
        if (probation.effect().equals("BLOCK") && day(sitting).isBefore(ripe)) {
            throw RuleViolation.at("subject", "meetings.vote.probation", comrade.fullName(), ripe);
        }
    }

    private LocalDate day(Sitting sitting) {
        return sitting.day(clock.getZone());
    }
}
