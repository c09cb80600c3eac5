package vn.chibo.dues.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.dues.RemitDues;
import vn.chibo.dues.web.ReceivedPage.Below;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** What the unit acted for receives from below, month by month: sums of units, never a name. */
@ReadModel
class ReceivedQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final RemittanceQueries remittances;
    private final Units units;
    private final Rulebook rulebook;
    private final Clock clock;

    ReceivedQueries(
            JdbcClient jdbc,
            Access access,
            RemittanceQueries remittances,
            Units units,
            Rulebook rulebook,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.remittances = remittances;
        this.units = units;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** @param asked null for the last month that is over; NotFound for a cell, which receives from comrades */
    ReceivedPage page(
            Actor actor, @Nullable YearMonth asked, Map<String, String> form, @Nullable RuleViolation violation) {
        UnitId unit = actor.requiredUnit();
        access.require(actor, Permission.KEEP_DUES, unit);
        LocalDate today = LocalDate.now(clock);
        UnitView view = units.on(actor, unit, today);
        if (view.isCell()) {
            throw new NotFound();
        }
        YearMonth now = YearMonth.from(today);
        YearMonth month = asked == null || asked.isAfter(now) ? now.minusMonths(1) : asked;
        List<Remittance> sent = remittances.of(actor, unit);
        return new ReceivedPage(
                view.name(),
                month,
                now,
                below(unit, month, month.equals(now) ? today : month.atEndOfMonth()),
                sent,
                RemitPage.unsent(first(unit, now), now, sent),
                toPass(unit),
                rulebook.find(RemitDues.SHARE + view.kind(), actor.path(), month.atDay(1))
                        .orElse(null),
                form,
                violation);
    }

    private List<Below> below(UnitId unit, YearMonth month, LocalDate day) {
        return jdbc
                .sql("""
                select v.unit_id, v.name, k.is_cell, l.begins, t.remitted, t.sent_on, t.acknowledged_on
                from organisations.unit_version v
                join organisations.unit_kind k on k.code = v.kind
                left join dues.ledger l on l.unit_id = v.unit_id
                left join dues.remittance t on t.unit_id = v.unit_id and t.month = :month and t.to_unit_id = :unit
                where v.parent_id = :unit and v.valid @> :day and v.kind <> 'PARTY_GROUP'
                order by v.name collate shared.vietnamese
                """)
                .param("unit", unit.value())
                .param("month", month.atDay(1))
                .param("day", day)
                .query((row, number) -> below(row, month))
                .list()
                .stream()
                .sorted(Comparator.comparing(Below::state))
                .toList();
    }

    private static Below below(ResultSet row, YearMonth month) throws SQLException {
        return new Below(
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getBoolean("is_cell"),
                row.getObject("begins", LocalDate.class),
                row.getObject("remitted", Long.class),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("acknowledged_on", LocalDate.class),
                month);
    }

    /** The first month for which anything was sent here; nothing is asked for earlier ones. */
    private YearMonth first(UnitId unit, YearMonth now) {
        return jdbc.sql("select month from dues.remittance where to_unit_id = ? order by month limit 1")
                .param(unit.value())
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from)
                .orElse(now);
    }

    private long toPass(UnitId unit) {
        return jdbc.sql("""
                select coalesce(sum(remitted), 0)::bigint from dues.remittance
                where to_unit_id = ? and acknowledged_on is not null and passed_by is null
                """).param(unit.value()).query(Long.class).single();
    }
}
