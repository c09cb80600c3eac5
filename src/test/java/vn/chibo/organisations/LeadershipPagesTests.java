package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.access.ActingPosts;
import vn.chibo.access.TheProgram;
import vn.chibo.shared.Permission;
import vn.chibo.shared.UnitId;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Who leads a unit from above and within, on any day, and how its committee is consolidated. */
@ChiboTest
@Transactional
class LeadershipPagesTests {
    private static final String DECISION = "Quyết định 25-QĐ/ĐU ngày 02/3/2026";

    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    HoldPost posts;

    @Autowired
    Decided decided;

    @Autowired
    ActingPosts acting;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Requirement("S67")
    void theSecretarySeesTheDirectSuperiorWithItsStandingBodies() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        world.secretary(cell.parent, "Hồ Thị Cúc");
        var member = world.officer(cell.parent, "Võ Văn Đức");
        posts.open(
                TheProgram.itself(),
                cell.parent,
                member.person(),
                PostKind.STANDING_MEMBER,
                LocalDate.of(2020, 6, 1),
                null,
                "");
        var page = superior(an, "/organisations/" + cell.id);
        assertThat(page)
                .containsSubsequence("về mọi mặt", "Đảng ủy phường số")
                .containsSubsequence("Ban Thường vụ", "Hồ Thị Cúc, Võ Văn Đức", "Thường trực", "Hồ Thị Cúc</dd>");
        assertThat(superior(an, "/organisations/" + cell.id + "?on=2019-01-01"))
                .contains("Hồ Thị Cúc")
                .doesNotContain("Ban Thường vụ", "Võ Văn Đức");
        assertThat(body(an, "/organisations/" + cell.id)).contains("data-principle=\"principle.direct-superior\"");
    }

    @Test
    @Requirement("S145")
    void theParentOfADayIsShownUnderTheNameItThenHadAlsoWhenItHasEnded() {
        UnitId province = world.committee("Tỉnh ủy Bạc Liêu");
        UnitId bloc = world.committee("Đảng ủy Khối các cơ quan tỉnh Bạc Liêu", province);
        UnitId ward = world.committee("Đảng ủy phường Bạc Liêu", province);
        var school = world.cell("Chi bộ Trường Kinh tế - Kỹ thuật", bloc);
        var an = school.secretary("Trần Văn An");
        decided.rename(bloc, "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Bạc Liêu", LocalDate.of(2019, 1, 1));
        decided.handOver(school.id, ward, LocalDate.of(2025, 2, 1), "");
        decided.end(bloc, ward, LocalDate.of(2025, 3, 1));
        var reader = new World.Someone(
                acting.of(an.actor().account()).getFirst(), an.member(), an.person(), an.name(), an.username());

        String page = "/organisations/" + school.id;
        assertThat(superior(reader, page)).contains("Đảng ủy phường Bạc Liêu").doesNotContain("Đảng ủy Khối");
        assertThat(superior(reader, page + "?on=2018-04-08"))
                .contains("Đảng ủy Khối các cơ quan tỉnh Bạc Liêu")
                .doesNotContain("doanh nghiệp");
        assertThat(superior(reader, page + "?on=2020-04-08"))
                .contains("Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Bạc Liêu");
        assertThat(body(reader, page)).contains("Đảng ủy Khối các cơ quan tỉnh Bạc Liêu"); // in its history
    }

    @Test
    @Requirement("S96")
    void committeeAndSecretaryStandBesideWhatTheyMustBeAbleToDo() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        cell.committeeMember("Lê Thị Bình");
        assertThat(body(an, "/organisations/" + cell.id))
                .containsSubsequence("<b>Chi ủy</b>", "Trần Văn An, Lê Thị Bình")
                .containsSubsequence("principle.capable-committee", "năng lực, tâm huyết", "bài học thứ hai")
                .contains("principle.consolidate-committee");
        var admin = world.administrator(cell.parent, "Hồ Thị Cúc");
        for (String form : new String[] {"/posts/new", "/consolidation"}) {
            assertThat(body(admin, "/organisations/" + cell.id + form)).contains("principle.capable-committee");
        }
    }

    @Test
    @Requirement({"S153", "S96"})
    void theCommitteeIsConsolidatedByOneDecision() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        var binh = cell.committeeMember("Lê Thị Bình");
        var cuong = cell.member("Phạm Văn Cường");
        var admin = world.administrator(cell.parent, "Hồ Thị Cúc");
        String page = "/organisations/" + cell.id;
        assertThat(body(admin, page + "/consolidation")).contains("Trần Văn An · Bí thư", "Lê Thị Bình · Chi ủy viên");

        String[] form = {
            "from",
            "2026-03-02",
            "basis",
            DECISION,
            "leaving",
            post(an),
            "leaving",
            post(binh),
            "person1",
            binh.person().value().toString(),
            "kind1",
            "SECRETARY",
            "person2",
            cuong.person().value().toString(),
            "kind2",
            "COMMITTEE_MEMBER"
        };
        assertThat(submit(admin, page, form)).hasRedirectedUrl(page);

        assertThat(body(admin, page))
                .containsSubsequence("<b>Chi ủy</b>", "Lê Thị Bình, Phạm Văn Cường")
                .containsSubsequence("Trần Văn An", "01/01/2015", "02/03/2026", "thôi theo " + DECISION);
        assertThat(body(admin, page + "?on=2026-03-01"))
                .containsSubsequence("<b>Chi ủy</b>", "Trần Văn An, Lê Thị Bình");
        assertThat(acting.of(an.actor().account())).noneMatch(actor -> actor.can(Permission.CHAIR_MEETING));
        assertThat(acting.of(binh.actor().account())).anyMatch(actor -> actor.can(Permission.CHAIR_MEETING));
        assertThat(body(admin, "/audit?kind=organisations"))
                .contains(
                        "Kiện toàn cấp ủy: " + DECISION,
                        "Cấp ủy: Lê Thị Bình, Trần Văn An → Lê Thị Bình, Phạm Văn Cường");
    }

    @Test
    void withoutABasisOrHalfPossibleNothingChangesAndOthersMayNot() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        var binh = cell.member("Lê Thị Bình");
        var admin = world.administrator(cell.parent, "Hồ Thị Cúc");
        String page = "/organisations/" + cell.id;
        String person = binh.person().value().toString();
        assertThat(submit(admin, page, "from", "2026-03-02", "leaving", post(an), "basis", " "))
                .hasStatus(422)
                .bodyText()
                .contains("basis-error", "checked");
        assertThat(submit(admin, page, "from", "2026-03-02", "basis", DECISION)).hasStatus(422);
        assertThat(submit(admin, page, "from", "2026-03-02", "basis", DECISION, "person1", person))
                .hasStatus(422)
                .bodyText()
                .contains("kind1-error");
        assertThat(submit(an, page, "from", "2026-03-02", "basis", DECISION, "leaving", post(an)))
                .hasStatus(403);
        var stranger = world.administrator(world.committee("Đảng ủy Khác"), "Ngô Văn Xa");
        assertThat(submit(stranger, page, "from", "2026-03-02", "basis", DECISION))
                .hasStatus(404);
        assertThat(body(admin, page)).contains("Trần Văn An").doesNotContain(DECISION);
    }

    private String post(World.Someone someone) {
        return jdbc.sql("select id::text from organisations.post where person_id = ?")
                .param(someone.person().value())
                .query(String.class)
                .single();
    }

    /** The card of the superior alone. */
    private String superior(World.Someone who, String uri) {
        String page = body(who, uri);
        int card = page.indexOf("id=\"superior\"");
        assertThat(card).as(page).isPositive();
        return page.substring(card, page.indexOf("</dl>", card));
    }

    private String body(World.Someone who, String uri) {
        var answer = browser.get().uri(uri).with(SignedIn.as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult submit(World.Someone who, String page, String... fields) {
        var request = browser.post()
                .uri(page + "/consolidation")
                .with(SignedIn.as(who))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
