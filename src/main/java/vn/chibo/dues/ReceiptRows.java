package vn.chibo.dues;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.members.MemberId;
import vn.chibo.shared.Actor;
import vn.chibo.shared.EventBatch;
import vn.chibo.shared.NotFound;

/** Writes receipts under the next numbers of the cell's year, without gaps; the caller holds the ledger's lock. */
@Component
class ReceiptRows {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReceiptRows(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param amounts đồng by month; negative in a counter-entry
     * @param counterTo the receipt taken back; null for money received
     */
    record NewReceipt(
            UUID id,
            MemberId member,
            LocalDate day,
            Way way,
            SortedMap<YearMonth, Long> amounts,
            @Nullable UUID counterTo,
            String reason) {
        static NewReceipt received(
                UUID id, MemberId member, LocalDate day, Way way, SortedMap<YearMonth, Long> amounts) {
            return new NewReceipt(id, member, day, way, amounts, null, "");
        }

        long total() {
            return amounts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** True when this very payment is there already; NotFound when the id is somebody else's. */
    boolean isThere(UUID id, MemberId member) {
        Optional<UUID> whose = jdbc.sql("select member_id from dues.receipt where id = ?")
                .param(id)
                .query(UUID.class)
                .optional();
        if (whose.isPresent() && !whose.get().equals(member.value())) {
            throw new NotFound();
        }
        return whose.isPresent();
    }

    /** Writes money received, with an event for each receipt. */
    void receive(Actor actor, Ledger ledger, List<NewReceipt> made) {
        if (made.isEmpty()) {
            return;
        }
        int first = write(actor, ledger, made);
        events.publishEvent(new EventBatch(IntStream.range(0, made.size())
                .mapToObj(i -> new DuesReceived(
                        ledger.unit(), made.get(i).id(), made.get(i).day().getYear(), first + i))
                .toList()));
    }

    /** Returns the number of the first; the others follow. All are of one year. */
    int write(Actor actor, Ledger ledger, List<NewReceipt> receipts) {
        int year = receipts.getFirst().day().getYear();
        int last = nextNumbers(ledger, year, receipts.size());
        int number = last - receipts.size();
        for (NewReceipt receipt : receipts) {
            insert(actor, ledger, receipt, year, ++number);
        }
        entries(receipts);
        return last - receipts.size() + 1;
    }

    private int nextNumbers(Ledger ledger, int year, int count) {
        return jdbc.sql("""
                insert into dues.numbering as n (unit_id, year, last_number) values (:unit, :year, :count)
                on conflict (unit_id, year) do update set last_number = n.last_number + :count
                returning last_number
                """)
                .param("unit", ledger.unit().value())
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    private void insert(Actor actor, Ledger ledger, NewReceipt receipt, int year, int number) {
        jdbc.sql("""
                insert into dues.receipt (id, unit_id, unit_path, member_id, year, number, received_on, way, total, counter_to,
                    reason, recorded_by, recorded_at)
                values (:id, :unit, :path, :member, :year, :number, :day, :way, :total, :counter, :reason, :by, :at)
                """)
                .param("id", receipt.id())
                .param("unit", ledger.unit().value())
                .param("path", ledger.path())
                .param("member", receipt.member().value())
                .param("year", year)
                .param("number", number)
                .param("day", receipt.day())
                .param("way", receipt.way().name())
                .param("total", receipt.total())
                .param("counter", receipt.counterTo(), Types.OTHER)
                .param("reason", receipt.reason())
                .param("by", actor.person(), Types.OTHER)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void entries(List<NewReceipt> receipts) {
        record Row(UUID receipt, YearMonth month, long amount) {}
        List<Row> rows = receipts.stream()
                .flatMap(receipt -> receipt.amounts().entrySet().stream()
                        .map((Map.Entry<YearMonth, Long> entry) ->
                                new Row(receipt.id(), entry.getKey(), entry.getValue())))
                .toList();
        jdbc.sql("""
                insert into dues.entry (receipt_id, month, amount)
                select n.id, n.month::date, n.amount from unnest(:ids, :months, :amounts) as n (id, month, amount)
                """)
                .param("ids", rows.stream().map(Row::receipt).toArray(UUID[]::new))
                .param(
                        "months",
                        rows.stream()
                                .map(row -> row.month().atDay(1).toString())
                                .toArray(String[]::new))
                .param("amounts", rows.stream().map(Row::amount).toArray(Long[]::new))
                .update();
    }
}
