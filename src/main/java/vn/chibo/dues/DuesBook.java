package vn.chibo.dues;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.dues.PayingRoll.Payer;
import vn.chibo.members.MemberId;
import vn.chibo.rulebook.Rulebook;

/**
 * Puts roll, declarations, reliefs and payments of a cell together, for any months at once with the same few questions.
 * Asks no permission.
 */
@Component
class DuesBook {
    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final PayingRoll roll;
    private final MemberMoney money;

    DuesBook(JdbcClient jdbc, Rulebook rulebook, PayingRoll roll) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.roll = roll;
        this.money = new MemberMoney(jdbc);
    }

    /** Lines of every comrade, by month and name; payments received until {@code day} count. */
    List<DuesLine> lines(Ledger ledger, YearMonth first, YearMonth last, LocalDate day) {
        return lines(ledger, roll.of(ledger, first, last, List.of()), day);
    }

    List<DuesLine> lines(Ledger ledger, YearMonth first, YearMonth last, LocalDate day, Collection<MemberId> members) {
        return members.isEmpty() ? List.of() : lines(ledger, roll.of(ledger, first, last, members), day);
    }

    private List<DuesLine> lines(Ledger ledger, List<Payer> payers, LocalDate day) {
        UUID[] members = ids(payers.stream());
        var declared = money.declarations(members);
        declared.putAll(
                money.declaredUntilGone(ledger.unit(), ids(payers.stream().filter(Payer::gone))));
        var reliefs = money.reliefs(members);
        var paid = money.paid(members, day);
        var excuses = money.excuses(members);
        Map<YearMonth, Reckoning> reckonings = new HashMap<>();
        List<DuesLine> lines = new ArrayList<>();
        for (Payer one : payers) {
            var key = new MemberMoney.Key(one.member(), one.month());
            var reckoning = reckonings.computeIfAbsent(
                    one.month(),
                    month ->
                            new Reckoning(month, MonthRules.of(rulebook, ledger.path(), month), region(ledger, month)));
            lines.add(new DuesLine(
                    new MemberId(one.member()),
                    one.name(),
                    one.month(),
                    reckoning.of(
                            one.joinedOn(),
                            declared.getOrDefault(one.member(), List.of()),
                            reliefs.getOrDefault(one.member(), List.of())),
                    paid.getOrDefault(key, 0L),
                    excuses.getOrDefault(key, ""),
                    one.gone()));
        }
        return lines;
    }

    /** How many lines stand how. */
    static Map<DuesLine.State, Integer> counted(List<DuesLine> lines) {
        Map<DuesLine.State, Integer> counted = new EnumMap<>(DuesLine.State.class);
        lines.forEach(line -> counted.merge(line.state(), 1, Integer::sum));
        return counted;
    }

    @Nullable
    String region(Ledger ledger, YearMonth month) {
        return jdbc.sql("""
                select region from dues.region where unit_id = ? and from_month <= ? order by from_month desc, id desc limit 1
                """)
                .param(ledger.unit().value())
                .param(month.atDay(1))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static UUID[] ids(Stream<Payer> payers) {
        return payers.map(Payer::member).distinct().toArray(UUID[]::new);
    }
}
