package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class OrganisationPagesTests {
    @Autowired
    World world;

    @Autowired
    Decided decided;

    @Autowired
    MockMvcTester mvc;

    @Test
    @Requirement("S214")
    void theTreeCanBeAskedAsOfAnyDay() {
        var committee = world.committee("Đảng ủy phường Sông Nam");
        var admin = world.administrator(committee, "Hồ Thị Cúc");
        assertThat(post(
                        admin,
                        "/organisations/" + committee + "/units",
                        Map.of(
                                "kind", "GRASSROOTS_CELL",
                                "name", "Chi bộ Trường Tiểu học Bến Tre",
                                "schoolLevel", "PRIMARY",
                                "from", "2019-09-05",
                                "until", "2024-07-01")))
                .hasStatus3xxRedirection();

        assertThat(get(admin, "/organisations?on=2020-01-01"))
                .bodyText()
                .contains("ngày 01/01/2020", "Chi bộ Trường Tiểu học Bến Tre", "Chi bộ cơ sở", "Tiểu học");
        assertThat(get(admin, "/organisations?on=2018-01-01")).bodyText().doesNotContain("Bến Tre");
        assertThat(get(admin, "/organisations?on=2024-07-01")).bodyText().doesNotContain("Bến Tre");
    }

    @Test
    @Requirement("S91")
    void theRegisterOfChangesTellsWhatWasEstablishedHandedOverAndEnded() {
        var province = world.committee("Tỉnh ủy Sông Lam");
        var first = world.committee("Đảng ủy xã Một", province);
        var second = world.committee("Đảng ủy xã Hai", province);
        var cell = world.cell("Chi bộ Trường Tiểu học Bến Tre", first);
        var ending = world.committee("Đảng ủy xã Cũ", province);
        var admin = world.administrator(province, "Hồ Thị Cúc");
        cell.secretary("Trần Văn An");
        decided.handOver(cell.id, second, java.time.LocalDate.of(2025, 7, 1), "Quyết định 12-QĐ/TU");
        decided.end(ending, second, java.time.LocalDate.of(2025, 7, 1));

        assertThat(get(admin, "/organisations/changes?from=2025-01-01&until=2025-12-31"))
                .bodyText()
                .contains("2 biến động: lập mới 0, thôi hoạt động 1.")
                .contains("Chuyển từ Đảng ủy xã Một về Đảng ủy xã Hai", "-QĐ")
                .contains("Thôi hoạt động: Đảng bộ xã, phường");
        assertThat(get(admin, "/organisations/changes?from=2014-01-01&until=2015-12-31"))
                .bodyText()
                .contains("Thành lập: Chi bộ cơ sở, trực thuộc Đảng ủy xã Một");
        var foreign = world.administrator(world.committee("Đảng ủy Khác"), "Ngô Văn Xa");
        assertThat(get(foreign, "/organisations/changes?of=" + province)).hasStatus(404);
        assertThat(mvc.get()
                        .uri("/organisations/changes?from=2025-01-01")
                        .cookie(English.COOKIE)
                        .with(SignedIn.as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("Handed over from");
    }

    @Test
    void pagesSpeakBothLanguages() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        var admin = world.administrator(cell.parent, "Hồ Thị Cúc");
        assertThat(get(an, "/organisations/" + cell.id))
                .hasStatusOk()
                .bodyText()
                .contains("Bí thư", "Trần Văn An");
        for (String page : new String[] {
            "/organisations",
            "/organisations/" + cell.id,
            "/organisations/" + cell.id + "/units/new",
            "/organisations/" + cell.id + "/posts/new"
        }) {
            assertThat(mvc.get().uri(page).cookie(English.COOKIE).with(SignedIn.as(admin)))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"en\"");
        }
    }

    @Test
    @Requirement("S216")
    void anOfficerOfOneCommitteeFindsNothingOfAnother() {
        var ours = world.cell("Chi bộ Một");
        var theirs = world.cell("Chi bộ Hai");
        var officer = world.administrator(ours.parent, "Hồ Thị Cúc");
        assertThat(get(officer, "/organisations/" + ours.id)).hasStatusOk();
        for (String page : new String[] {"", "/units/new", "/posts/new"}) {
            assertThat(get(officer, "/organisations/" + theirs.id + page))
                    .as(page)
                    .hasStatus(404);
        }
        assertThat(get(officer, "/organisations?of=" + theirs.id)).hasStatus(404);
        assertThat(post(officer, "/organisations/" + theirs.id + "/units", Map.of()))
                .hasStatus(404);
        assertThat(post(officer, "/organisations/" + theirs.id + "/posts", Map.of()))
                .hasStatus(404);
        assertThat(get(officer, "/organisations/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get(officer, "/organisations/x")).hasStatus(404);
    }

    @Test
    void aSecretaryReadsButDoesNotKeepTheTree() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        assertThat(get(an, "/organisations/" + cell.id)).bodyText().doesNotContain("/units/new");
        assertThat(get(an, "/organisations/" + cell.id + "/units/new")).hasStatus(403);
        assertThat(post(an, "/organisations/" + cell.id + "/units", Map.of())).hasStatus(403);
    }

    @Test
    void aUnitBeforeItsSuperiorIsRefusedAtItsDate() {
        var committee = world.committee("Đảng ủy phường Sông Nam");
        var admin = world.administrator(committee, "Hồ Thị Cúc");
        assertThat(post(
                        admin,
                        "/organisations/" + committee + "/units",
                        Map.of("kind", "GRASSROOTS_CELL", "name", "Chi bộ Sớm", "from", "2001-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"from-error\"", "chưa thành lập", "value=\"Chi bộ Sớm\"");
        assertThat(get(admin, "/organisations")).bodyText().doesNotContain("Chi bộ Sớm");
    }

    @Test
    void anEmptyFormIsRefusedInWords() {
        var committee = world.committee("Đảng ủy phường Sông Nam");
        var admin = world.administrator(committee, "Hồ Thị Cúc");
        assertThat(post(admin, "/organisations/" + committee + "/units", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Xin ghi ngày.");
    }

    private MvcTestResult get(World.Someone someone, String uri) {
        return mvc.get().uri(uri).with(SignedIn.as(someone)).exchange();
    }

    private MvcTestResult post(World.Someone someone, String uri, Map<String, String> typed) {
        var request = mvc.post().uri(uri).with(SignedIn.as(someone)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
