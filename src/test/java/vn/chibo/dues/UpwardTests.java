package vn.chibo.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Dues go from the cell to the committee and on, each keeping its share. */
@ChiboTest
@Transactional
class UpwardTests {
    private static final int CELLS = 50;

    @Autowired
    KeptDues dues;

    @Autowired
    World world;

    @Autowired
    RemitDues remit;

    @Autowired
    AcknowledgeDues acknowledge;

    @Autowired
    MockMvcTester mvc;

    private KeptDues.Kept kept;
    private World.Someone officer;

    @BeforeEach
    void aCellBelowACommittee() {
        kept = dues.cell("Chi bộ Một");
        officer = world.officer(kept.cell().parent, "Cán Bộ Theo Dõi");
    }

    @Test
    void whatWasAcknowledgedIsPassedOnOnceLessTheShare() {
        UUID first = sent();
        assertThat(page("/dues/received?month=" + dues.now())).contains("Chờ xác nhận", "chưa nộp tiếp: 0 đ");
        acknowledge.acknowledge(officer.actor(), new RemittanceId(first), dues.today());
        // 80,000 received, 70 % kept by the cell: 24,000 came; the committee keeps 90 % of it.
        assertThat(page("/dues/received?month=" + dues.now())).contains("chưa nộp tiếp: 24.000 đ", "Giữ lại 90%");
        UUID id = UUID.randomUUID();
        remit.pass(officer.actor(), id, kept.cell().parent, dues.now(), dues.today());
        remit.pass(officer.actor(), id, kept.cell().parent, dues.now(), dues.today());
        assertThat(page("/dues/received?month=" + dues.now()))
                .contains("chưa nộp tiếp: 0 đ", "24.000", "21.600", "2.400");
        var twice = catchThrowableOfType(
                RuleViolation.class,
                () -> remit.pass(officer.actor(), UUID.randomUUID(), kept.cell().parent, dues.now(), dues.today()));
        assertThat(twice.key()).isEqualTo("dues.remittance.twice");
    }

    @Test
    void thePageNamesTheUnitsThatHaveNotRemittedAMonth() {
        world.cell("Chi bộ Chưa Mở", kept.cell().parent);
        var last = dues.now().minusMonths(1);
        assertThat(page("/dues/received"))
                .contains("1 đơn vị chưa nộp lên", "Chi bộ Một", "Chưa nộp", "Chi bộ Chưa Mở", "Chưa mở sổ");
        remit.remit(kept.keeper().actor(), UUID.randomUUID(), kept.cell().id, last, dues.today());
        assertThat(page("/dues/received?month=" + last)).contains("1/2 đơn vị đã nộp lên");
        assertThat(mvc.get().uri("/dues/received").cookie(English.COOKIE).with(SignedIn.as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("have remitted");
        assertThat(page("/dues/report")).contains("/dues/received");
    }

    @Test
    void aSenderHasOneLineThatTellsFromWhichMonthToWhich() {
        var last = dues.now().minusMonths(1);
        assertThat(page("/dues/received"))
                .containsOnlyOnce("/dues/report?of=" + kept.cell().id)
                .contains("4 tháng, từ tháng " + month(dues.begins()) + " đến hết tháng " + month(last));
        remit.remit(kept.keeper().actor(), UUID.randomUUID(), kept.cell().id, last.minusMonths(1), dues.today());
        assertThat(page("/dues/received"))
                .contains("3 tháng trong khoảng từ tháng " + month(dues.begins()) + " đến hết tháng " + month(last));
        remit.remit(kept.keeper().actor(), UUID.randomUUID(), kept.cell().id, last, dues.today());
        assertThat(page("/dues/received"))
                .contains("1/1 đơn vị đã nộp lên", "2 tháng, từ tháng " + month(dues.begins()))
                .doesNotContain("Chưa nộp 1");
        // the committee's own months are one line, too
        assertThat(page("/dues/received")).contains("Chưa ghi nộp lên cấp trên:", "2 tháng, từ tháng");
    }

    @Test
    void whoLacksTheNewestMonthStandsFirstAndTheListIsNarrowedAndTurned() {
        var last = dues.now().minusMonths(1);
        for (int i = 1; i <= CELLS; i++) {
            world.cell("Chi bộ Số " + i, kept.cell().parent);
        }
        var other = dues.cell("Chi bộ Á", kept.cell().parent);
        remit.remit(other.keeper().actor(), UUID.randomUUID(), other.cell().id, last, dues.today());
        assertThat(page("/dues/received"))
                .containsSubsequence("Chi bộ Một", "Chi bộ Á", "Chi bộ Số 1")
                .contains("Tất cả 52", "Chưa nộp 1", "Chờ xác nhận 1", "&amp;page=2", "rel=\"next\"")
                .doesNotContain("Chi bộ Số 9<");
        assertThat(page("/dues/received?page=2")).contains("Chi bộ Số 9<", "rel=\"prev\"");
        assertThat(page("/dues/received?show=NOT_SENT")).contains("Chi bộ Một").doesNotContain("Chi bộ Á", "Chi bộ Số");
        assertThat(page("/dues/received?show=GAPS"))
                .containsSubsequence("Chi bộ Một", "Chi bộ Á")
                .doesNotContain("Chi bộ Số");
        assertThat(page("/dues/received?q=SO 17")).contains("Chi bộ Số 17").doesNotContain("Chi bộ Một");
        assertThat(page("/dues/received?q=Mai"))
                .contains("Không có đơn vị nào như vậy")
                .doesNotContain("Chi bộ Số 17");
        assertThat(page("/dues/received?month=-999999999-01&page=x&show=x")).contains("Chi bộ Một");
    }

    @Test
    void ofManyThatWaitTheOldestAreShownAndAllAreCounted() {
        for (int i = 0; i < 11; i++) {
            var cell = dues.cell("Chi bộ " + i, kept.cell().parent);
            for (var month = dues.begins(); !month.isAfter(dues.now()); month = month.plusMonths(1)) {
                remit.remit(cell.keeper().actor(), UUID.randomUUID(), cell.cell().id, month, dues.today());
            }
        }
        assertThat(page("/dues/report")).contains("55 khoản chờ xác nhận", "Còn 5 khoản nữa");
        assertThat(page("/")).contains("55 khoản đảng phí cấp dưới nộp lên chờ xác nhận");
    }

    @Test
    void theDesksTellWhoHasNotRemittedTheLastMonth() {
        var last = dues.now().minusMonths(1);
        assertThat(page("/"))
                .contains("1 chi bộ chưa nộp đảng phí tháng " + month(last))
                .contains("/dues/received?month=" + last + "&amp;show=NOT_SENT");
        assertThat(page(kept.keeper(), "/")).contains("Đảng phí 4 tháng chưa ghi nộp lên cấp trên", "/dues#remit");
        assertThat(page(kept.payer(), "/")).doesNotContain("chưa ghi nộp lên cấp trên");
        var elsewhere = world.officer(world.committee("Đảng ủy phường Xa"), "Cán Bộ Xa");
        assertThat(page(elsewhere, "/")).doesNotContain("chưa nộp đảng phí");
        for (var month = dues.begins(); month.isBefore(last); month = month.plusMonths(1)) {
            remit.remit(kept.keeper().actor(), UUID.randomUUID(), kept.cell().id, month, dues.today());
        }
        assertThat(page(kept.keeper(), "/")).contains("Đảng phí tháng " + month(last) + " chưa ghi nộp");
        remit.remit(kept.keeper().actor(), UUID.randomUUID(), kept.cell().id, last, dues.today());
        assertThat(page(kept.keeper(), "/")).doesNotContain("chưa ghi nộp lên cấp trên");
        assertThat(page("/")).doesNotContain("chưa nộp đảng phí");
    }

    @Test
    void whatCannotBePassedOnComesBackAsTyped() {
        var typed = Map.of("remitMonth", dues.now().plusMonths(1).toString(), "sentOn", "hôm qua");
        assertThat(post(officer, typed)).hasStatus(422).bodyText().contains("hôm qua");
        var ahead = Map.of(
                "remitMonth",
                dues.now().plusMonths(1).toString(),
                "sentOn",
                dues.today().toString());
        assertThat(post(officer, ahead)).hasStatus(422).bodyText().contains("chưa đến");
        assertThat(post(
                        officer,
                        Map.of(
                                "remitMonth",
                                dues.now().toString(),
                                "sentOn",
                                dues.today().toString())))
                .hasStatus3xxRedirection();
    }

    @Test
    void aCellAndWhoKeepsNoDuesHaveNoSuchPage() {
        assertThat(mvc.get().uri("/dues/received").with(SignedIn.as(kept.keeper())))
                .hasStatus(404);
        assertThat(mvc.get().uri("/dues/received").with(SignedIn.as(kept.payer())))
                .hasStatus(403);
        var inspector = world.inspector(kept.cell().parent, "Ủy viên Kiểm tra");
        assertThat(mvc.get().uri("/dues/received").with(SignedIn.as(inspector))).hasStatus(403);
    }

    private UUID sent() {
        dues.paid(kept, kept.payer(), dues.now());
        UUID id = UUID.randomUUID();
        remit.remit(kept.keeper().actor(), id, kept.cell().id, dues.now(), dues.today());
        return id;
    }

    private MvcTestResult post(World.Someone who, Map<String, String> form) {
        var request = mvc.post()
                .uri("/dues/received/remittances")
                .with(SignedIn.as(who))
                .with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MM/yyyy").format(month);
    }

    private String page(String path) {
        return page(officer, path);
    }

    private String page(World.Someone who, String path) {
        var answer = mvc.get().uri(path).with(SignedIn.as(who)).exchange().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
