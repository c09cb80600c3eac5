package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
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
class ChargePagesTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    KeepBody bodies;

    @Autowired
    HoldPost posts;

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
    @Requirement({"S25", "S26", "S8"})
    void theSecretaryIsPutInChargeOfTheUnionForATime() {
        BodyId union = bodies.found(
                TheProgram.itself(), cell.id, BodyKind.TRADE_UNION, "Công đoàn Trường", World.LONG_AGO, null, "");
        assertThat(give(cell.id.toString(), an, "body:" + union.value(), "", "2025-01-06", "2027-01-06"))
                .hasRedirectedUrl("/organisations/" + cell.id);

        assertThat(page(an, "/organisations/" + cell.id))
                .containsSubsequence("Trần Văn An</b> phụ trách Công đoàn Trường", "từ 06/01/2025", "06/01/2027");
        assertThat(page(an, "/me")).containsSubsequence("Đồng chí được phân công phụ trách", "Công đoàn Trường");
        assertThat(page(an, "/organisations/" + cell.id + "?on=2024-06-01"))
                .doesNotContain("phụ trách Công đoàn Trường");
    }

    @Test
    @Requirement({"S149", "S166", "S173"})
    void aCommitteeMemberAnswersForACellAndForAField() {
        var member = world.secretary(cell.parent, "Đinh Thị Mai");
        for (PostKind kind : new PostKind[] {PostKind.COMMITTEE_MEMBER, PostKind.INSPECTION_MEMBER}) {
            posts.open(TheProgram.itself(), cell.parent, member.person(), kind, World.LONG_AGO, null, "");
        }
        assertThat(give(cell.parent.toString(), member, "unit:" + cell.id, "", "2025-01-06", ""))
                .hasStatus3xxRedirection();
        assertThat(give(cell.parent.toString(), member, "", "Công tác kiểm tra, giám sát", "2025-01-06", ""))
                .hasStatus3xxRedirection();

        assertThat(page(an, "/organisations/" + cell.id)).contains("Đinh Thị Mai</b> theo dõi, phụ trách tại đây");
        assertThat(page(member, "/me")).contains("Chi bộ Một", "Công tác kiểm tra, giám sát");
        assertThat(page(member, "/organisations/" + cell.parent))
                .contains("phụ trách Chi bộ Một", "phụ trách Công tác kiểm tra, giám sát")
                .containsSubsequence("<b>Ban Chấp hành</b>", "Đinh Thị Mai", "<b>Ủy ban kiểm tra</b>", "Đinh Thị Mai");
    }

    @Test
    void theSameTwiceWithoutAPostOrOutsideTheUnitsLifeIsRefused() {
        assertThat(give(cell.id.toString(), an, "", "Dân vận", "2025-01-06", ""))
                .hasStatus3xxRedirection();
        assertThat(give(cell.id.toString(), an, "", "dân vận", "2026-01-06", ""))
                .hasStatus(422)
                .bodyText()
                .contains("đã được phân công phụ trách chính việc ấy");
        assertThat(give(cell.id.toString(), cell.member("Lê Thị Bình"), "", "Dân vận", "2025-01-06", ""))
                .hasStatus(422)
                .bodyText()
                .contains("không giữ chức vụ");
        assertThat(give(cell.id.toString(), an, "", "", "2025-01-06", ""))
                .hasStatus(422)
                .bodyText()
                .contains("hoặc ghi lĩnh vực");
        BodyId late = bodies.found(
                TheProgram.itself(), cell.id, BodyKind.TRADE_UNION, "Công đoàn", LocalDate.of(2026, 1, 1), null, "");
        assertThat(give(cell.id.toString(), an, "body:" + late.value(), "", "2025-01-06", ""))
                .hasStatus(422)
                .bodyText()
                .contains("ngoài thời gian hoạt động");
        var foreign = world.cell("Chi bộ Hai");
        assertThat(give(cell.parent.toString(), an, "unit:" + foreign.id, "", "2025-01-06", ""))
                .hasStatus(404);
    }

    @Test
    void aChargeEndsAndOthersDoNotFindIt() {
        give(cell.id.toString(), an, "", "Dân vận", "2025-01-06", "");
        String charge = "/charges/"
                + jdbc.sql("select id::text from organisations.charge where person_id = ?")
                        .param(an.person().value())
                        .query(String.class)
                        .single()
                + "/ending";
        var foreign = world.administrator(world.committee("Đảng ủy Khác"), "Ngô Văn Xa");
        assertThat(mvc.get().uri(charge).with(SignedIn.as(foreign))).hasStatus(404);
        assertThat(mvc.post().uri(charge).with(SignedIn.as(foreign)).with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post().uri(charge).with(SignedIn.as(an)).with(csrf())).hasStatus(403);
        assertThat(mvc.get().uri(charge).cookie(English.COOKIE).with(SignedIn.as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("is no longer in charge of Dân vận");
        assertThat(post(charge, Map.of("until", "2025-01-06"))).hasStatus(422);
        assertThat(post(charge, Map.of("until", "2026-01-06"))).hasStatus3xxRedirection();
        assertThat(page(an, "/organisations/" + cell.id)).doesNotContain("phụ trách Dân vận");
        assertThat(page(admin, "/organisations/" + cell.id + "/charges/new")).contains("Trần Văn An");
    }

    private MvcTestResult give(String unit, World.Someone who, String over, String field, String from, String until) {
        Map<String, String> form = new HashMap<>();
        form.put("person", who.person().value().toString());
        form.put("over", over);
        form.put("field", field);
        form.put("from", from);
        form.put("until", until);
        return post("/organisations/" + unit + "/charges", form);
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
