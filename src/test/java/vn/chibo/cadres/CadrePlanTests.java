package vn.chibo.cadres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.access.TheProgram;
import vn.chibo.organisations.HoldPost;
import vn.chibo.organisations.PostKind;
import vn.chibo.ui.Desk;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class CadrePlanTests {
    @Autowired
    World world;

    @Autowired
    CadresBrowser browser;

    @Autowired
    HoldPost posts;

    @Autowired
    List<Desk> desks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone ha;
    private World.Someone loi;
    private LocalDate today;

    @BeforeEach
    void aCell() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        ha = cell.member("Nguyễn Thị Hà");
        loi = cell.member("Trần Văn Lợi");
        today = LocalDate.now(clock);
    }

    @Test
    @Requirement("S77")
    void aPlanIsApprovedThenAdjustedByALaterDecisionAndNothingIsLost() {
        String plan = plan();
        assertThat(add(plan, ha, "DEPUTY_SECRETARY")).isEqualTo(plan);
        assertThat(browser.post(secretary, plan + "/candidates", candidate(ha, "DEPUTY_SECRETARY")))
                .hasStatus(422)
                .bodyText()
                .contains("đã có trong quy hoạch chức danh này");
        String id = candidateId(ha);
        assertThat(browser.post(secretary, plan + "/removals", Map.of("candidate", id, "reason", "chuyển công tác")))
                .hasStatus(422)
                .bodyText()
                .contains("xin ghi quyết định điều chỉnh trước");

        browser.taken(
                secretary,
                plan + "/decisions",
                Map.of("number", "21-QĐ/ĐU", "signedOn", today.toString(), "issuer", "Đảng ủy phường"));
        browser.taken(secretary, plan + "/removals", Map.of("candidate", id, "reason", "chuyển công tác"));
        add(plan, loi, "DEPUTY_SECRETARY");

        assertThat(browser.page(secretary, plan))
                .containsSubsequence("Nguyễn Thị Hà", "đã đưa ra", "Quyết định 12-QĐ/ĐU")
                .containsSubsequence("đưa ra theo quyết định 21-QĐ/ĐU", "chuyển công tác")
                .containsSubsequence("Trần Văn Lợi", "bổ sung", "Quyết định 21-QĐ/ĐU")
                .containsSubsequence("Phê duyệt: 12-QĐ/ĐU", "Điều chỉnh, bổ sung: 21-QĐ/ĐU");
        assertThat(browser.post(
                        secretary,
                        plan + "/decisions",
                        Map.of("number", "22", "signedOn", "2020-01-01", "issuer", "Đảng ủy phường")))
                .hasStatus(422)
                .bodyText()
                .contains("không được ký trước quyết định gần nhất");
    }

    @Test
    @Requirement("S84")
    void successorsAreReadOffThePlanAndAPostWithoutAnyoneIsPointedOut() {
        String plan = plan();
        assertThat(browser.page(secretary, "/cadres"))
                .containsSubsequence("Đội ngũ kế thừa", "Bí thư", "Phạm Minh Khang", "Chưa có ai trong quy hoạch");
        add(plan, ha, "DEPUTY_SECRETARY");
        assertThat(browser.page(secretary, "/cadres"))
                .containsSubsequence("Phó bí thư", "Đang khuyết", "Chưa có ai sẵn sàng", "Nguyễn Thị Hà")
                .contains("thiếu lý luận chính trị (Trung cấp trở lên)", "chưa có nhận xét, đánh giá còn hạn");

        jdbc.sql(
                        "update people.person set professional_level = 'Thạc sĩ Văn học', political_theory = 'INTERMEDIATE' where id = ?")
                .param(ha.person().value())
                .update();
        browser.taken(secretary, "/cadres/candidates/" + candidateId(ha) + "/evaluations", words(today));
        assertThat(browser.page(secretary, "/cadres").replaceAll("\\s+", " "))
                .containsSubsequence("Phó bí thư", "Đang khuyết", "<div>Nguyễn Thị Hà <span")
                .doesNotContain("Chưa có ai sẵn sàng");
    }

    @Test
    @Requirement("S79")
    void whoIsAppointedWithoutAnEvaluationIsPointedOutUntilOneStandsInTime() {
        String plan = plan();
        add(plan, ha, "DEPUTY_SECRETARY");
        add(plan, loi, "COMMITTEE_MEMBER");
        browser.taken(secretary, "/cadres/candidates/" + candidateId(loi) + "/evaluations", words(today.minusDays(3)));
        appoint(ha, PostKind.DEPUTY_SECRETARY);
        appoint(loi, PostKind.COMMITTEE_MEMBER);

        assertThat(browser.page(secretary, plan))
                .containsSubsequence(
                        "Nguyễn Thị Hà", "đã bố trí", "bố trí mà chưa có nhận xét trong 12 tháng trước đó");
        String overview = browser.page(secretary, "/cadres");
        assertThat(overview).containsSubsequence("Đã bố trí mà chưa có nhận xét", "Nguyễn Thị Hà", "Vì sao?");
        assertThat(overview.substring(0, overview.indexOf("Đội ngũ kế thừa"))).doesNotContain("Trần Văn Lợi");
        assertThat(desk(secretary)).contains("cadres.desk.unjudged").hasSize(1);
        assertThat(desk(ha)).isEmpty();
    }

    @Test
    void aPlanInItsLastYearAndADueReviewWaitForTheSecretaryAlone() {
        int year = today.getYear();
        jdbc.sql(
                        "insert into cadres.plan (unit_id, unit_path, from_year, to_year, recorded_at) values (?, ?, ?, ?, clock_timestamp())")
                .param(cell.id.value())
                .param(secretary.actor().path())
                .param(year - 4)
                .param(year)
                .update();
        jdbc.sql("""
                insert into cadres.review (unit_id, unit_path, title, held_on, horizon, conclusion, concluded_on, recorded_at)
                values (?, ?, 'Rà soát năm trước', ?, ?, 'Đạt', ?, clock_timestamp())
                """)
                .param(cell.id.value())
                .param(secretary.actor().path())
                .param(today.minusMonths(13))
                .param(year)
                .param(today.minusMonths(13))
                .update();
        assertThat(desk(secretary)).containsExactlyInAnyOrder("cadres.desk.plan-ends", "cadres.desk.review-due");
        assertThat(desk(ha)).isEmpty();
        assertThat(desk(cell.deputy("Phó Bí Thư"))).isEmpty();
        jdbc.sql(
                        "insert into cadres.plan (unit_id, unit_path, from_year, to_year, recorded_at) values (?, ?, ?, ?, clock_timestamp())")
                .param(cell.id.value())
                .param(secretary.actor().path())
                .param(year + 1)
                .param(year + 5)
                .update();
        assertThat(desk(secretary)).containsExactly("cadres.desk.review-due");
    }

    @Test
    void anEvaluationNeedsEveryCriterionAndKeepsWhatWasTyped() {
        String plan = plan();
        add(plan, ha, "DEPUTY_SECRETARY");
        var form = new java.util.HashMap<>(words(today));
        form.put("TRUST", " ");
        assertThat(browser.post(secretary, "/cadres/candidates/" + candidateId(ha) + "/evaluations", form))
                .hasStatus(422)
                .bodyText()
                .contains("TRUST-error", "lời về ABILITY");
        var rotation = new java.util.HashMap<>(words(today));
        rotation.put("person", ha.person().value().toString());
        rotation.put("rotationTo", "Hiệu trưởng Trường THCS Cửu Long");
        browser.taken(secretary, "/cadres/units/" + cell.id + "/rotations", rotation);
        assertThat(jdbc.sql("select rotation_to from cadres.evaluation where person_id = ?")
                        .param(ha.person().value())
                        .query(String.class)
                        .list())
                .containsExactly("Hiệu trưởng Trường THCS Cửu Long");
    }

    @Test
    void nobodyElseSeesThePlan() {
        String plan = plan();
        add(plan, ha, "DEPUTY_SECRETARY");
        String evaluation = "/cadres/candidates/" + candidateId(ha) + "/evaluations/new";
        var deputy = cell.deputy("Lê Thị Phó");
        var officer = world.officer(cell.parent, "Đỗ Thị Xã");
        var stranger = world.cell("Chi bộ Khác").secretary("Đặng Thị Lạ");
        assertThat(browser.get(deputy, plan)).hasStatus(403);
        assertThat(browser.get(ha, "/cadres")).hasStatus(403);
        assertThat(browser.get(stranger, plan)).hasStatus(404);
        assertThat(browser.get(stranger, evaluation)).hasStatus(404);
        assertThat(browser.page(officer, plan)).contains("Nguyễn Thị Hà");
        assertThat(browser.page(officer, "/organisations/" + cell.id)).contains("/cadres/units/" + cell.id);
        assertThat(browser.page(deputy, "/organisations/" + cell.id)).doesNotContain("/cadres/units/");
    }

    private String plan() {
        return browser.taken(
                secretary,
                "/cadres/units/" + cell.id + "/plans",
                Map.of(
                        "fromYear",
                        String.valueOf(today.getYear() - 1),
                        "toYear",
                        String.valueOf(today.getYear() + 4),
                        "kinds",
                        "DEPUTY_SECRETARY",
                        "number",
                        "12-QĐ/ĐU",
                        "signedOn",
                        today.minusMonths(2).toString(),
                        "issuer",
                        "Đảng ủy phường"));
    }

    private Map<String, String> candidate(World.Someone who, String kind) {
        return Map.of(
                "person", who.person().value().toString(),
                "kind", kind,
                "from", String.valueOf(today.getYear()),
                "to", String.valueOf(today.getYear() + 4));
    }

    private String add(String plan, World.Someone who, String kind) {
        return browser.taken(secretary, plan + "/candidates", candidate(who, kind));
    }

    private static Map<String, String> words(LocalDate on) {
        var words = new java.util.HashMap<String, String>();
        words.put("evaluatedOn", on.toString());
        words.put("judgedBy", "Tập thể chi ủy");
        for (Criterion criterion : Criterion.values()) {
            words.put(criterion.name(), "lời về " + criterion);
        }
        return words;
    }

    private void appoint(World.Someone who, PostKind kind) {
        posts.open(TheProgram.itself(), cell.id, who.person(), kind, today, null, "");
    }

    private String candidateId(World.Someone who) {
        return jdbc.sql("select id::text from cadres.candidate where person_id = ?")
                .param(who.person().value())
                .query(String.class)
                .single();
    }

    private List<String> desk(World.Someone who) {
        return desks.stream()
                .flatMap(desk -> desk.waiting(who.actor()).stream())
                .map(vn.chibo.ui.Waiting::key)
                .filter(key -> key.startsWith("cadres."))
                .toList();
    }
}
