package vn.chibo.dues;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.dues.ReceiptRows.NewReceipt;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/** Takes a receipt back by a counter-entry of the same amounts, dated its own day; the receipt stays as it was. */
@UseCase
public class CounterReceipt {
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final Access access;
    private final Ledgers ledgers;
    private final OpenMonths months;
    private final ReceiptRows receipts;
    private final ApplicationEventPublisher events;

    CounterReceipt(
            JdbcClient jdbc,
            Access access,
            Ledgers ledgers,
            OpenMonths months,
            ReceiptRows receipts,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.ledgers = ledgers;
        this.months = months;
        this.receipts = receipts;
        this.events = events;
    }

    /**
     * By the keeper of the cell that wrote the receipt, wherever the payer is now.
     *
     * @param id of the counter-entry, made by the client
     */
    public ReceiptId counter(Actor actor, UUID id, ReceiptId receipt, LocalDate day, String reason) {
        Original known = original(receipt);
        if (!access.may(actor, Permission.COLLECT_DUES, known.unit())) {
            throw new NotFound();
        }
        access.require(actor, Permission.KEEP_DUES, known.unit());
        Ledger ledger = ledgers.held(known.unit());
        if (receipts.isThere(id, known.member())) {
            return new ReceiptId(id);
        }
        Original original = original(receipt); // once more: another keeper may have been first
        if (original.counter() || original.countered()) {
            throw new RuleViolation("dues.counter.twice");
        }
        months.requireDay(ledger, day);
        if (day.isBefore(original.day())) {
            throw RuleViolation.at("day", "dues.counter.before", original.day());
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            throw RuleViolation.at("reason", "dues.counter.reason");
        }
        var counter = new NewReceipt(
                id, original.member(), day, original.way(), taken(receipt), receipt.value(), reason.strip());
        int number = receipts.write(actor, ledger, List.of(counter));
        events.publishEvent(new ReceiptCountered(ledger.unit(), id, day.getYear(), number));
        return new ReceiptId(id);
    }

    private record Original(MemberId member, UnitId unit, LocalDate day, Way way, boolean counter, boolean countered) {}

    private Original original(ReceiptId receipt) {
        return jdbc.sql("""
                select r.member_id, r.unit_id, r.received_on, r.way, r.counter_to is not null as counter,
                       exists (select 1 from dues.receipt c where c.counter_to = r.id) as countered
                from dues.receipt r where r.id = ?
                """)
                .param(receipt.value())
                .query((row, number) -> new Original(
                        new MemberId(row.getObject("member_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getObject("received_on", LocalDate.class),
                        Way.valueOf(row.getString("way")),
                        row.getBoolean("counter"),
                        row.getBoolean("countered")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private SortedMap<YearMonth, Long> taken(ReceiptId receipt) {
        SortedMap<YearMonth, Long> amounts = new TreeMap<>();
        jdbc.sql("select month, amount from dues.entry where receipt_id = ?")
                .param(receipt.value())
                .query(row -> {
                    amounts.put(YearMonth.from(row.getObject("month", LocalDate.class)), -row.getLong("amount"));
                });
        return amounts;
    }
}
