package vn.chibo.dues.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** What the unit acted for receives from below, one line a sender: sums of units, never a name. */
@ReadModel
class ReceivedQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final RemittanceQueries remittances;
    private final Senders senders;
    private final Units units;
    private final Shares shares;
    private final Clock clock;

    ReceivedQueries(
            JdbcClient jdbc,
            Access access,
            RemittanceQueries remittances,
            Senders senders,
            Units units,
            Shares shares,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.remittances = remittances;
        this.senders = senders;
        this.units = units;
        this.shares = shares;
        this.clock = clock;
    }

    /** NotFound for a cell, which receives from comrades. */
    ReceivedPage page(Actor actor, ReceivedFilter asked, Map<String, String> form, @Nullable RuleViolation violation) {
        UnitId unit = actor.requiredUnit();
        access.require(actor, Permission.KEEP_DUES, unit);
        LocalDate today = LocalDate.now(clock);
        UnitView view = units.on(actor, unit, today);
        if (view.isCell()) {
            throw new NotFound();
        }
        YearMonth now = YearMonth.from(today);
        YearMonth over = now.minusMonths(1);
        YearMonth month = asked.month() == null || asked.month().isAfter(now) ? over : asked.month();
        LocalDate day = month.equals(now) ? today : month.atEndOfMonth();
        Senders.Page page = senders.page(unit, asked, month, day, over);
        List<Remittance> sent = remittances.of(actor, unit);
        return new ReceivedPage(
                view.name(),
                month,
                now,
                asked.in(month),
                senders.counts(unit, month, day),
                page.below(),
                page.found(),
                sent,
                RemitPage.unsent(senders.first(unit).orElse(now), now, sent),
                toPass(unit),
                shares.of(view, month.atDay(1)).orElse(null),
                shares.unconfirmedBelow(view, day).orElse(null),
                form,
                violation);
    }

    private long toPass(UnitId unit) {
        return jdbc.sql("""
                select coalesce(sum(remitted), 0)::bigint from dues.remittance
                where to_unit_id = ? and acknowledged_on is not null and passed_by is null
                """).param(unit.value()).query(Long.class).single();
    }
}
