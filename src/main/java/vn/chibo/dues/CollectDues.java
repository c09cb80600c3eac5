package vn.chibo.dues;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.dues.ReceiptRows.NewReceipt;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.EventBatch;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Records dues received, each payment with a receipt. Ids are made by the client: what is sent twice is recorded once.
 * Two keepers at once wait for each other, so that no month is received twice.
 */
@UseCase
public class CollectDues {
    private final JdbcClient jdbc;
    private final Access access;
    private final Ledgers ledgers;
    private final DuesMembers members;
    private final DuesBook book;
    private final ReceiptRows receipts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CollectDues(
            JdbcClient jdbc,
            Access access,
            Ledgers ledgers,
            DuesMembers members,
            DuesBook book,
            ReceiptRows receipts,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.ledgers = ledgers;
        this.members = members;
        this.book = book;
        this.receipts = receipts;
        this.clock = clock;
        this.events = events;
    }

    /**
     * One comrade's payment for one or several months, the oldest filled first.
     *
     * @param amount đồng; null for all that is left of these months
     */
    public ReceiptId collect(
            Actor actor,
            UUID id,
            MemberId member,
            SortedSet<YearMonth> months,
            Way way,
            LocalDate day,
            @Nullable Long amount) {
        var payer = members.kept(actor, member);
        Ledger ledger = ledgers.required(payer.unit());
        ledgers.lock(payer.unit());
        if (recorded(id, member)) {
            return new ReceiptId(id);
        }
        requireDay(ledger, day);
        if (months.isEmpty()) {
            throw RuleViolation.at("months", "dues.collect.no-month");
        }
        if (months.last().isAfter(YearMonth.from(LocalDate.now(clock)))) {
            throw RuleViolation.at("months", "dues.month.future");
        }
        SortedMap<YearMonth, Long> left = left(ledger, member, months);
        var receipt = new NewReceipt(id, member, day, way, filled(left, amount), null, "");
        write(actor, ledger, List.of(receipt));
        return new ReceiptId(id);
    }

    /**
     * Ticks comrades as having paid one month in full; who has paid it meanwhile is passed over. Returns how many
     * receipts were written.
     */
    public int collectAll(
            Actor actor,
            UUID batch,
            UnitId unit,
            YearMonth month,
            Collection<MemberId> ticked,
            Way way,
            LocalDate day) {
        access.require(actor, Permission.KEEP_DUES, unit);
        Ledger ledger = ledgers.required(unit);
        ledgers.lock(unit);
        requireDay(ledger, day);
        if (ticked.isEmpty()) {
            throw RuleViolation.at("members", "dues.collect.nobody");
        }
        if (month.isAfter(YearMonth.from(LocalDate.now(clock)))) {
            throw RuleViolation.at("month", "dues.month.future");
        }
        List<NewReceipt> made = new ArrayList<>();
        for (DuesLine line : book.lines(ledger, month, month, LocalDate.now(clock), ticked)) {
            if (line.state() == DuesLine.State.MISSING) {
                throw RuleViolation.at("members", "dues.collect.unknown", line.name());
            }
            if (line.left() > 0 && !recorded(of(batch, line.member()), line.member())) {
                var amounts = new TreeMap<YearMonth, Long>();
                amounts.put(month, line.left());
                made.add(new NewReceipt(of(batch, line.member()), line.member(), day, way, amounts, null, ""));
            }
        }
        if (!made.isEmpty()) {
            write(actor, ledger, made);
        }
        return made.size();
    }

    /**
     * Takes a receipt back by a counter-entry of the same amounts, dated its own day; the receipt stays as it was.
     *
     * @param id of the counter-entry, made by the client
     */
    public ReceiptId counter(Actor actor, UUID id, ReceiptId receipt, LocalDate day, String reason) {
        MemberId member = jdbc.sql("select member_id from dues.receipt where id = ?")
                .param(receipt.value())
                .query(UUID.class)
                .optional()
                .map(MemberId::new)
                .orElseThrow(NotFound::new);
        var payer = members.kept(actor, member);
        Ledger ledger = ledgers.required(payer.unit());
        ledgers.lock(payer.unit());
        if (recorded(id, member)) {
            return new ReceiptId(id);
        }
        record Original(LocalDate day, Way way, boolean counter, boolean countered) {}
        Original original = jdbc.sql("""
                select r.received_on, r.way, r.counter_to is not null as counter,
                       exists (select 1 from dues.receipt c where c.counter_to = r.id) as countered
                from dues.receipt r where r.id = ? and r.unit_id = ?
                """)
                .param(receipt.value())
                .param(payer.unit().value())
                .query((row, number) -> new Original(
                        row.getObject("received_on", LocalDate.class),
                        Way.valueOf(row.getString("way")),
                        row.getBoolean("counter"),
                        row.getBoolean("countered")))
                .optional()
                .orElseThrow(NotFound::new);
        if (original.counter() || original.countered()) {
            throw new RuleViolation("dues.counter.twice");
        }
        requireDay(ledger, day);
        if (day.isBefore(original.day())) {
            throw RuleViolation.at("day", "dues.counter.before", original.day());
        }
        if (reason.isBlank() || reason.strip().length() > 500) {
            throw RuleViolation.at("reason", "dues.counter.reason");
        }
        SortedMap<YearMonth, Long> amounts = new TreeMap<>();
        jdbc.sql("select month, amount from dues.entry where receipt_id = ?")
                .param(receipt.value())
                .query(row -> {
                    amounts.put(YearMonth.from(row.getObject("month", LocalDate.class)), -row.getLong("amount"));
                });
        var counter = new NewReceipt(id, member, day, original.way(), amounts, receipt.value(), reason.strip());
        int number = receipts.write(actor, ledger, List.of(counter));
        events.publishEvent(new ReceiptCountered(ledger.unit(), id, day.getYear(), number));
        return new ReceiptId(id);
    }

    private void write(Actor actor, Ledger ledger, List<NewReceipt> made) {
        int first = receipts.write(actor, ledger, made);
        List<DuesReceived> received = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            received.add(new DuesReceived(
                    ledger.unit(), made.get(i).id(), made.get(i).day().getYear(), first + i));
        }
        events.publishEvent(new EventBatch(received));
    }

    /** True when this very payment is there already; NotFound when the id is somebody else's. */
    private boolean recorded(UUID id, MemberId member) {
        Optional<UUID> whose = jdbc.sql("select member_id from dues.receipt where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
        if (whose.isPresent() && !whose.get().equals(member.value())) {
            throw new NotFound();
        }
        return whose.isPresent();
    }

    private void requireDay(Ledger ledger, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw RuleViolation.at("day", "dues.day.future");
        }
        if (day.isBefore(ledger.begins().atDay(1))) {
            throw RuleViolation.at("day", "dues.day.before-ledger", ledger.begins());
        }
    }

    private SortedMap<YearMonth, Long> left(Ledger ledger, MemberId member, SortedSet<YearMonth> months) {
        SortedMap<YearMonth, Long> left = new TreeMap<>();
        for (DuesLine line : book.lines(ledger, months.first(), months.last(), LocalDate.now(clock), List.of(member))) {
            if (months.contains(line.month())) {
                if (line.state() == DuesLine.State.MISSING) {
                    throw RuleViolation.at("months", "dues.collect.unknown-month", line.month());
                }
                left.put(line.month(), line.left());
            }
        }
        if (left.size() < months.size()) {
            throw RuleViolation.at("months", "dues.collect.not-listed");
        }
        if (left.values().stream().allMatch(one -> one == 0)) {
            throw RuleViolation.at("months", "dues.collect.paid");
        }
        return left;
    }

    private static SortedMap<YearMonth, Long> filled(SortedMap<YearMonth, Long> left, @Nullable Long amount) {
        long all = left.values().stream().mapToLong(Long::longValue).sum();
        long rest = amount == null ? all : amount;
        if (rest < 1) {
            throw RuleViolation.at("amount", "dues.amount.unreadable");
        }
        if (rest > all) {
            throw RuleViolation.at("amount", "dues.collect.too-much", all);
        }
        SortedMap<YearMonth, Long> filled = new TreeMap<>();
        for (var one : left.entrySet()) {
            long part = Math.min(rest, one.getValue());
            if (part > 0) {
                filled.put(one.getKey(), part);
                rest -= part;
            }
        }
        return filled;
    }

    private static UUID of(UUID batch, MemberId member) {
        return UUID.nameUUIDFromBytes((batch + " " + member.value()).getBytes(StandardCharsets.UTF_8));
    }
}
