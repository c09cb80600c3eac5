package vn.chibo.dues;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Sends a cell's share up and acknowledges it there. A month's remittance takes every receipt until then that none took
 * before, counter-entries too: what comes in late goes with the next, and a sent one never changes. A month in
 * which nothing came in is sent as nought. The share kept is the rule {@code party-dues.share.<kind of unit>}.
 */
@UseCase
public class RemitDues {
    /** Code of the rule on shares, before the kind of unit. */
    public static final String SHARE = "party-dues.share.";

    private static final long PERCENT = 100;

    private final JdbcClient jdbc;
    private final Access access;
    private final Ledgers ledgers;
    private final Units units;
    private final Rulebook rulebook;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RemitDues(
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

    public void remit(Actor actor, UUID id, UnitId unit, YearMonth month, LocalDate sentOn) {
        access.require(actor, Permission.KEEP_DUES, unit);
        Ledger ledger = ledgers.required(unit);
        ledgers.lock(unit);
        if (isThere("select count(*) > 0 from dues.remittance where id = ? and unit_id = ?", id, unit.value())) {
            return;
        }
        check(ledger, month, sentOn);
        UnitView view = units.on(actor, unit, sentOn);
        var share = rulebook.find(SHARE + view.kind(), ledger.path(), month.atDay(1))
                .orElseThrow(() -> new RuleViolation("dues.remittance.no-share"));
        if (view.above().isEmpty()) {
            throw new RuleViolation("dues.remittance.no-upper");
        }
        long collected = unsent(unit, month, sentOn);
        long kept = Math.floorDiv(collected * share.number("keepPercent") + PERCENT / 2, PERCENT);
        insert(actor, id, ledger, view.above().getFirst().id(), month, sentOn, collected, kept);
        jdbc.sql("""
                update dues.receipt set remittance_id = :id
                where unit_id = :unit and remittance_id is null and received_on < :next and received_on <= :sent
                """)
                .param("id", id)
                .param("unit", unit.value())
                .param("next", month.plusMonths(1).atDay(1))
                .param("sent", sentOn)
                .update();
        events.publishEvent(new DuesRemitted(unit, id, month.atDay(1), collected, collected - kept));
    }

    /** Lets whoever keeps the dues of the unit it was sent to pass; NotFound for all others. */
    public void requireReceiver(Actor actor, RemittanceId id) {
        UnitId to = jdbc.sql("select to_unit_id from dues.remittance where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_DUES, to);
    }

    /** By the unit it was sent to; doing it again changes nothing. */
    public void acknowledge(Actor actor, RemittanceId id, LocalDate day) {
        record Sent(UnitId from, UnitId to, LocalDate month, LocalDate on, long remitted, boolean acknowledged) {}
        Sent sent = jdbc.sql("""
                select unit_id, to_unit_id, month, sent_on, remitted, acknowledged_on is not null as acknowledged
                from dues.remittance where id = ?
                """)
                .param(id.value())
                .query((row, number) -> new Sent(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new UnitId(row.getObject("to_unit_id", UUID.class)),
                        row.getObject("month", LocalDate.class),
                        row.getObject("sent_on", LocalDate.class),
                        row.getLong("remitted"),
                        row.getBoolean("acknowledged")))
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.KEEP_DUES, sent.to());
        if (sent.acknowledged()) {
            return;
        }
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(sent.on())) {
            throw RuleViolation.at("day", "dues.acknowledge.day", sent.on());
        }
        jdbc.sql("""
                update dues.remittance set acknowledged_on = :day, acknowledged_by = :by
                where id = :id and acknowledged_on is null
                """)
                .param("day", day)
                .param("by", actor.person(), Types.OTHER)
                .param("id", id.value())
                .update();
        events.publishEvent(new RemittanceAcknowledged(sent.from(), id.value(), sent.month(), sent.remitted()));
    }

    private void check(Ledger ledger, YearMonth month, LocalDate sentOn) {
        LocalDate today = LocalDate.now(clock);
        if (month.isAfter(YearMonth.from(today))) {
            throw RuleViolation.at("remitMonth", "dues.month.future");
        }
        if (month.isBefore(ledger.begins())) {
            throw RuleViolation.at("remitMonth", "dues.day.before-ledger", ledger.begins());
        }
        if (sentOn.isAfter(today)) {
            throw RuleViolation.at("sentOn", "dues.day.future");
        }
        if (sentOn.isBefore(month.atDay(1))) {
            throw RuleViolation.at("sentOn", "dues.remittance.before", month);
        }
        if (isThere(
                "select count(*) > 0 from dues.remittance where unit_id = ? and month = ?",
                ledger.unit().value(),
                month.atDay(1))) {
            throw RuleViolation.at("remitMonth", "dues.remittance.twice", month);
        }
    }

    private boolean isThere(String sql, Object one, Object two) {
        return jdbc.sql(sql).param(one).param(two).query(Boolean.class).single();
    }

    private long unsent(UnitId unit, YearMonth month, LocalDate sentOn) {
        return jdbc.sql("""
                select coalesce(sum(total), 0)::bigint from dues.receipt
                where unit_id = ? and remittance_id is null and received_on < ? and received_on <= ?
                """)
                .param(unit.value())
                .param(month.plusMonths(1).atDay(1))
                .param(sentOn)
                .query(Long.class)
                .single();
    }

    private void insert(
            Actor actor,
            UUID id,
            Ledger ledger,
            UnitId to,
            YearMonth month,
            LocalDate sentOn,
            long collected,
            long kept) {
        jdbc.sql("""
                insert into dues.remittance (id, unit_id, unit_path, to_unit_id, month, collected, kept, remitted, sent_on,
                    recorded_by, recorded_at)
                values (:id, :unit, :path, :to, :month, :collected, :kept, :remitted, :sent, :by, :at)
                """)
                .param("id", id)
                .param("unit", ledger.unit().value())
                .param("path", ledger.path())
                .param("to", to.value())
                .param("month", month.atDay(1))
                .param("collected", collected)
                .param("kept", kept)
                .param("remitted", collected - kept)
                .param("sent", sentOn)
                .param("by", actor.person(), Types.OTHER)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
