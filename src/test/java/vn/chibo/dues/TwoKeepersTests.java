package vn.chibo.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.chibo.ChiboTest;
import vn.chibo.launch.TestOwner;
import vn.chibo.shared.Actor;
import vn.chibo.shared.RuleViolation;

/** Secretary and deputy at the very same moment, on real transactions that commit: no double row, one clear refusal. */
@ChiboTest
class TwoKeepersTests {
    @Autowired
    KeptDues dues;

    @Autowired
    OpenLedger ledger;

    @Autowired
    CollectDues collect;

    @Autowired
    CounterReceipt counter;

    @Autowired
    RemitDues remit;

    @Autowired
    vn.chibo.world.World world;

    private final JdbcTemplate owner = new JdbcTemplate(TestOwner.dataSource());
    private KeptDues.Kept kept;
    private Actor secretary;
    private Actor deputy;

    @BeforeEach
    void twoKeepers() {
        kept = dues.cell("Chi bộ Hai Người Thu");
        secretary = kept.keeper().actor();
        deputy = kept.cell().deputy("Phạm Văn Cường").actor();
    }

    @Test
    void aLedgerIsOpenedOnce() throws Exception {
        var fresh = world.cell("Chi bộ Mới Mở");
        var one = fresh.secretary("Võ Văn Dũng").actor();
        var two = fresh.deputy("Đỗ Thị Em").actor();
        var refused =
                both(open(one, fresh, dues.now()), open(two, fresh, dues.now().minusMonths(1)));
        assertThat(refused).isEmpty();
        assertThat(owner.queryForObject(
                        "select count(*) from dues.ledger where unit_id = ?", Integer.class, fresh.id.value()))
                .isOne();
    }

    @Test
    void aMonthIsReceivedOnceAndNumbersFollowEachOther() throws Exception {
        var month = dues.now();
        var refused = both(paying(secretary, month), paying(deputy, month));
        assertThat(refused).extracting(RuleViolation::key).containsExactly("dues.collect.paid");
        var other = both(paying(secretary, month.minusMonths(1)), paying(deputy, month.minusMonths(2)));
        assertThat(other).isEmpty();
        assertThat(owner.queryForList(
                        "select number from dues.receipt where unit_id = ? order by number",
                        Integer.class,
                        kept.cell().id.value()))
                .containsExactly(1, 2, 3);
        assertThat(paid()).isEqualTo(3 * KeptDues.DUE);
    }

    @Test
    void theSameFormSentTwiceAtOnceIsOneReceipt() throws Exception {
        var id = UUID.randomUUID();
        var refused = both(paying(secretary, id, dues.now()), paying(secretary, id, dues.now()));
        assertThat(refused).isEmpty();
        assertThat(paid()).isEqualTo(KeptDues.DUE);
    }

    @Test
    void aTickOfTheWholeMonthByBothIsOneReceiptForEach() throws Exception {
        both(ticking(secretary), ticking(deputy));
        assertThat(owner.queryForObject(
                        "select count(*) from dues.receipt where unit_id = ?",
                        Integer.class,
                        kept.cell().id.value()))
                .isEqualTo(2);
    }

    @Test
    void aMonthIsSentUpOnceAndAReceiptTakenBackOnce() throws Exception {
        UUID receipt = dues.paid(kept, kept.payer(), dues.now());
        var back = both(takingBack(secretary, receipt), takingBack(deputy, receipt));
        assertThat(back).extracting(RuleViolation::key).containsExactly("dues.counter.twice");
        var sent = both(sending(secretary), sending(deputy));
        assertThat(sent).extracting(RuleViolation::key).containsExactly("dues.remittance.twice");
    }

    private Callable<Object> open(Actor who, vn.chibo.world.World.Cell cell, YearMonth begins) {
        return () -> {
            ledger.open(who, cell.id, begins);
            return "";
        };
    }

    private Callable<Object> paying(Actor who, YearMonth month) {
        return paying(who, UUID.randomUUID(), month);
    }

    private Callable<Object> paying(Actor who, UUID id, YearMonth month) {
        return () -> collect.collect(
                who, id, kept.payer().member(), new TreeSet<>(List.of(month)), Way.CASH, dues.today(), null);
    }

    private Callable<Object> ticking(Actor who) {
        var all = List.of(kept.keeper().member(), kept.payer().member());
        return () ->
                collect.collectAll(who, UUID.randomUUID(), kept.cell().id, dues.now(), all, Way.CASH, dues.today());
    }

    private Callable<Object> takingBack(Actor who, UUID receipt) {
        return () -> counter.counter(who, UUID.randomUUID(), new ReceiptId(receipt), dues.today(), "ghi nhầm");
    }

    private Callable<Object> sending(Actor who) {
        return () -> {
            remit.remit(who, UUID.randomUUID(), kept.cell().id, dues.now(), dues.today());
            return "";
        };
    }

    private long paid() {
        return owner.queryForObject(
                "select sum(total) from dues.receipt where unit_id = ?",
                Long.class,
                kept.cell().id.value());
    }

    /** Lets both go at once; the refusals they got. Anything else that fails, fails the test. */
    private static List<RuleViolation> both(Callable<?> one, Callable<?> two) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var running = Stream.of(one, two)
                    .map(call -> (Future<?>) pool.submit(() -> {
                        barrier.await();
                        return call.call();
                    }))
                    .toList();
            var refused = new java.util.ArrayList<RuleViolation>();
            for (var future : running) {
                try {
                    future.get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof RuleViolation violation)) {
                        throw failed;
                    }
                    refused.add(violation);
                }
            }
            return refused;
        }
    }
}
