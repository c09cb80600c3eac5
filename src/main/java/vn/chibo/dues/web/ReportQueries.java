package vn.chibo.dues.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chibo.access.Access;
import vn.chibo.dues.DuesSums;
import vn.chibo.dues.DuesSums.Sum;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** The dues report of a unit for a month, quarter or year. */
@ReadModel
class ReportQueries {
    private final DuesSums sums;
    private final RemittanceQueries remittances;
    private final Shares shares;
    private final Units units;
    private final Access access;
    private final Clock clock;

    ReportQueries(
            DuesSums sums, RemittanceQueries remittances, Shares shares, Units units, Access access, Clock clock) {
        this.sums = sums;
        this.shares = shares;
        this.remittances = remittances;
        this.units = units;
        this.access = access;
        this.clock = clock;
    }

    ReportPage page(
            Actor actor,
            UnitId unit,
            @Nullable String kind,
            @Nullable String at,
            Map<String, String> form,
            @Nullable RuleViolation violation) {
        access.require(actor, Permission.READ_MEMBERS, unit);
        LocalDate today = LocalDate.now(clock);
        YearMonth now = YearMonth.from(today);
        Span span = Span.of(kind, at, now);
        UnitView view = units.on(actor, unit, today);
        List<Sum> rows =
                view.isCell() ? months(actor, unit, span, now) : sums.of(actor, unit, span.first(), span.until(now));
        boolean acknowledges = !view.isCell() && access.may(actor, Permission.KEEP_DUES, unit);
        return new ReportPage(
                unit,
                view.name(),
                view.isCell(),
                span,
                rows,
                acknowledges,
                shares.unconfirmedOfCells(view, span.until(now).atDay(1)).orElse(null),
                acknowledges ? remittances.waitingAt(actor, unit) : List.of(),
                acknowledges ? remittances.waitingCount(actor, unit) : 0,
                form,
                violation);
    }

    /** A cell's own report has a row for each month, so that one that is missing shows. */
    private List<Sum> months(Actor actor, UnitId unit, Span span, YearMonth now) {
        List<Sum> rows = new ArrayList<>();
        for (YearMonth month = span.first(); !month.isAfter(span.until(now)); month = month.plusMonths(1)) {
            for (Sum sum : sums.of(actor, unit, month, month)) {
                rows.add(sum.named(String.format("%02d/%d", month.getMonthValue(), month.getYear())));
            }
        }
        return rows;
    }
}
