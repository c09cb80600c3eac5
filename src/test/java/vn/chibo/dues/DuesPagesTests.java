package vn.chibo.dues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class DuesPagesTests {
    @Autowired
    KeptDues dues;

    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    private KeptDues.Kept kept;

    @BeforeEach
    void aCellThatKeepsItsDues() {
        kept = dues.cell("Chi bộ Một");
    }

    @Test
    void theKeeperSeesTheMonthTicksAndPrints() {
        assertThat(page(kept.keeper(), "/dues")).contains("còn 2 đồng chí", "Lê Thị Bình", "80.000", "Chưa nộp");
        assertThat(post(
                        kept.keeper(),
                        "/dues/collections",
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "month", dues.now().toString(),
                                "members", kept.payer().member().value().toString(),
                                "way", "CASH",
                                "day", dues.today().toString())))
                .hasRedirectedUrl("/dues?month=" + dues.now());
        assertThat(page(kept.keeper(), "/dues")).contains("còn 1 đồng chí", "Đã nộp đủ");
        assertThat(mvc.get().uri("/dues").cookie(English.COOKIE).with(SignedIn.as(kept.keeper())))
                .hasStatusOk()
                .bodyText()
                .contains("1 comrade left");
    }

    @Test
    void theDeskTellsTheKeeperAndNobodyElse() {
        assertThat(page(kept.keeper(), "/")).contains("còn 2 đồng chí", "các tháng trước còn 8 lượt");
        assertThat(page(kept.payer(), "/")).doesNotContain("Thu đảng phí tháng");
        assertThat(page(kept.cell().committeeMember("Hồ Thị Cúc"), "/")).doesNotContain("Thu đảng phí tháng");
    }

    @Test
    void aMemberDeclaresOnTheOwnPageAndSeesNobodyElse() {
        assertThat(mvc.get().uri("/dues").with(SignedIn.as(kept.payer()))).hasRedirectedUrl("/dues/me");
        var declared = Map.of(
                "category",
                "INSURED",
                "base",
                "9.000.000",
                "from",
                dues.now().minusMonths(1).toString());
        assertThat(post(kept.payer(), "/dues/me/declarations", declared)).hasRedirectedUrl("/dues/me");
        assertThat(page(kept.payer(), "/dues/me"))
                .contains("90.000", "9.000.000")
                .doesNotContain("Trần Văn An");
        String other = "/dues/members/" + kept.keeper().member().value();
        assertThat(mvc.get().uri(other).with(SignedIn.as(kept.payer()))).hasStatus(404);
        assertThat(mvc.get().uri("/dues/report").with(SignedIn.as(kept.payer())))
                .hasStatus(403);
    }

    @Test
    void brokenAmountsComeBackWithWhatWasTyped() {
        for (String amount : new String[] {"-5", "5.5", "1e9", "9999999999", "mười nghìn"}) {
            var form = new HashMap<>(Map.of("category", "INSURED", "base", amount, "from", "2026-06"));
            assertThat(post(kept.payer(), "/dues/me/declarations", form))
                    .hasStatus(422)
                    .bodyText()
                    .contains("số đồng nguyên lớn hơn 0", "value=\"" + amount + "\"");
        }
        var future = Map.of(
                "category",
                "INSURED",
                "base",
                "5000000",
                "from",
                dues.now().plusMonths(1).toString());
        assertThat(post(kept.payer(), "/dues/me/declarations", future))
                .hasStatus(422)
                .bodyText()
                .contains("chưa đến");
    }

    @Test
    void aReceiptIsReadByItsPayerAndTheKeeperAlone() {
        UUID receipt = dues.paid(kept, kept.payer(), dues.now());
        String base = "/dues/receipts/" + receipt;
        for (World.Someone who : new World.Someone[] {kept.keeper(), kept.payer()}) {
            assertThat(page(who, base)).contains("80.000");
            var pdf =
                    mvc.get().uri(base + "/receipt.pdf").with(SignedIn.as(who)).exchange();
            assertThat(pdf).hasStatusOk();
            assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
        var stranger = kept.cell().member("Võ Thị Lan");
        var committee = kept.cell().committeeMember("Hồ Thị Cúc");
        var officer = world.officer(kept.cell().parent, "Cán Bộ Theo Dõi");
        for (World.Someone who : new World.Someone[] {stranger, committee, officer}) {
            assertThat(mvc.get().uri(base).with(SignedIn.as(who))).hasStatus(404);
            assertThat(mvc.get().uri(base + "/receipt.pdf").with(SignedIn.as(who)))
                    .hasStatus(404);
        }
    }

    @Test
    void theUpperCommitteeSeesSumsAndCellsInArrearsAndAcknowledges() {
        dues.paid(kept, kept.payer(), dues.now());
        var quiet = world.cell("Chi bộ Hai", kept.cell().parent);
        quiet.secretary("Võ Văn Dũng");
        assertThat(post(
                        kept.keeper(),
                        "/dues/remittances",
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "month", dues.now().toString(),
                                "remitMonth", dues.now().toString(),
                                "sentOn", dues.today().toString())))
                .hasRedirectedUrl("/dues?month=" + dues.now());
        var officer = world.officer(kept.cell().parent, "Cán Bộ Theo Dõi");
        assertThat(mvc.get().uri("/dues").with(SignedIn.as(officer))).hasRedirectedUrl("/dues/report");
        String report = page(officer, "/dues/report");
        assertThat(report)
                .contains("2/2 chi bộ còn việc", "1/2", "80.000", "56.000", "24.000", "Chưa mở sổ", "chờ xác nhận")
                .doesNotContain("Lê Thị Bình");
        assertThat(page(officer, "/")).contains("chờ xác nhận");
        String acknowledgement = report.replaceAll("(?s).*action=\"(/dues/remittances/[^\"]+)\".*", "$1");
        assertThat(post(officer, acknowledgement, Map.of("day", "không rõ"))).hasStatus(422);
        assertThat(post(officer, acknowledgement, Map.of("day", dues.today().toString())))
                .hasRedirectedUrl("/dues/report");
        assertThat(page(officer, "/dues/report")).doesNotContain("/acknowledgement");
        assertThat(page(kept.keeper(), "/dues")).contains("Đã xác nhận");
        for (String file : new String[] {"report.pdf", "report.xlsx"}) {
            assertThat(mvc.get()
                            .uri("/dues/" + file + "?span=YEAR&at=" + dues.now())
                            .with(SignedIn.as(officer)))
                    .hasStatusOk();
        }
    }

    @Test
    void aMonthThatWasNotSentUpShows() {
        assertThat(page(kept.keeper(), "/dues")).contains("Chưa ghi nộp lên cấp trên");
        assertThat(page(kept.keeper(), "/dues/report?span=QUARTER&at=" + dues.now()))
                .contains("Còn thiếu");
    }

    @Test
    void aCellBeginsToKeepItsDues() {
        var fresh = world.cell("Chi bộ Ba").secretary("Võ Văn Dũng");
        assertThat(page(fresh, "/dues")).contains("Mở sổ đảng phí");
        assertThat(post(fresh, "/dues/ledger", Map.of("begins", "2026-01")))
                .hasStatus(422)
                .bodyText()
                .contains("02/2026");
        assertThat(post(fresh, "/dues/ledger", Map.of("begins", dues.now().toString())))
                .hasRedirectedUrl("/dues");
        assertThat(page(fresh, "/dues")).contains("Thiếu kê khai", "Chưa kê khai mức làm căn cứ");
    }

    @Test
    void theKeeperRecordsPaymentsReliefsReasonsAndSlips() {
        String member = "/dues/members/" + kept.payer().member().value();
        assertThat(post(
                        kept.keeper(),
                        member + "/receipts",
                        Map.of(
                                "months",
                                dues.now().toString(),
                                "way",
                                "PORTAL",
                                "day",
                                dues.today().toString(),
                                "amount",
                                "30000")))
                .hasRedirectedUrl(member);
        assertThat(post(
                        kept.keeper(),
                        member + "/reliefs",
                        Map.of(
                                "ground",
                                "HARDSHIP",
                                "percent",
                                "50",
                                "first",
                                dues.now().toString(),
                                "last",
                                "",
                                "number",
                                "05-QĐ/CB",
                                "on",
                                dues.today().toString())))
                .hasStatus(422)
                .bodyText()
                .contains("không quá 12 tháng", "05-QĐ/CB");
        assertThat(post(
                        kept.keeper(),
                        member + "/reliefs",
                        Map.of(
                                "ground",
                                "HARDSHIP",
                                "percent",
                                "50",
                                "first",
                                dues.now().toString(),
                                "last",
                                dues.now().plusMonths(2).toString(),
                                "number",
                                "05-QĐ/CB",
                                "on",
                                dues.today().toString())))
                .hasRedirectedUrl(member);
        assertThat(post(
                        kept.keeper(),
                        member + "/excuses",
                        Map.of("excused", dues.now().minusMonths(1).toString(), "why", "đi công tác")))
                .hasRedirectedUrl(member);
        assertThat(page(kept.keeper(), member))
                .contains("Mới nộp một phần", "Giảm 50%", "đi công tác", "Cổng Dịch vụ công", "05-QĐ/CB");
    }

    private String page(World.Someone who, String path) {
        var answer = mvc.get().uri(path).with(SignedIn.as(who)).exchange().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(World.Someone who, String path, Map<String, String> form) {
        var request = mvc.post().uri(path).with(SignedIn.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
