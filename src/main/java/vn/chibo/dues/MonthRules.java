package vn.chibo.dues;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;

/** The rules of dues that hold for a unit in one month, asked at its first day. */
final class MonthRules {
    private final Map<String, Rule> rules;
    private final LocalDate firstDay;

    private MonthRules(Map<String, Rule> rules, LocalDate firstDay) {
        this.rules = rules;
        this.firstDay = firstDay;
    }

    static MonthRules of(Rulebook rulebook, String path, YearMonth month) {
        LocalDate day = month.atDay(1);
        return new MonthRules(
                rulebook.family("party-dues.", path, day).stream()
                        .collect(Collectors.toMap(Rule::code, Function.identity())),
                day);
    }

    Optional<Rule> rate(Category category) {
        return Optional.ofNullable(rules.get(category.rule()));
    }

    /** đồng a month; empty before the first known decree. */
    Optional<Long> minimumWage(String region) {
        return Optional.ofNullable(rules.get("party-dues.minimum-wage")).map(rule -> (long) rule.number(region));
    }

    /** đồng that dues are rounded to. */
    long step() {
        return rules.get("party-dues.rounding") == null
                ? 1
                : rules.get("party-dues.rounding").number("step");
    }

    /** Whether somebody who joined on that day has reached the Party age that exempts, by the first of the month. */
    boolean exemptsByAge(@Nullable LocalDate joinedOn) {
        Rule rule = rules.get("party-dues.exempt.party-age");
        return rule != null
                && joinedOn != null
                && !joinedOn.plusYears(rule.number("years")).isAfter(firstDay);
    }
}
