package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Awards and discipline in a member's file. */
@ChiboTest
@Transactional
class MeritTests {
    private static final Map<String, String> WARNING = Map.of(
            "what", "WARNING",
            "number", "12-QĐ/UBKT",
            "decidedOn", "2026-03-10",
            "issuer", "Ủy ban Kiểm tra Đảng ủy phường",
            "reason", "vi phạm quy định về dạy thêm");

    @Autowired
    World world;

    @Autowired
    OpenMemberFile open;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountedMeasures measures;

    @Autowired
    Clock clock;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone teacher;
    private String file;

    @BeforeEach
    void anOpenFile() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        teacher = cell.member("Nguyễn Thị Hà");
        file = opened(secretary, teacher);
    }

    @Test
    void anAwardStandsInTheFileWithItsDecision() {
        var award = Map.of(
                "what", "Nhà giáo Ưu tú",
                "number", "77/QĐ",
                "decidedOn", "2024-11-20",
                "issuer", "Chủ tịch nước");
        assertThat(post(secretary, file + "/awards", award)).hasRedirectedUrl(file);
        assertThat(body(secretary, file)).contains("Nhà giáo Ưu tú").contains("Quyết định số 77/QĐ ngày 20/11/2024");
        assertThat(body(teacher, "/members/me")).contains("Nhà giáo Ưu tú");
        assertThat(post(secretary, file + "/awards", Map.of("what", "Giấy khen", "issuer", "Đảng ủy")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn ngày quyết định")
                .contains("Giấy khen");
    }

    @Test
    void aMeasureIsForOpenersAndTheMemberOnlyAndEndsByTheRule() {
        assertThat(post(secretary, file + "/disciplines", WARNING)).hasRedirectedUrl(file);
        assertThat(body(secretary, file)).contains("Cảnh cáo").contains("09/03/2027");
        assertThat(body(teacher, "/members/me")).contains("Cảnh cáo");
        for (String page : new String[] {
            "/members",
            "/members?open=" + teacher.member().value(),
            "/members/" + teacher.member().value()
        }) {
            assertThat(body(secretary, page)).doesNotContain("Cảnh cáo").doesNotContain("dạy thêm");
        }
        var deputy = cell.deputy("Huỳnh Thị Vân");
        assertThat(measures.of(deputy.actor())).isZero();
        opened(deputy, teacher);
        assertThat(measures.of(deputy.actor())).isEqualTo(1);
        assertThat(jdbc.sql("select facts::text from audit.entry where action = 'members.MemberDisciplined'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(facts -> facts.contains("WARNING"));
    }

    @Test
    void aProbationaryMemberIsNotExpelledOrRemoved() {
        var newcomer = cell.probationary("Lê Minh Tâm", LocalDate.now(clock).minusMonths(3));
        String his = opened(secretary, newcomer);
        String day = LocalDate.now(clock).minusDays(1).toString();
        var removal = Map.of("what", "REMOVAL", "number", "1", "decidedOn", day, "issuer", "Đảng ủy");
        assertThat(post(secretary, his + "/disciplines", removal))
                .hasStatus(422)
                .bodyText()
                .contains("còn dự bị");
        var reprimand = Map.of("what", "REPRIMAND", "number", "1", "decidedOn", day, "issuer", "Chi bộ");
        assertThat(post(secretary, his + "/disciplines", reprimand)).hasRedirectedUrl(his);
    }

    @Test
    void aMeasureIsTakenBackByALaterDecisionAndBothStay() {
        post(secretary, file + "/disciplines", WARNING);
        String page = body(secretary, file);
        String address = page.replaceAll("(?s).*href=\"([^\"]*/expungement)\".*", "$1");
        assertThat(post(secretary, address, Map.of("expungedOn", "2026-01-01", "number", "3")))
                .hasStatus(422)
                .bodyText()
                .contains("không thể trước");
        assertThat(post(secretary, address, Map.of("expungedOn", "2026-06-01", "number", "3-QĐ")))
                .hasRedirectedUrl(file);
        assertThat(body(secretary, file)).contains("Cảnh cáo").contains("đã xóa ngày 01/06/2026");
        var stranger = world.cell("Chi bộ Trường THPT Cửu Long").secretary("Đặng Thị Lạ");
        assertThat(post(stranger, file + "/disciplines", WARNING)).hasStatus(404);
        assertThat(browser.get()
                        .uri(file + "/disciplines/new")
                        .with(SignedIn.as(stranger))
                        .exchange())
                .hasStatus(404);
    }

    private String opened(World.Someone who, World.Someone whose) {
        OpeningId opening = open.open(who.actor(), whose.member(), FilePart.FILE, "rà soát");
        return "/members/" + whose.member().value() + "/openings/" + opening.value();
    }

    private MvcTestResult post(World.Someone who, String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(SignedIn.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String body(World.Someone who, String address) {
        var answer = browser.get().uri(address).with(SignedIn.as(who)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
