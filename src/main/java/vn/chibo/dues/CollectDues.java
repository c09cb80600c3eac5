package vn.chibo.dues;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chibo.access.Access;
import vn.chibo.dues.ReceiptRows.NewReceipt;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
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
    private final Access access;
    private final Ledgers ledgers;
    private final DuesMembers members;
    private final DuesBook book;
    private final OpenMonths months;
    private final ReceiptRows receipts;
    private final Clock clock;

    CollectDues(
            Access access,
            Ledgers ledgers,
            DuesMembers members,
            DuesBook book,
            OpenMonths months,
            ReceiptRows receipts,
            Clock clock) {
        this.access = access;
        this.ledgers = ledgers;
        this.members = members;
        this.book = book;
        this.months = months;
        this.receipts = receipts;
        this.clock = clock;
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
            SortedSet<YearMonth> paidFor,
            Way way,
            LocalDate day,
            @Nullable Long amount) {
        var payer = members.collected(actor, member);
        Ledger ledger = ledgers.held(payer.unit());
        if (!receipts.isThere(id, member)) {
            months.requireDay(ledger, day);
            var amounts = OpenMonths.filled(months.left(ledger, member, paidFor), amount);
            receipts.receive(actor, ledger, List.of(NewReceipt.received(id, member, day, way, amounts)));
        }
        return new ReceiptId(id);
    }

    /**
     * Ticks comrades as having paid one month in full, those too who have gone to another cell since; who has paid it
     * meanwhile is passed over. Returns how many receipts were written.
     */
    public int collectAll(
            Actor actor,
            UUID batch,
            UnitId unit,
            YearMonth month,
            Collection<MemberId> ticked,
            Way way,
            LocalDate day) {
        access.require(actor, Permission.COLLECT_DUES, unit);
        Ledger ledger = ledgers.held(unit);
        months.requireDay(ledger, day);
        if (ticked.isEmpty()) {
            throw RuleViolation.at("members", "dues.collect.nobody");
        }
        months.requireBegun(month, "month");
        List<NewReceipt> made = new ArrayList<>();
        for (DuesLine line : book.lines(ledger, month, month, LocalDate.now(clock), ticked)) {
            if (line.state() == DuesLine.State.MISSING) {
                throw RuleViolation.at("members", "dues.collect.unknown", line.name());
            }
            UUID id = of(batch, line);
            if (line.left() > 0 && !receipts.isThere(id, line.member())) {
                var amounts = new TreeMap<YearMonth, Long>();
                amounts.put(month, line.left());
                made.add(NewReceipt.received(id, line.member(), day, way, amounts));
            }
        }
        receipts.receive(actor, ledger, made);
        return made.size();
    }

    /** The same batch sent again makes the same receipts. */
    private static UUID of(UUID batch, DuesLine line) {
        String name = batch + " " + line.member().value();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
