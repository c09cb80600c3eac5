package vn.chibo.dues;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.shared.UnitId;

/** What comrades declared, were relieved of and paid, by member; the database shows what the actor may see. */
class MemberMoney {
    private final JdbcClient jdbc;

    MemberMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Key(UUID member, YearMonth month) {}

    /** Oldest month first, a correction after what it corrects. */
    Map<UUID, List<Declared>> declarations(UUID[] members) {
        return declared(jdbc.sql("""
                select member_id, from_month, category, base, pay from dues.declaration
                where member_id = any(?) order by from_month, entry
                """).param(members));
    }

    /** Of comrades who have left this cell: what they declared for months until then. */
    Map<UUID, List<Declared>> declaredUntilGone(UnitId unit, UUID[] members) {
        return declared(jdbc.sql("select * from dues.former_declared(?, ?) order by from_month, entry")
                .param(unit.value())
                .param(members));
    }

    private static Map<UUID, List<Declared>> declared(JdbcClient.StatementSpec asked) {
        Map<UUID, List<Declared>> all = new HashMap<>();
        asked.query(row -> {
            all.computeIfAbsent(row.getObject("member_id", UUID.class), member -> new ArrayList<>())
                    .add(new Declared(
                            YearMonth.from(row.getObject("from_month", LocalDate.class)),
                            Category.valueOf(row.getString("category")),
                            row.getLong("base"),
                            row.getLong("pay")));
        });
        return all;
    }

    Map<UUID, List<Relief>> reliefs(UUID[] members) {
        Map<UUID, List<Relief>> all = new HashMap<>();
        jdbc.sql("""
                select member_id, lower(valid) as since, upper(valid) as until, percent from dues.relief
                where member_id = any(?)
                """).param(members).query(row -> {
            LocalDate until = row.getObject("until", LocalDate.class);
            all.computeIfAbsent(row.getObject("member_id", UUID.class), member -> new ArrayList<>())
                    .add(new Relief(
                            YearMonth.from(row.getObject("since", LocalDate.class)),
                            until == null ? null : YearMonth.from(until),
                            row.getInt("percent")));
        });
        return all;
    }

    Map<Key, Long> paid(UUID[] members, LocalDate day) {
        Map<Key, Long> all = new HashMap<>();
        jdbc.sql("""
                select r.member_id, e.month, sum(e.amount)::bigint as paid
                from dues.receipt r join dues.entry e on e.receipt_id = r.id
                where r.member_id = any(?) and r.received_on <= ? group by r.member_id, e.month
                """).param(members).param(day).query(row -> {
            all.put(
                    new Key(
                            row.getObject("member_id", UUID.class),
                            YearMonth.from(row.getObject("month", LocalDate.class))),
                    row.getLong("paid"));
        });
        return all;
    }

    Map<Key, String> excuses(UUID[] members) {
        Map<Key, String> all = new HashMap<>();
        jdbc.sql("select member_id, month, reason from dues.excuse where member_id = any(?) order by recorded_at, id")
                .param(members)
                .query(row -> {
                    all.put(
                            new Key(
                                    row.getObject("member_id", UUID.class),
                                    YearMonth.from(row.getObject("month", LocalDate.class))),
                            row.getString("reason"));
                });
        return all;
    }
}
