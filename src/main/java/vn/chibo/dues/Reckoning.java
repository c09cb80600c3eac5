package vn.chibo.dues;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chibo.dues.Due.Kind;
import vn.chibo.dues.Due.Missing;
import vn.chibo.rulebook.Rule;

/**
 * What is owed for a month (01-QĐ/TW). The group is the one declared for the month itself; where its rate asks for the
 * salary of the previous month, the declaration that held then counts. Nothing is guessed: what was not declared is
 * missing.
 */
final class Reckoning {
    private static final long BASIS_POINTS = 10_000;
    private static final long HUNDRED = 100;

    private final YearMonth month;
    private final MonthRules rules;
    private final @Nullable String region;

    /** @param region of the minimum wage, I to IV; null while not recorded */
    Reckoning(YearMonth month, MonthRules rules, @Nullable String region) {
        this.month = month;
        this.rules = rules;
        this.region = region;
    }

    /** @param declarations oldest first; of two for one month the later one is the correction */
    Due of(@Nullable LocalDate joinedOn, List<Declared> declarations, List<Relief> reliefs) {
        if (rules.exemptsByAge(joinedOn)) {
            return Due.exempt(Kind.EXEMPT_BY_AGE);
        }
        Optional<Relief> relief =
                reliefs.stream().filter(one -> one.holdsIn(month)).findFirst();
        if (relief.filter(Relief::exempts).isPresent()) {
            return Due.exempt(Kind.EXEMPT_BY_DECISION);
        }
        Declared now = inForce(declarations, month);
        if (now == null) {
            return Due.missing(Missing.DECLARATION, null);
        }
        Optional<Rule> rate = rules.rate(now.category());
        if (rate.isPresent() && rate.get().flag("previousMonth")) {
            now = inForce(declarations, month.minusMonths(1));
            if (now == null) {
                return Due.missing(Missing.PREVIOUS_MONTH, null);
            }
            rate = rules.rate(now.category());
        }
        return rate.isEmpty()
                ? Due.missing(Missing.RULE, now)
                : amount(now, rate.get(), relief.map(Relief::percent).orElse(0));
    }

    private Due amount(Declared declared, Rule rate, int percent) {
        long exact; // in ten-thousandths of a đồng
        switch (rate.word("of")) {
            case "INCOME" ->
                exact = declared.base() * rate.number("basisPoints")
                        + (rate.value().containsKey("payBasisPoints")
                                ? declared.pay() * rate.number("payBasisPoints")
                                : 0);
            case "MINIMUM_WAGE" -> {
                if (region == null) {
                    return Due.missing(Missing.REGION, declared);
                }
                Optional<Long> wage = rules.minimumWage(region);
                if (wage.isEmpty()) {
                    return Due.missing(Missing.RULE, declared);
                }
                exact = wage.get() * rate.number("basisPoints");
            }
            case "FIXED" -> exact = rate.number("amount") * BASIS_POINTS;
            case "DECIDED" -> exact = declared.base() * BASIS_POINTS;
            default -> throw new IllegalStateException("rate of " + rate.word("of"));
        }
        return new Due(Kind.OWED, rounded(exact * (HUNDRED - percent)), declared, percent, null);
    }

    /** Once, at the end; half a step goes up. */
    private long rounded(long exact) {
        long step = rules.step();
        long unit = BASIS_POINTS * HUNDRED * step;
        return (exact + unit / 2) / unit * step;
    }

    private static @Nullable Declared inForce(List<Declared> declarations, YearMonth month) {
        return declarations.stream()
                .filter(one -> !one.from().isAfter(month))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
