package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.shared.UnitId;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** A school with a Party organisation of its own and a cell in each department. */
@ChiboTest
@Transactional
class DepartmentCellsTests {
    private static final String SCHOOL = "Đảng bộ Trường Trung cấp nghề Sông Hồng";

    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Test
    @Requirement("S143")
    void cellsByDepartmentStandUnderTheSchoolEachWithItsSecretary() {
        var commune = world.committee("Đảng ủy phường Sông Nam");
        var admin = world.administrator(commune, "Hồ Thị Cúc");
        String school = established(admin, commune.toString(), "GRASSROOTS_PARTY", SCHOOL);
        String training = established(admin, school, "SUBORDINATE_CELL", "Chi bộ Đào tạo");
        established(admin, school, "SUBORDINATE_CELL", "Chi bộ Hành chính");
        assertThat(post(
                        admin,
                        "/organisations/" + training + "/posts",
                        Map.of("newName", "Phạm Minh Khang", "kind", "SECRETARY", "from", "2020-01-01")))
                .hasStatus3xxRedirection();

        assertThat(page(admin, "/organisations?of=" + school))
                .containsSubsequence(SCHOOL, "Chi bộ Đào tạo", "Chi bộ Hành chính");
        assertThat(page(admin, "/organisations/" + training))
                .contains(SCHOOL, "Chi bộ trực thuộc", "Bí thư", "Phạm Minh Khang");
        var officer = world.officer(new UnitId(java.util.UUID.fromString(school)), "Đỗ Văn Bình");
        assertThat(page(officer, "/")).contains("Chi bộ Đào tạo", "Chi bộ Hành chính");
    }

    private String established(World.Someone admin, String parent, String kind, String name) {
        var found = post(
                admin,
                "/organisations/" + parent + "/units",
                Map.of("kind", kind, "name", name, "from", World.LONG_AGO.toString()));
        assertThat(found).hasStatus3xxRedirection();
        return found.getResponse().getRedirectedUrl().substring("/organisations/".length());
    }

    private String page(World.Someone someone, String uri) {
        MvcTestResult result = mvc.get().uri(uri).with(SignedIn.as(someone)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult post(World.Someone someone, String uri, Map<String, String> typed) {
        var request = mvc.post().uri(uri).with(SignedIn.as(someone)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
