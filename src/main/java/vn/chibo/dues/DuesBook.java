package vn.chibo.dues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberId;
import vn.chibo.rulebook.Rulebook;

/**
 * Puts roll, declarations, reliefs and payments of a cell together, for any months at once with the same few questions.
 * Who sat in the cell on the first of a month pays there for it ({@code party-dues.month}). Asks no permission.
 */
@Component
class DuesBook {
    private final JdbcClient jdbc;
    private final Rulebook rulebook;
    private final MemberMoney money;

    DuesBook(JdbcClient jdbc, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.rulebook = rulebook;
        this.money = new MemberMoney(jdbc);
    }

    private record Listed(UUID member, String name, LocalDate joinedOn, YearMonth month) {}

    /** Lines of every comrade, by month and name; payments received until {@code day} count. */
    List<DuesLine> lines(Ledger ledger, YearMonth first, YearMonth last, LocalDate day) {
        return lines(ledger, listed(ledger, first, last, List.of()), day);
    }

    List<DuesLine> lines(Ledger ledger, YearMonth first, YearMonth last, LocalDate day, Collection<MemberId> members) {
        return members.isEmpty() ? List.of() : lines(ledger, listed(ledger, first, last, members), day);
    }

    private List<DuesLine> lines(Ledger ledger, List<Listed> listed, LocalDate day) {
        UUID[] members = listed.stream().map(Listed::member).distinct().toArray(UUID[]::new);
        var declared = money.declarations(members);
        var reliefs = money.reliefs(members);
        var paid = money.paid(members, day);
        var excuses = money.excuses(members);
        Map<YearMonth, Reckoning> reckonings = new HashMap<>();
        List<DuesLine> lines = new ArrayList<>();
        for (Listed one : listed) {
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
                    excuses.getOrDefault(key, "")));
        }
        return lines;
    }

    /** How many lines stand how. */
    static Map<DuesLine.State, Integer> counted(List<DuesLine> lines) {
        Map<DuesLine.State, Integer> counted = new EnumMap<>(DuesLine.State.class);
        lines.forEach(line -> counted.merge(line.state(), 1, Integer::sum));
        return counted;
    }

    @org.jspecify.annotations.Nullable
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

    private List<Listed> listed(Ledger ledger, YearMonth first, YearMonth last, Collection<MemberId> members) {
        YearMonth from = first.isBefore(ledger.begins()) ? ledger.begins() : first;
        if (from.isAfter(last)) {
            return List.of();
        }
        return jdbc.sql("""
                select m.month, r.member_id, r.full_name, r.joined_on
                from (select generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 month')::date
                             as month) m
                join members.roster r on r.unit_id = :unit and r.in_cell @> m.month and r.in_standing @> m.month
                where r.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
                  and (cardinality(:members) = 0 or r.member_id = any(:members))
                order by m.month, r.given_name, r.full_name collate shared.vietnamese
                """)
                .param("first", from.atDay(1).toString())
                .param("last", last.atDay(1).toString())
                .param("unit", ledger.unit().value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(DuesBook::listed)
                .list();
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getObject("member_id", UUID.class),
                row.getString("full_name"),
                row.getObject("joined_on", LocalDate.class),
                YearMonth.from(row.getObject("month", LocalDate.class)));
    }
}
