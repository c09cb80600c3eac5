package vn.chibo.dues.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.dues.DuesLine;
import vn.chibo.dues.DuesLines;
import vn.chibo.dues.Ledger;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** The keeper's page of the cell acted for. */
@ReadModel
class DuesQueries {
    private final DuesLines lines;
    private final RemittanceQueries remittances;
    private final Units units;
    private final Access access;
    private final Shares shares;
    private final Rulebook rulebook;
    private final JdbcClient jdbc;
    private final Clock clock;

    DuesQueries(
            DuesLines lines,
            RemittanceQueries remittances,
            Units units,
            Access access,
            Shares shares,
            Rulebook rulebook,
            JdbcClient jdbc,
            Clock clock) {
        this.lines = lines;
        this.remittances = remittances;
        this.units = units;
        this.access = access;
        this.shares = shares;
        this.rulebook = rulebook;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isCell(Actor actor) {
        return units.on(actor, actor.requiredUnit(), LocalDate.now(clock)).isCell();
    }

    CellPage page(
            Actor actor,
            @Nullable YearMonth asked,
            Set<String> ticked,
            Map<String, String> form,
            @Nullable RuleViolation violation) {
        UnitId unit = actor.requiredUnit();
        access.require(actor, Permission.COLLECT_DUES, unit);
        boolean keeps = actor.can(Permission.KEEP_DUES);
        boolean names = actor.can(Permission.NAME_TREASURER);
        LocalDate today = LocalDate.now(clock);
        YearMonth now = YearMonth.from(today);
        Ledger ledger = lines.ledger(actor, unit).orElse(null);
        UnitView view = units.on(actor, unit, today);
        String name = view.name();
        if (ledger == null) {
            return new CellPage(
                    name, null, now, now, List.of(), List.of(), List.of(), null, List.of(), List.of(), 0, null, null,
                    Set.of(), keeps, names, form, violation);
        }
        YearMonth month =
                asked == null || asked.isAfter(now) ? now : asked.isBefore(ledger.begins()) ? ledger.begins() : asked;
        List<DuesLine> all = lines.between(actor, ledger, ledger.begins(), now);
        Rule strikeOff =
                rulebook.find("party-dues.strike-off", ledger.path(), today).orElse(null);
        List<Remittance> sent = keeps ? remittances.of(actor, unit) : List.of();
        return new CellPage(
                name,
                ledger,
                month,
                now,
                all.stream().filter(line -> line.month().equals(month)).toList(),
                all.stream()
                        .filter(line ->
                                line.month().isBefore(now) && !line.month().equals(month) && line.open())
                        .toList(),
                strikeOff == null ? List.of() : lines.silent(actor, ledger, all, strikeOff.number("months")),
                lines.region(actor, ledger, now),
                sent,
                RemitPage.unsent(ledger.begins(), now, sent),
                toRemit(unit),
                shares.of(view, today).orElse(null),
                strikeOff,
                ticked,
                keeps,
                names,
                form,
                violation);
    }

    private long toRemit(UnitId unit) {
        return jdbc.sql(
                        "select coalesce(sum(total), 0)::bigint from dues.receipt where unit_id = ? and remittance_id is null")
                .param(unit.value())
                .query(Long.class)
                .single();
    }
}
