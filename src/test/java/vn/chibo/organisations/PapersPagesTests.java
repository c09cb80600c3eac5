package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Terms, official code, the education line's label, and the rules of forming with the upper committee's consent. */
@ChiboTest
@Transactional
class PapersPagesTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Decided decided;

    @Autowired
    JdbcClient jdbc;

    private World.Cell cell;
    private World.Someone an;
    private World.Someone admin;
    private String base;

    @BeforeEach
    void aCellWithASecretary() {
        cell = world.cell("Chi bộ Một");
        an = cell.secretary("Trần Văn An");
        admin = world.administrator(cell.parent, "Hồ Thị Cúc");
        base = "/organisations/" + cell.id;
    }

    @Test
    void aTermIsProlongedOnABasisAndItsOldEndStays() {
        assertThat(term("2022-2025", "2022-06-01", "2025-05-31")).hasRedirectedUrl(base + "/papers");
        assertThat(term("2025-2027", "2025-05-31", "2027-05-31"))
                .hasStatus(422)
                .bodyText()
                .contains("chồng lên một nhiệm kỳ khác");
        String amend = "/terms/"
                + jdbc.sql("select id::text from organisations.term where unit_id = ?")
                        .param(cell.id.value())
                        .query(String.class)
                        .single()
                + "/amendments";
        assertThat(post(amend, Map.of("newUntil", "2025-11-30", "amendBasis", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Xin ghi văn bản cho phép");
        assertThat(post(
                        amend,
                        Map.of("newUntil", "2025-11-30", "amendBasis", "Công văn 2502", "reason", "chờ sắp xếp")))
                .hasStatus3xxRedirection();
        assertThat(page(an, base + "?on=2025-10-01"))
                .contains("Nhiệm kỳ 2022-2025", "đến hết 30/11/2025")
                .contains("Trước đây đến hết 31/05/2025", "Công văn 2502", "chờ sắp xếp");
        assertThat(page(an, base)).contains("Chưa ghi nhiệm kỳ");
        assertThat(mvc.post().uri(amend).with(SignedIn.as(an)).with(csrf())).hasStatus(403);
    }

    @Test
    void theOfficialCodeIsOfOneLivingUnit() {
        var other = world.cell("Chi bộ Hai", cell.parent);
        var ending = world.committee("Đảng ủy Cũ", cell.parent);
        base = "/organisations/" + ending;
        assertThat(code(base, "2.3.3.3.3")).hasStatus3xxRedirection();
        assertThat(code(base, "2.3.x")).hasStatus(422).bodyText().contains("dấu chấm");
        assertThat(code("/organisations/" + other.id, "2.3.3.3.3"))
                .hasStatus(422)
                .bodyText()
                .contains("đang thuộc một tổ chức khác");
        assertThat(page(admin, base)).contains("2.3.3.3.3");
        decided.end(ending, cell.parent, LocalDate.of(2021, 1, 1));
        assertThat(post("/organisations/" + other.id + "/codes", Map.of("code", "2.3.3.3.3", "codeFrom", "2021-01-01")))
                .hasStatus3xxRedirection();
    }

    @Test
    void theEducationLineIsALabelWithDays() {
        assertThat(post(base + "/labels", Map.of("labelFrom", "2020-01-01"))).hasStatus3xxRedirection();
        assertThat(page(an, base)).contains("Khối giáo dục");
        assertThat(page(an, base + "?on=2019-06-01")).doesNotContain("Khối giáo dục");
        assertThat(post(base + "/labels", Map.of("labelFrom", "2024-01-01", "end", "1")))
                .hasStatus3xxRedirection();
        assertThat(page(an, base)).doesNotContain("Khối giáo dục");
    }

    @Test
    void tooFewMembersAreExplainedAndTheUpperCommitteesDecisionAnswersIt() {
        assertThat(page(an, base))
                .containsSubsequence("Cần xem", "Có 1 đảng viên chính thức, quy định từ 3 trở lên", "Vì sao?")
                .contains("Điều lệ Đảng, Điều 21");
        var consent = Map.of(
                "consentRule", "organisations.formation.GRASSROOTS_CELL",
                "consentNumber", "15-QĐ/ĐU",
                "consentDay", "2026-01-05");
        assertThat(post(base + "/consents", consent)).hasStatus3xxRedirection();
        assertThat(page(an, base)).containsSubsequence("Đã được đồng ý", "15-QĐ/ĐU, ngày 05/01/2026");
        assertThat(page(an, base + "?on=2025-12-31")).contains("Cần xem").doesNotContain("15-QĐ/ĐU");
        cell.member("Lê Thị Bình");
        cell.member("Phạm Văn Cường");
        assertThat(page(an, base)).doesNotContain("quy định từ 3 trở lên");
    }

    @Test
    void aCellOfNineWantsACommittee() {
        for (int i = 0; i < 8; i++) {
            cell.member("Đảng Viên " + i);
        }
        assertThat(page(an, base)).contains("Có 9 đảng viên chính thức; từ 9 trở lên thì bầu chi ủy");
        cell.committeeMember("Lê Thị Bình");
        assertThat(page(an, base)).doesNotContain("bầu chi ủy, nay chưa ghi");
    }

    @Test
    void thePageSpeaksEnglishAndOthersDoNotFindIt() {
        assertThat(mvc.get().uri(base + "/papers").cookie(English.COOKIE).with(SignedIn.as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Terms of the committee", "Official code", "Education line", "Consent of the upper committee");
        var foreign = world.administrator(world.committee("Đảng ủy Khác"), "Ngô Văn Xa");
        for (String act : new String[] {"/terms", "/codes", "/labels", "/consents"}) {
            assertThat(mvc.post().uri(base + act).with(SignedIn.as(foreign)).with(csrf()))
                    .hasStatus(404);
            assertThat(mvc.post().uri(base + act).with(SignedIn.as(an)).with(csrf()))
                    .hasStatus(403);
        }
    }

    private MvcTestResult term(String number, String from, String until) {
        return post(base + "/terms", Map.of("termNumber", number, "termFrom", from, "termUntil", until));
    }

    private MvcTestResult code(String unit, String code) {
        return post(unit + "/codes", Map.of("code", code, "codeFrom", "2020-01-01"));
    }

    private String page(World.Someone someone, String uri) {
        MvcTestResult result = mvc.get().uri(uri).with(SignedIn.as(someone)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String uri, Map<String, String> typed) {
        var request = mvc.post().uri(uri).with(SignedIn.as(admin)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
