package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.rulebook.IssueRule;
import vn.chibo.rulebook.RuleDraft;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class AuditPageTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    EstablishUnit establish;

    @Autowired
    HoldPost posts;

    @Autowired
    IssueRule rules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void theDiaryTellsWhoDidWhatInTheOwnScopeOnly() {
        var committee = world.committee("Đảng ủy phường Sông Nam");
        var admin = world.administrator(committee, "Hồ Thị Cúc");
        establish(admin, "Chi bộ Trường Bến Tre");
        world.cell("Chi bộ Xa Lạ");

        assertThat(get(admin, "/audit"))
                .hasStatusOk()
                .bodyText()
                .contains("Hồ Thị Cúc", "Lập tổ chức: Chi bộ Trường Bến Tre", "Lập tài khoản", "Chương trình")
                .doesNotContain("Chi bộ Xa Lạ");
        assertThat(mvc.get().uri("/audit").cookie(English.COOKIE).with(SignedIn.as(admin)))
                .bodyText()
                .contains("Established an organisation: Chi bộ Trường Bến Tre");
    }

    @Test
    void theDiaryIsSiftedByPersonAndDay() {
        var committee = world.committee("Đảng ủy phường Sông Nam");
        var admin = world.administrator(committee, "Hồ Thị Cúc");
        establish(admin, "Chi bộ Trường Bến Tre");
        LocalDate today = LocalDate.now(clock);

        assertThat(get(admin, "/audit?who=ho thi cuc&from=" + today)).bodyText().contains("Trường Bến Tre");
        assertThat(get(admin, "/audit?who=nguyen")).bodyText().contains("Không có việc nào như vậy");
        assertThat(get(admin, "/audit?until=" + today.minusDays(1))).bodyText().doesNotContain("Trường Bến Tre");
    }

    @Test
    void olderEntriesComeOnTheNextPage() {
        var committee = world.committee("Đảng ủy phường Sông Nam");
        var admin = world.administrator(committee, "Hồ Thị Cúc");
        for (int i = 1; i <= 60; i++) {
            establish(admin, "Chi bộ số " + i + ".");
        }
        var first = get(admin, "/audit?who=cuc");
        assertThat(first)
                .bodyText()
                .contains("Chi bộ số 60.", "Xem các việc trước đó")
                .doesNotContain("Chi bộ số 1.");
        String body = new String(first.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        String before = body.replaceFirst("(?s).*name=\"before\" value=\"(\\d+)\".*", "$1");
        assertThat(get(admin, "/audit?who=cuc&before=" + before))
                .bodyText()
                .contains("Chi bộ số 1.")
                .doesNotContain("Chi bộ số 60.");
    }

    @Test
    void changesAreToldWithBeforeAndAfter() {
        var committee = world.committee("Đảng ủy phường Sông Nam");
        var admin = world.administrator(committee, "Hồ Thị Cúc");
        rules.issue(
                admin.actor(),
                committee,
                new RuleDraft(
                        "meeting.regular.minutes",
                        LocalDate.of(2026, 6, 1),
                        null,
                        Map.of("min", 100),
                        "Số 15-NQ/ĐU",
                        "",
                        "Riêng.",
                        "Own.",
                        true));
        var cuc = world.officer(committee, "Võ Văn Đức");
        PostId post = new PostId(jdbc.sql("select id from organisations.post where person_id = ?")
                .param(cuc.person().value())
                .query(UUID.class)
                .single());
        posts.end(admin.actor(), post, LocalDate.of(2026, 12, 1));

        assertThat(get(admin, "/audit?kind=rulebook"))
                .bodyText()
                .contains("Ban hành quy định riêng: Số 15-NQ/ĐU", "Ít nhất 90 phút → Ít nhất 100 phút")
                .doesNotContain("Lập tài khoản");
        assertThat(get(admin, "/audit?kind=organisations&who=vo van duc"))
                .bodyText()
                .contains("thôi giữ chức vụ: Võ Văn Đức", "Đến trước ngày: để trống → 01/12/2026");
        assertThat(mvc.get().uri("/audit?kind=rulebook").cookie(English.COOKIE).with(SignedIn.as(admin)))
                .bodyText()
                .contains("At least 90 minutes → At least 100 minutes");
    }

    @Test
    void theTableForASpreadsheetHoldsNoFormula() {
        var committee = world.committee("Đảng ủy phường Sông Nam");
        var admin = world.administrator(committee, "=HYPERLINK(\"x\") Hồ Thị Cúc");
        establish(admin, "Chi bộ \"Một\", Hai");
        world.cell("Chi bộ Xa Lạ");
        var answer = get(admin, "/audit/entries.csv?kind=organisations");
        assertThat(answer).hasStatusOk().headers().hasValue("Content-Type", "text/csv;charset=UTF-8");
        assertThat(answer)
                .bodyText()
                .contains("\"'=HYPERLINK(\"\"x\"\") Hồ Thị Cúc\"", "Chi bộ \"\"Một\"\", Hai")
                .doesNotContain("\"=", "Xa Lạ", "Lập tài khoản");
        var binh = world.cell("Chi bộ Một").member("Lê Thị Bình");
        assertThat(get(binh, "/audit/entries.csv")).hasStatus(403);
    }

    @Test
    void anOfficerOfTheUpperCommitteeReadsTheCellsBelowAndNoOthers() {
        var cell = world.cell("Chi bộ Một");
        var officer = world.officer(cell.parent, "Võ Văn Đức");
        var keeper = cell.administrator("Lê Văn Em");
        establish(keeper, "Tổ đảng Bến Tre");
        assertThat(get(officer, "/audit")).bodyText().contains("Lập tổ chức: Tổ đảng Bến Tre", "Lê Văn Em");
        var stranger = world.officer(world.committee("Đảng ủy phường Xa"), "Ngô Văn Xa");
        assertThat(get(stranger, "/audit")).bodyText().doesNotContain("Bến Tre");
    }

    @Test
    void aPlainMemberDoesNotReadIt() {
        var binh = world.cell("Chi bộ Một").member("Lê Thị Bình");
        assertThat(get(binh, "/audit")).hasStatus(403);
        assertThat(mvc.post().uri("/audit/verification").with(SignedIn.as(binh)).with(csrf()))
                .hasStatus(403);
    }

    @Test
    void theCheckOfTheChainAnswersInWords() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThat(mvc.post().uri("/audit/verification").with(SignedIn.as(an)).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Nhật ký còn nguyên vẹn");
    }

    private void establish(World.Someone admin, String name) {
        var data = new UnitData(UnitKind.GRASSROOTS_CELL, name, "", null, null, "");
        establish.under(admin.actor(), admin.actor().requiredUnit(), data, LocalDate.of(2020, 1, 1), null);
    }

    private MvcTestResult get(World.Someone someone, String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(someone)).exchange();
    }
}
