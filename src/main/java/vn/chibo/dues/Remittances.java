package vn.chibo.dues;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.organisations.UnitView;
import vn.chibo.organisations.Units;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/**
 * The rows of what is sent up: once a unit and month, to the unit directly above, less the share kept by the rule
 * {@code party-dues.share.<kind of unit>} of that month. The caller holds the unit's lock.
 */
@Component
class Remittances {
    private static final long PERCENT = 100;

    private final JdbcClient jdbc;
    private final Units units;
    private final Rulebook rulebook;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Remittances(JdbcClient jdbc, Units units, Rulebook rulebook, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.units = units;
        this.rulebook = rulebook;
        this.clock = clock;
        this.events = events;
    }

    record Sending(UUID id, UnitId unit, String path, YearMonth month, LocalDate on) {
        LocalDate nextMonth() {
            return month.plusMonths(1).atDay(1);
        }
    }

    boolean isThere(UUID id, UnitId unit) {
        return isThere("select count(*) > 0 from dues.remittance where id = ? and unit_id = ?", id, unit.value());
    }

    /** A month that began, a day in it or after, and nothing sent for it yet. */
    void check(Sending sending) {
        LocalDate today = LocalDate.now(clock);
        if (sending.month().isAfter(YearMonth.from(today))) {
            throw RuleViolation.at("remitMonth", "dues.month.future");
        }
        if (sending.on().isAfter(today)) {
            throw RuleViolation.at("sentOn", "dues.day.future");
        }
        if (sending.on().isBefore(sending.month().atDay(1))) {
            throw RuleViolation.at("sentOn", "dues.remittance.before", sending.month());
        }
        if (isThere(
                "select count(*) > 0 from dues.remittance where unit_id = ? and month = ?",
                sending.unit().value(),
                sending.month().atDay(1))) {
            throw RuleViolation.at("remitMonth", "dues.remittance.twice", sending.month());
        }
    }

    /** @param collected đồng, of which the share of the unit is kept */
    void write(Actor actor, Sending sending, long collected) {
        UnitView view = units.on(actor, sending.unit(), sending.on());
        var share = rulebook.find(
                        RemitDues.SHARE + view.kind(),
                        sending.path(),
                        sending.month().atDay(1))
                .orElseThrow(() -> new RuleViolation("dues.remittance.no-share"));
        if (view.above().isEmpty()) {
            throw new RuleViolation("dues.remittance.no-upper");
        }
        long kept = Math.floorDiv(collected * share.number("keepPercent") + PERCENT / 2, PERCENT);
        jdbc.sql("""
                insert into dues.remittance (id, unit_id, unit_path, to_unit_id, month, collected, kept, remitted, sent_on,
                    recorded_by, recorded_at)
                values (:id, :unit, :path, :to, :month, :collected, :kept, :remitted, :sent, :by, :at)
                """)
                .param("id", sending.id())
                .param("unit", sending.unit().value())
                .param("path", sending.path())
                .param("to", view.above().getFirst().id().value())
                .param("month", sending.month().atDay(1))
                .param("collected", collected)
                .param("kept", kept)
                .param("remitted", collected - kept)
                .param("sent", sending.on())
                .param("by", actor.person(), Types.OTHER)
                .param("at", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(
                new DuesRemitted(sending.unit(), sending.id(), sending.month().atDay(1), collected, collected - kept));
    }

    private boolean isThere(String sql, Object one, Object two) {
        return jdbc.sql(sql).param(one).param(two).query(Boolean.class).single();
    }
}
