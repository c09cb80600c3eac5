package vn.chibo.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class CollectDuesTests {
    @Autowired
    KeptDues dues;

    @Autowired
    World world;

    @Autowired
    CollectDues collect;

    @Autowired
    DuesLines lines;

    @Autowired
    GrantRelief reliefs;

    @Autowired
    ExcuseMonth excuse;

    @Autowired
    RemitDues remit;

    @Autowired
    AcknowledgeDues acknowledge;

    @Autowired
    CounterReceipt counters;

    @Autowired
    DuesSums sums;

    private KeptDues.Kept kept;
    private YearMonth now;

    @BeforeEach
    void aCellThatKeepsItsDues() {
        kept = dues.cell("Chi bộ Một");
        now = dues.now();
    }

    @Test
    void severalMonthsAtOnceAreOneReceipt() {
        dues.paid(kept, kept.payer(), now.minusMonths(1), now);
        assertThat(states()).containsExactly("UNPAID", "UNPAID", "UNPAID", "PAID", "PAID");
    }

    @Test
    void aPartFillsTheOldestMonthFirst() {
        collect(UUID.randomUUID(), dues.today(), 100_000L, now.minusMonths(1), now);
        assertThat(line(now.minusMonths(1)).paid()).isEqualTo(KeptDues.DUE);
        assertThat(line(now).paid()).isEqualTo(20_000);
        assertThat(line(now).state()).isEqualTo(DuesLine.State.PARTIAL);
        collect(UUID.randomUUID(), dues.today(), null, now);
        assertThat(line(now).state()).isEqualTo(DuesLine.State.PAID);
    }

    @Test
    void whatIsSentTwiceIsRecordedOnce() {
        UUID id = UUID.randomUUID();
        collect(id, dues.today(), 30_000L, now);
        collect(id, dues.today(), 30_000L, now);
        assertThat(line(now).paid()).isEqualTo(30_000);
        UUID batch = UUID.randomUUID();
        var both = List.of(kept.keeper().member(), kept.payer().member());
        assertThat(tick(batch, now, both)).isEqualTo(2);
        assertThat(tick(batch, now, both)).isZero();
        assertThat(line(now).paid()).isEqualTo(KeptDues.DUE);
    }

    @Test
    void badInputIsRefusedAtItsField() {
        assertThat(field(dues.today(), -1L, now)).isEqualTo("amount");
        assertThat(field(dues.today(), 0L, now)).isEqualTo("amount");
        assertThat(field(dues.today(), KeptDues.DUE + 1, now)).isEqualTo("amount");
        assertThat(field(dues.today(), null, now.plusMonths(1))).isEqualTo("months");
        assertThat(field(dues.today(), null)).isEqualTo("months");
        assertThat(field(dues.today(), null, dues.begins().minusMonths(1))).isEqualTo("months");
        assertThat(field(dues.today().plusDays(1), null, now)).isEqualTo("day");
        assertThat(field(dues.begins().atDay(1).minusDays(1), null, now)).isEqualTo("day");
        dues.paid(kept, kept.payer(), now);
        assertThat(field(dues.today(), null, now)).isEqualTo("months");
        assertThat(line(now).paid()).isEqualTo(KeptDues.DUE);
    }

    @Test
    void whoseDuesAreUnknownCannotPayAGuess() {
        var new1 = kept.cell().member("Võ Thị Lan");
        var refused =
                catchThrowableOfType(RuleViolation.class, () -> tick(UUID.randomUUID(), now, List.of(new1.member())));
        assertThat(refused.key()).isEqualTo("dues.collect.unknown");
    }

    @Test
    void aSlipIsPutRightByACounterEntryAndNothingIsDeleted() {
        UUID first = dues.paid(kept, kept.payer(), now);
        UUID counter = UUID.randomUUID();
        var by = kept.keeper().actor();
        assertThatThrownBy(() -> counters.counter(by, counter, new ReceiptId(first), dues.today(), " "))
                .isInstanceOf(RuleViolation.class);
        counters.counter(by, counter, new ReceiptId(first), dues.today(), "ghi nhầm người");
        counters.counter(by, counter, new ReceiptId(first), dues.today(), "ghi nhầm người");
        assertThat(line(now).state()).isEqualTo(DuesLine.State.UNPAID);
        assertThatThrownBy(() -> counters.counter(by, UUID.randomUUID(), new ReceiptId(first), dues.today(), "lần nữa"))
                .isInstanceOf(RuleViolation.class);
        dues.paid(kept, kept.payer(), now);
        assertThat(line(now).state()).isEqualTo(DuesLine.State.PAID);
        assertThat(sums.of(by, kept.cell().id, now, now).getFirst().collected()).isEqualTo(KeptDues.DUE);
    }

    @Test
    void theCellKeepsItsShareAndTheUpperUnitAcknowledgesTheRest() {
        dues.paid(kept, kept.payer(), now);
        dues.paid(kept, kept.keeper(), now);
        var by = kept.keeper().actor();
        UUID id = UUID.randomUUID();
        remit.remit(by, id, kept.cell().id, now, dues.today());
        remit.remit(by, id, kept.cell().id, now, dues.today());
        var twice = catchThrowableOfType(
                RuleViolation.class, () -> remit.remit(by, UUID.randomUUID(), kept.cell().id, now, dues.today()));
        assertThat(twice.key()).isEqualTo("dues.remittance.twice");
        var sum = sums.of(by, kept.cell().id, now, now).getFirst();
        assertThat(sum.collected()).isEqualTo(160_000);
        assertThat(sum.kept()).isEqualTo(112_000);
        assertThat(sum.remitted()).isEqualTo(48_000);
        assertThat(sum.unremitted()).isZero();

        assertThatThrownBy(() -> acknowledge.acknowledge(by, new RemittanceId(id), dues.today()))
                .isInstanceOf(NotFound.class);
        var officer = world.officer(kept.cell().parent, "Cán Bộ Theo Dõi").actor();
        acknowledge.acknowledge(officer, new RemittanceId(id), dues.today());
        assertThat(sums.of(officer, kept.cell().parent, now, now).getFirst().acknowledged())
                .isEqualTo(48_000);
    }

    @Test
    void whatComesInAfterAMonthWasSentGoesWithTheNext() {
        var by = kept.keeper().actor();
        var before = now.minusMonths(1);
        remit.remit(by, UUID.randomUUID(), kept.cell().id, before, before.atEndOfMonth());
        collect(UUID.randomUUID(), before.atEndOfMonth(), null, before);
        remit.remit(by, UUID.randomUUID(), kept.cell().id, now, dues.today());
        var sent = sums.of(by, kept.cell().id, before, now).getFirst();
        assertThat(sent.remitted()).isEqualTo(24_000);
        assertThat(sent.monthsSent()).isEqualTo(2);
        assertThat(sent.unremitted()).isZero();
    }

    @Test
    void reductionsLastTwelveMonthsAtMostAndKnowThreeShares() {
        assertThat(relief(50, now, now.plusMonths(12)).field()).isEqualTo("last");
        assertThat(relief(50, now, null).field()).isEqualTo("last");
        assertThat(relief(40, now, now.plusMonths(2)).field()).isEqualTo("percent");
        grant(50, now, now.plusMonths(11));
        assertThat(line(now).due().amount()).isEqualTo(KeptDues.DUE / 2);
        assertThat(relief(30, now.plusMonths(3), now.plusMonths(4)).field()).isEqualTo("first");
    }

    @Test
    void threeMonthsWithoutReasonAreForTheSecretaryAlone() {
        var deputy = kept.cell().deputy("Phạm Văn Cường");
        var ledger = lines.ledger(kept.keeper().actor(), kept.cell().id).orElseThrow();
        var all = lines.between(kept.keeper().actor(), ledger, dues.begins(), now);
        var year = now.getYear();
        long over = all.stream()
                .filter(line -> line.member().equals(kept.payer().member()))
                .filter(line -> line.month().getYear() == year && line.month().isBefore(now))
                .count();
        int months = (int) Math.max(1, over);
        assertThat(lines.silent(kept.keeper().actor(), ledger, all, months))
                .extracting(DuesLines.Silent::name)
                .contains("Lê Thị Bình");
        assertThat(lines.silent(deputy.actor(), ledger, all, months)).isEmpty();
        excuse.excuse(kept.keeper().actor(), UUID.randomUUID(), kept.payer().member(), now.minusMonths(1), "nằm viện");
        var excused = lines.between(kept.keeper().actor(), ledger, dues.begins(), now);
        assertThat(lines.silent(kept.keeper().actor(), ledger, excused, months))
                .extracting(DuesLines.Silent::name)
                .doesNotContain("Lê Thị Bình");
    }

    @Test
    void aCommitteeMemberAnUpperOfficerAndAnotherCellSeeNoLine() {
        var payer = kept.payer().member();
        var member = kept.cell().committeeMember("Hồ Thị Cúc").actor();
        var officer = world.officer(kept.cell().parent, "Cán Bộ Theo Dõi").actor();
        var other = dues.cell("Chi bộ Hai").keeper().actor();
        for (var who : List.of(member, officer, other, kept.payer().actor())) {
            assertThatThrownBy(() -> lines.of(who, payer)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> tick(member, UUID.randomUUID(), now, List.of(payer)))
                .isInstanceOf(Refused.class);
        assertThat(lines.own(kept.payer().actor()).member()).isEqualTo(payer);
    }

    private ReceiptId collect(UUID id, LocalDate day, @Nullable Long amount, YearMonth... months) {
        return collect.collect(
                kept.keeper().actor(),
                id,
                kept.payer().member(),
                new TreeSet<>(List.of(months)),
                Way.PORTAL,
                day,
                amount);
    }

    private int tick(UUID batch, YearMonth month, List<vn.chibo.members.MemberId> who) {
        return tick(kept.keeper().actor(), batch, month, who);
    }

    private int tick(vn.chibo.shared.Actor actor, UUID batch, YearMonth month, List<vn.chibo.members.MemberId> who) {
        return collect.collectAll(actor, batch, kept.cell().id, month, who, Way.CASH, dues.today());
    }

    private @Nullable String field(LocalDate day, @Nullable Long amount, YearMonth... months) {
        return catchThrowableOfType(RuleViolation.class, () -> collect(UUID.randomUUID(), day, amount, months))
                .field();
    }

    private void grant(int percent, YearMonth first, @Nullable YearMonth last) {
        reliefs.grant(
                kept.keeper().actor(),
                UUID.randomUUID(),
                kept.payer().member(),
                new GrantRelief.Decided(GrantRelief.Ground.HARDSHIP, percent, first, last, "05-QĐ/CB", dues.today()));
    }

    private RuleViolation relief(int percent, YearMonth first, @Nullable YearMonth last) {
        return catchThrowableOfType(RuleViolation.class, () -> grant(percent, first, last));
    }

    private DuesLine line(YearMonth month) {
        return lines.of(kept.keeper().actor(), kept.payer().member()).lines().stream()
                .filter(line -> line.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private List<String> states() {
        return lines.of(kept.keeper().actor(), kept.payer().member()).lines().stream()
                .map(line -> line.state().name())
                .toList();
    }
}
