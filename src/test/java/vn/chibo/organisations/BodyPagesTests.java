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
import vn.chibo.Requirement;
import vn.chibo.access.TheProgram;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class BodyPagesTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    HoldPost posts;

    @Autowired
    Decided decided;

    @Autowired
    JdbcClient jdbc;

    private World.Cell cell;
    private World.Someone an;
    private World.Someone admin;

    @BeforeEach
    void aCellWithASecretary() {
        cell = world.cell("Chi bộ Một");
        an = cell.secretary("Trần Văn An");
        admin = world.administrator(cell.parent, "Hồ Thị Cúc");
    }

    @Test
    @Requirement({"S36", "S92"})
    void unionAndProfessionalGroupHaveHeadsOfTheirOwn() {
        var binh = cell.member("Lê Thị Bình");
        var cuong = cell.member("Phạm Văn Cường");
        String union = founded("TRADE_UNION", "Công đoàn Trường", "");
        String group = founded("PROFESSIONAL_GROUP", "Tổ Toán", "");
        assertThat(seat(union, binh, "HEAD", "2020-01-01")).hasRedirectedUrl(union);
        assertThat(seat(group, cuong, "HEAD", "2020-01-01")).hasRedirectedUrl(group);
        assertThat(post(union + "/counts", Map.of("members", "60", "committee", "7", "countFrom", "2020-01-01")))
                .hasRedirectedUrl(union);

        assertThat(page(an, "/organisations/" + cell.id))
                .containsSubsequence("Công đoàn Trường", "Lê Thị Bình", "60 người", "ban chấp hành 7 đồng chí")
                .containsSubsequence("Tổ Toán", "Tổ chuyên môn", "Phạm Văn Cường");
        assertThat(page(an, union)).contains("Chủ tịch Công đoàn").doesNotContain(union + "/seats");
        assertThat(page(an, group)).contains("Tổ trưởng");
        assertThat(page(an, "/organisations/" + cell.id + "?on=2018-05-01")).doesNotContain("Công đoàn Trường");
    }

    @Test
    void aSteeringCommitteeStandsWithItsBasis() {
        String body = founded("STEERING_COMMITTEE", "Ban Chỉ đạo 35", "Quyết định 12-QĐ/ĐU ngày 02/01/2019");
        assertThat(page(admin, "/organisations/" + cell.id))
                .containsSubsequence("Ban Chỉ đạo 35", "Chưa ghi người đứng đầu", "Quyết định 12-QĐ/ĐU");
        assertThat(mvc.get().uri(body).cookie(English.COOKIE).with(SignedIn.as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("Steering committee", "Record somebody who takes part");
    }

    @Test
    void twoHeadsAtOnceAndDaysOutsideItsLifeAreRefused() {
        var binh = cell.member("Lê Thị Bình");
        String union = founded("TRADE_UNION", "Công đoàn Trường", "");
        seat(union, binh, "HEAD", "2020-01-01");
        assertThat(seat(union, cell.member("Võ Thị Lan"), "HEAD", "2021-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("đã có người đứng đầu");
        assertThat(seat(union, cell.member("Võ Thị Hoa"), "MEMBER", "2018-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("ngoài thời gian hoạt động");
        assertThat(post("/organisations/" + cell.id + "/bodies", form("TRADE_UNION", "công đoàn trường", "")))
                .hasStatus(422)
                .bodyText()
                .contains("cùng loại, cùng tên");
        assertThat(post(union + "/counts", Map.of("members", "5", "committee", "7", "countFrom", "2020-01-01")))
                .hasStatus(422);
        assertThat(post(union + "/ending", Map.of("endUntil", "2024-01-01"))).hasRedirectedUrl(union);
        assertThat(page(admin, union)).contains("Đã thôi tham gia: 1", "đến trước 01/01/2024");
        assertThat(page(admin, "/organisations/" + cell.id)).doesNotContain("Công đoàn Trường");
    }

    @Test
    void theCommitteesFollowFromPostsAndTheDeputyLeadsWhileTheSecretaryIsMissing() {
        cell.committeeMember("Lê Thị Bình");
        cell.deputy("Phạm Văn Cường");
        assertThat(page(an, "/organisations/" + cell.id))
                .containsSubsequence("<b>Chi ủy</b>", "3 đồng chí")
                .doesNotContain("Khuyết bí thư");
        var post = jdbc.sql("select id from organisations.post where person_id = ?")
                .param(an.person().value())
                .query(java.util.UUID.class)
                .single();
        posts.end(TheProgram.itself(), new PostId(post), LocalDate.of(2020, 1, 1));
        assertThat(page(admin, "/organisations/" + cell.id))
                .contains("Khuyết bí thư, đồng chí phó bí thư Phạm Văn Cường điều hành.");
    }

    @Test
    @Requirement("S214")
    void theUnitAsOfAPastDayHasThePostsTheNameAndTheSuperiorOfThatDay() {
        var other = world.committee("Đảng ủy xã Khác");
        var root = world.administrator(
                jdbc.sql("select parent_id from organisations.unit_version where unit_id = ?")
                        .param(cell.parent.value())
                        .query(java.util.UUID.class)
                        .optional()
                        .map(vn.chibo.shared.UnitId::new)
                        .orElseThrow(),
                "Gốc Thị Rễ");
        posts.open(
                TheProgram.itself(),
                cell.id,
                cell.member("Lê Thị Bình").person(),
                PostKind.DEPUTY_SECRETARY,
                LocalDate.of(2016, 1, 1),
                LocalDate.of(2018, 1, 1),
                "");
        decided.handOver(cell.id, other, LocalDate.of(2020, 1, 1), "Quyết định 5");

        String past = page(root, "/organisations/" + cell.id + "?on=2017-06-01");
        assertThat(past)
                .containsSubsequence("Chức vụ ngày 01/06/2017", "Trần Văn An", "Lê Thị Bình", "Phó bí thư")
                .contains("Năm thành lập: 2015");
        assertThat(past.substring(0, past.indexOf("Chức vụ ngày"))).contains("page__over\">Đảng ủy phường số");
        String now = page(root, "/organisations/" + cell.id);
        assertThat(now).contains("page__over\">Đảng ủy xã Khác");
        assertThat(now.substring(0, now.indexOf("Đã thôi giữ chức"))).doesNotContain("Lê Thị Bình</b>");
        assertThat(page(root, "/organisations/" + cell.id + "?on=2014-12-31")).contains("chưa thành lập");
    }

    @Test
    void othersBodiesAreNotFound() {
        String union = founded("TRADE_UNION", "Công đoàn Trường", "");
        var foreign = world.administrator(world.committee("Đảng ủy Khác"), "Ngô Văn Xa");
        assertThat(mvc.get().uri(union).with(SignedIn.as(foreign))).hasStatus(404);
        for (String act : new String[] {"/seats", "/counts", "/ending"}) {
            assertThat(mvc.post().uri(union + act).with(SignedIn.as(foreign)).with(csrf()))
                    .hasStatus(404);
            assertThat(mvc.post().uri(union + act).with(SignedIn.as(an)).with(csrf()))
                    .hasStatus(403);
        }
    }

    private String founded(String kind, String name, String basis) {
        var found = post("/organisations/" + cell.id + "/bodies", form(kind, name, basis));
        assertThat(found).hasStatus3xxRedirection();
        return found.getResponse().getRedirectedUrl();
    }

    private static Map<String, String> form(String kind, String name, String basis) {
        return Map.of("kind", kind, "name", name, "from", "2019-01-02", "basis", basis);
    }

    private MvcTestResult seat(String body, World.Someone who, String role, String from) {
        return post(body + "/seats", Map.of("person", who.person().value().toString(), "role", role, "from", from));
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
