package vn.chibo.dues;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chibo.dues.GrantRelief.Decided;
import vn.chibo.dues.GrantRelief.Ground;
import vn.chibo.organisations.Units;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** What a relief may be, and who decides it: rules {@code party-dues.relief} and {@code party-dues.relief.decides}. */
@Component
class ReliefRules {
    private static final int EXEMPT = 100;
    private static final int LONGEST_NUMBER = 100;

    private final Units units;
    private final Rulebook rulebook;
    private final Clock clock;

    ReliefRules(Units units, Rulebook rulebook, Clock clock) {
        this.units = units;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    void check(String path, Decided decided) {
        Rule rule = rulebook.find("party-dues.relief", path, decided.first().atDay(1))
                .orElseThrow(() -> RuleViolation.at("first", "dues.month.before-rules"));
        if (decided.percent() != EXEMPT) {
            checkReduction(rule, decided);
        }
        if (decided.last() != null && decided.last().isBefore(decided.first())) {
            throw RuleViolation.at("last", "dues.relief.backwards");
        }
        if (decided.number().isBlank() || decided.number().strip().length() > LONGEST_NUMBER) {
            throw RuleViolation.at("number", "dues.relief.number");
        }
        if (decided.on().isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("on", "dues.day.future");
        }
    }

    private static void checkReduction(Rule rule, Decided decided) {
        if (!rule.words("shares").contains(String.valueOf(decided.percent()))) {
            throw RuleViolation.at("percent", "dues.relief.share", String.join(", ", rule.words("shares")));
        }
        int most = rule.number("maxMonths");
        if (decided.last() == null || !decided.last().isBefore(decided.first().plusMonths(most))) {
            throw RuleViolation.at("last", "dues.relief.too-long", most);
        }
        if (decided.ground() != Ground.HARDSHIP) {
            throw RuleViolation.at("percent", "dues.relief.pension-exempts");
        }
    }

    /** CELL or UPPER. */
    String decider(Actor actor, DuesMembers.Payer payer) {
        LocalDate today = LocalDate.now(clock);
        String kind = units.on(actor, payer.unit(), today).kind().name();
        Rule rule = rulebook.inForce("party-dues.relief.decides", payer.path(), today);
        return rule.value().containsKey(kind) ? rule.word(kind) : "UPPER";
    }
}
