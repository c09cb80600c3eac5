package vn.chibo.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.members.AnswerTransfer;
import vn.chibo.members.SendTransfer;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** A comrade goes to another cell with open months: they stay where they are owed, and nobody counts them twice. */
@ChiboTest
@Transactional
class GoneComradeTests {
    @Autowired
    KeptDues dues;

    @Autowired
    SendTransfer send;

    @Autowired
    AnswerTransfer answer;

    @Autowired
    CollectDues collect;

    @Autowired
    CounterReceipt counter;

    @Autowired
    GrantRelief reliefs;

    @Autowired
    DuesLines lines;

    @Autowired
    DuesSums sums;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private KeptDues.Kept old;
    private KeptDues.Kept next;
    private World.Someone binh;
    private YearMonth left;

    @BeforeEach
    void goneInTheMiddleOfLastMonth() {
        old = dues.cell("Chi bộ Cũ");
        next = dues.cell("Chi bộ Mới");
        binh = old.payer();
        left = dues.now().minusMonths(1);
        dues.paid(old, binh, dues.begins(), dues.begins().plusMonths(1));
        var transfer = send.draft(old.keeper().actor(), binh.member(), next.cell().id, "", "đổi chỗ ở");
        send.send(old.keeper().actor(), transfer, left.atDay(3));
        answer.receive(next.keeper().actor(), transfer, left.atDay(12));
    }

    @Test
    void theOldCellAsksForItsMonthsAndTheNewOneForTheRest() {
        assertThat(months(old)).containsExactly(dues.begins(), left.minusMonths(2), left.minusMonths(1), left);
        assertThat(months(next)).containsExactly(dues.now());
        assertThat(lines.of(next.keeper().actor(), binh.member()).lines())
                .extracting(DuesLine::month)
                .containsExactly(dues.now());
        assertThatThrownBy(() -> lines.of(old.keeper().actor(), binh.member())).isInstanceOf(NotFound.class);
        long owed = sums.of(old.keeper().actor(), old.cell().id, dues.begins(), dues.now())
                .getFirst()
                .owed();
        assertThat(owed).isEqualTo(5 + 4);
    }

    @Test
    void theIntroductionSaysUpToWhichMonthIsPaid() {
        var arrival = lines.of(next.keeper().actor(), binh.member()).arrival();
        assertThat(arrival.until()).isEqualTo(dues.begins().plusMonths(1));
        String until = String.format(
                "%02d/%d", arrival.until().getMonthValue(), arrival.until().getYear());
        assertThat(page(next.keeper(), "/dues/members/" + binh.member().value()))
                .contains("Chuyển đến từ Chi bộ Cũ", "đến hết tháng " + until);
        assertThat(page(binh, "/dues/me")).contains("đến hết tháng " + until);
    }

    @Test
    void theOldCellStillReceivesItsOwnMonthsAndTheReceiptCanBeTakenBack() {
        UUID batch = UUID.randomUUID();
        var by = old.keeper().actor();
        assertThat(page(old.keeper(), "/dues?month=" + left)).contains("Lê Thị Bình", "đã chuyển sinh hoạt");
        assertThat(tick(by, batch, left)).isOne();
        assertThat(tick(by, batch, left)).isZero();
        assertThat(line(old, left).state()).isEqualTo(DuesLine.State.PAID);
        assertThat(tick(next.keeper().actor(), UUID.randomUUID(), left)).isZero();
        scope(by);
        UUID receipt = jdbc.sql(
                        "select id from dues.receipt where member_id = ? order by recorded_at desc, number desc limit 1")
                .param(binh.member().value())
                .query(UUID.class)
                .single();
        assertThat(page(old.keeper(), "/dues/receipts/" + receipt)).contains("Lê Thị Bình", "Lập phiếu hoàn");
        assertThat(mvc.get().uri("/dues/receipts/" + receipt).with(SignedIn.as(next.keeper())))
                .hasStatus(404);
        counter.counter(by, UUID.randomUUID(), new ReceiptId(receipt), dues.today(), "ghi nhầm");
        assertThat(line(old, left).state()).isEqualTo(DuesLine.State.UNPAID);
    }

    @Test
    void whatIsDeclaredLaterIsNoneOfTheOldCellsBusiness() {
        scope(next.keeper().actor());
        jdbc.sql("""
                insert into dues.declaration (id, member_id, from_month, category, base, by_keeper, recorded_at)
                values (?, ?, ?, 'INSURED', 55555555, true, clock_timestamp())
                """)
                .param(UUID.randomUUID())
                .param(binh.member().value())
                .param(dues.now().atDay(1))
                .update();
        scope(old.keeper().actor());
        assertThat(told(old)).containsExactly(KeptDues.BASE);
        assertThat(jdbc.sql("select count(*) from dues.declaration where member_id = ?")
                        .param(binh.member().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void hostileSqlOfAnotherCellAndOfTheCommitteeIsToldNothing() {
        var stranger = dues.cell("Chi bộ Lạ").keeper().actor();
        var officer = world.officer(old.cell().parent, "Cán Bộ").actor();
        for (Actor who : List.of(stranger, officer, next.keeper().actor())) {
            scope(who);
            assertThat(told(old)).isEmpty();
            assertThat(jdbc.sql("select full_name from dues.former(?, ?, ?)")
                            .param(old.cell().id.value())
                            .param(dues.begins().atDay(1))
                            .param(dues.now().atDay(1))
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }

    @Test
    void aReliefGoesAlongAndMayBeEndedInTheNewCell() {
        var by = next.keeper().actor();
        UUID id = UUID.randomUUID();
        var halved = new GrantRelief.Decided(
                GrantRelief.Ground.HARDSHIP, 50, dues.now(), dues.now().plusMonths(2), "7-QĐ", dues.today());
        var back = old.cell().member("Đỗ Văn Út");
        dues.declared(old, back);
        reliefs.grant(old.keeper().actor(), id, back.member(), halved);
        var transfer = send.draft(old.keeper().actor(), back.member(), next.cell().id, "", "");
        send.send(old.keeper().actor(), transfer, left.atDay(4));
        answer.receive(by, transfer, left.atDay(13));
        assertThat(lines.of(by, back.member()).lines().getFirst().due().amount())
                .isEqualTo(KeptDues.DUE / 2);
        reliefs.end(by, new ReliefId(id), dues.now());
        scope(by);
        assertThat(jdbc.sql("select upper(valid) from dues.relief where id = ?")
                        .param(id)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(dues.now().plusMonths(1).atDay(1));
    }

    @Autowired
    World world;

    private int tick(Actor by, UUID batch, YearMonth month) {
        return collect.collectAll(by, batch, by.requiredUnit(), month, List.of(binh.member()), Way.CASH, dues.today());
    }

    private List<YearMonth> months(KeptDues.Kept cell) {
        return of(cell).stream().map(DuesLine::month).toList();
    }

    private DuesLine line(KeptDues.Kept cell, YearMonth month) {
        return of(cell).stream()
                .filter(line -> line.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private List<DuesLine> of(KeptDues.Kept cell) {
        var by = cell.keeper().actor();
        var ledger = lines.ledger(by, cell.cell().id).orElseThrow();
        return lines.between(by, ledger, dues.begins(), dues.now()).stream()
                .filter(line -> line.member().equals(binh.member()))
                .toList();
    }

    private List<Long> told(KeptDues.Kept cell) {
        return jdbc.sql("select base from dues.former_declared(?, ?)")
                .param(cell.cell().id.value())
                .param(new UUID[] {binh.member().value()})
                .query(Long.class)
                .list();
    }

    /** The scope of the last one who asked stays in this transaction. */
    private void scope(Actor actor) {
        lines.ledger(actor, actor.requiredUnit());
    }

    private String page(World.Someone who, String path) {
        var answer = mvc.get().uri(path).with(SignedIn.as(who)).exchange().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
