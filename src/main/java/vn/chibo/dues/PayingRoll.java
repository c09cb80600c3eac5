package vn.chibo.dues;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberId;

/**
 * Who pays in a cell for a month: who sat there on its first day ({@code party-dues.month}). A comrade who has gone to
 * another cell since still stands on the months of this one, and on no month of two cells. Months in the cell that the
 * introduction says are paid where the comrade came from are not asked for again; {@code dues.sums} leaves them out, too.
 */
@Component
class PayingRoll {
    private final JdbcClient jdbc;

    PayingRoll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param gone sits in another cell by now */
    record Payer(UUID member, String name, LocalDate joinedOn, YearMonth month, boolean gone) {}

    /** By month and name; of these members, or of all when none is named. */
    List<Payer> of(Ledger ledger, YearMonth first, YearMonth last, Collection<MemberId> members) {
        YearMonth from = first.isBefore(ledger.begins()) ? ledger.begins() : first;
        if (from.isAfter(last)) {
            return List.of();
        }
        return jdbc.sql("""
                select * from (
                    select m.month, r.member_id, r.full_name, r.given_name, r.joined_on, false as gone
                    from (select generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 month')::date
                                 as month) m
                    join members.roster r on r.unit_id = :unit and r.in_cell @> m.month and r.in_standing @> m.month
                    where r.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') and r.unit_path = :path
                    union all
                    select f.month, f.member_id, f.full_name, f.given_name, f.joined_on, true
                    from dues.former(:unit, cast(:first as date), cast(:last as date)) f) p
                where (cardinality(:members) = 0 or member_id = any(:members))
                  and not exists (select from members.transfer t
                                  where t.member_id = p.member_id and t.to_unit = :unit and t.state = 'RECEIVED'
                                    and p.month between t.ended_on and t.dues_until)
                order by month, given_name, full_name collate shared.vietnamese
                """)
                .param("first", from.atDay(1).toString())
                .param("last", last.atDay(1).toString())
                .param("unit", ledger.unit().value())
                .param("path", ledger.path())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query((row, number) -> new Payer(
                        row.getObject("member_id", UUID.class),
                        row.getString("full_name"),
                        row.getObject("joined_on", LocalDate.class),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getBoolean("gone")))
                .list();
    }
}
