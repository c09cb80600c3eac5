package vn.chibo.dues.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.dues.web.ReceivedPage.Below;
import vn.chibo.dues.web.ReceivedPage.Gap;
import vn.chibo.dues.web.ReceivedPage.State;
import vn.chibo.shared.UnitId;

/**
 * The units directly below one, from which dues come up, and the months whose share none of them recorded as sent. A cell
 * owes its share from the month its ledger begins, another unit from the first month it received one itself. Asks no
 * permission; sums of units, never a name of a comrade.
 */
@Component
class Senders {
    private static final String LISTED = """
            with senders as materialized (
                select v.unit_id, v.name, k.is_cell,
                       case when k.is_cell then l.begins
                            else (select min(r.month) from dues.remittance r where r.to_unit_id = v.unit_id) end as begins
                from organisations.unit_version v
                join organisations.unit_kind k on k.code = v.kind
                left join dues.ledger l on l.unit_id = v.unit_id
                where v.parent_id = :unit and v.valid @> cast(:day as date) and v.kind <> 'PARTY_GROUP'
            ), listed as materialized (
                select s.*, t.remitted, t.sent_on, t.acknowledged_on,
                       case when t.acknowledged_on is not null then 'ACKNOWLEDGED' when t.id is not null then 'SENT'
                            when s.begins <= :month then 'NOT_SENT' else 'NONE_YET' end as state
                from senders s left join dues.remittance t on t.unit_id = s.unit_id and t.month = :month
            )
            """;

    /**
     * How many months until the last one over are open is a matter of counting, by each unit's own index; which ones they
     * are is looked up for one page only.
     */
    private static final String PAGE = """
            , counted as (
                select l.*, greatest(0, (extract(year from age) * 12 + extract(month from age))::int + 1 - x.sent) as months
                from listed l
                cross join lateral age(cast(:over as date), l.begins) age
                cross join lateral (select count(*)::int as sent from dues.remittance t
                                    where t.unit_id = l.unit_id and t.month between l.begins and :over) x
            ), page as (
                select c.*, count(*) over () as found, row_number() over (
                           order by c.state = 'NOT_SENT' desc, c.months desc nulls last, c.name collate shared.vietnamese,
                                    c.unit_id) as place
                from counted c
                where (:show in ('', c.state) or :show = 'GAPS' and c.months > 0)
                  and (:q = '' or strpos(shared.fold(c.name), shared.fold(:q)) > 0)
                order by place limit :size offset :offset
            )
            select p.*, g.first, g.last
            from page p
            left join lateral (
                select min(m)::date as first, max(m)::date as last
                from generate_series(p.begins::timestamp, cast(:over as timestamp), interval '1 month') m
                where not exists (select from dues.remittance t
                                  where t.unit_id = p.unit_id and t.month between p.begins and :over and t.month = m::date)) g
                on p.months > 0
            order by p.place
            """;

    private final JdbcClient jdbc;

    Senders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param cells whether all of {@code units} are cells */
    record NotSent(int units, boolean cells) {}

    /** How many have not sent that month, as the tree is on {@code day}. */
    NotSent notSent(UnitId unit, YearMonth month, LocalDate day) {
        return listed(LISTED + """
                select count(*)::int as units, coalesce(bool_and(is_cell), true) as cells from listed where state = 'NOT_SENT'
                """, unit, month, day).query(NotSent.class).single();
    }

    Map<State, Integer> counts(UnitId unit, YearMonth month, LocalDate day) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        listed(LISTED + "select state, count(*)::int as units from listed group by state", unit, month, day)
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getInt("units"));
                });
        return counts;
    }

    /** @param found on all pages */
    record Page(List<Below> below, long found) {}

    /** Who has not sent this month first, then who has most months open. */
    Page page(UnitId unit, ReceivedFilter asked, YearMonth month, LocalDate day, YearMonth over) {
        record Row(Below below, long found) {}
        List<Row> rows = listed(LISTED + PAGE, unit, month, day)
                .param("over", over.atDay(1))
                .param("show", asked.show())
                .param("q", asked.q())
                .param("size", ReceivedFilter.SIZE)
                .param("offset", (asked.page() - 1) * ReceivedFilter.SIZE)
                .query((row, number) -> new Row(below(row), row.getLong("found")))
                .list();
        return new Page(
                rows.stream().map(Row::below).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().found());
    }

    /** The first month for which anything was sent to the unit; nothing is asked of it for earlier ones. */
    Optional<YearMonth> first(UnitId unit) {
        return jdbc.sql("select month from dues.remittance where to_unit_id = ? order by month limit 1")
                .param(unit.value())
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }

    private JdbcClient.StatementSpec listed(String sql, UnitId unit, YearMonth month, LocalDate day) {
        return jdbc.sql(sql)
                .param("unit", unit.value())
                .param("month", month.atDay(1))
                .param("day", day);
    }

    private static Below below(ResultSet row) throws SQLException {
        return new Below(
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getBoolean("is_cell"),
                State.valueOf(row.getString("state")),
                row.getObject("remitted", Long.class),
                row.getObject("sent_on", LocalDate.class),
                gap(row));
    }

    private static @Nullable Gap gap(ResultSet row) throws SQLException {
        LocalDate first = row.getObject("first", LocalDate.class);
        return first == null
                ? null
                : new Gap(
                        YearMonth.from(first),
                        YearMonth.from(row.getObject("last", LocalDate.class)),
                        row.getInt("months"));
    }
}
