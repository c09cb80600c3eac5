package vn.chibo.dues;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.Units;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Begins to keep a cell's dues here, and records in which region of the minimum wage it lies. */
@UseCase
public class OpenLedger {
    private static final Set<String> REGIONS = Set.of("I", "II", "III", "IV");

    private final JdbcClient jdbc;
    private final Access access;
    private final Ledgers ledgers;
    private final Units units;
    private final Rulebook rulebook;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpenLedger(
            JdbcClient jdbc,
            Access access,
            Ledgers ledgers,
            Units units,
            Rulebook rulebook,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.ledgers = ledgers;
        this.units = units;
        this.rulebook = rulebook;
        this.clock = clock;
        this.events = events;
    }

    /** Once for a cell: opening again changes nothing, so that no month slips out of the arrears. */
    public void open(Actor actor, UnitId unit, YearMonth begins) {
        access.require(actor, Permission.KEEP_DUES, unit);
        LocalDate today = LocalDate.now(clock);
        String path = ledgers.path(unit);
        if (!units.on(actor, unit, today).isCell()) {
            throw new RuleViolation("dues.ledger.no-cell");
        }
        if (begins.isAfter(YearMonth.from(today))) {
            throw RuleViolation.at("begins", "dues.month.future");
        }
        if (rulebook.find(Category.INSURED.rule(), path, begins.atDay(1)).isEmpty()) {
            throw RuleViolation.at("begins", "dues.month.before-rules");
        }
        int opened = jdbc.sql("""
                insert into dues.ledger (unit_id, unit_path, begins, opened_by, opened_at)
                values (:unit, :path, :begins, :by, :at) on conflict (unit_id) do nothing
                """)
                .param("unit", unit.value())
                .param("path", path)
                .param("begins", begins.atDay(1))
                .param("by", actor.person(), java.sql.Types.OTHER)
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (opened == 1) {
            events.publishEvent(new LedgerOpened(unit, unit.value(), begins.atDay(1)));
        }
    }

    /** @param region I to IV, from that month on; a later record of the same month corrects it */
    public void region(Actor actor, UnitId unit, String region, YearMonth from) {
        access.require(actor, Permission.KEEP_DUES, unit);
        ledgers.required(unit);
        if (!REGIONS.contains(region)) {
            throw RuleViolation.at("region", "dues.region.choose");
        }
        jdbc.sql("""
                insert into dues.region (unit_id, from_month, region, recorded_by, recorded_at)
                values (:unit, :from, :region, :by, :at)
                """)
                .param("unit", unit.value())
                .param("from", from.atDay(1))
                .param("region", region)
                .param("by", actor.person(), java.sql.Types.OTHER)
                .param("at", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new RegionRecorded(unit, unit.value(), from.atDay(1), region));
    }
}
