package vn.chibo.dues;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Figures of every cell in a subtree for a span of months; never a name. */
@ReadModel
public class DuesSums {
    private final JdbcClient jdbc;
    private final Access access;
    private final Rulebook rulebook;

    DuesSums(JdbcClient jdbc, Access access, Rulebook rulebook) {
        this.jdbc = jdbc;
        this.access = access;
        this.rulebook = rulebook;
    }

    /**
     * One cell's figures; money in đồng.
     *
     * @param begins null while it keeps no dues here
     * @param owed times a comrade owed a month; {@code paid} of them paid at least in part
     * @param collected on days of the span, counter-entries taken off
     * @param unremitted received until the end of the span and not sent up yet
     * @param monthsSent months of the span whose share was sent up, of {@code monthsDue}
     */
    public record Sum(
            UnitId unit,
            String name,
            @Nullable YearMonth begins,
            long owed,
            long paid,
            long exempt,
            long collected,
            long kept,
            long remitted,
            long acknowledged,
            long unremitted,
            long monthsSent,
            long monthsDue) {
        /** The same figures under another heading, such as their month. */
        public Sum named(String heading) {
            return new Sum(
                    unit,
                    heading,
                    begins,
                    owed,
                    paid,
                    exempt,
                    collected,
                    kept,
                    remitted,
                    acknowledged,
                    unremitted,
                    monthsSent,
                    monthsDue);
        }

        /** Somebody has not paid, or a month was not sent up. */
        public boolean inArrears() {
            return begins == null || paid < owed || monthsSent < monthsDue;
        }
    }

    public List<Sum> of(Actor actor, UnitId unit, YearMonth first, YearMonth last) {
        access.require(actor, Permission.READ_MEMBERS, unit);
        int years = rulebook.find("party-dues.exempt.party-age", actor.path(), last.atDay(1))
                .map(rule -> rule.number("years"))
                .orElse(Integer.MAX_VALUE / 12_000);
        return jdbc.sql("select * from dues.sums(:unit, :first, :last, :years) order by name collate shared.vietnamese")
                .param("unit", unit.value())
                .param("first", first.atDay(1))
                .param("last", last.atDay(1))
                .param("years", years)
                .query((row, number) -> {
                    LocalDate begins = row.getObject("begins", LocalDate.class);
                    YearMonth from = begins == null ? null : YearMonth.from(begins);
                    return new Sum(
                            new UnitId(row.getObject("unit_id", UUID.class)),
                            row.getString("name"),
                            from,
                            row.getLong("owed"),
                            row.getLong("paid"),
                            row.getLong("exempt"),
                            row.getLong("collected"),
                            row.getLong("kept"),
                            row.getLong("remitted"),
                            row.getLong("acknowledged"),
                            row.getLong("unremitted"),
                            row.getLong("months_sent"),
                            from == null ? 0 : monthsDue(from.isAfter(first) ? from : first, last));
                })
                .list();
    }

    private static long monthsDue(YearMonth first, YearMonth last) {
        return Math.max(0, java.time.temporal.ChronoUnit.MONTHS.between(first, last) + 1);
    }
}
