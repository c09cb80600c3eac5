package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

/** Party badges: proposed ahead of the day, awarded by a decision. */
@ChiboTest
@Transactional
class BadgeTests {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired
    World world;

    @Autowired
    KeepMember keep;

    @Autowired
    BadgeDays days;

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    private World.Cell cell;
    private World.Someone secretary;
    private BadgeDays.Coming next;
    private MemberId thirty;

    @BeforeEach
    void oneComesToThirtyYearsOnTheDayAndOneTheDayAfter() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        next = days.coming(secretary.actor()).orElseThrow();
        thirty = joined("Trần Thị Đủ", next.day().minusYears(30));
        joined("Võ Văn Chậm", next.day().minusYears(30).plusDays(1));
        joined("Bùi Thị Ba Lăm", next.day().minusYears(35));
    }

    @Test
    void yearsAreFullToTheDayAndThirtyFiveIsNoBadge() {
        String page = body(secretary, "/badges");
        String first = page.substring(page.indexOf("Đợt "), page.indexOf("Đợt ", page.indexOf("Đợt ") + 5));
        assertThat(first).contains("Trần Thị Đủ").doesNotContain("Võ Văn Chậm").doesNotContain("Bùi Thị Ba Lăm");
        assertThat(page.substring(page.indexOf(first) + first.length())).contains("Võ Văn Chậm");
        assertThat(page).contains("cần xác nhận");
    }

    @Test
    void aProposalIsMadeOnceAndBecomesADecisionInTheFile() {
        MvcTestResult made = post(secretary, "/badges", Map.of("day", next.day().toString()));
        String list = made.getResponse().getRedirectedUrl();
        assertThat(post(secretary, "/badges", Map.of("day", next.day().toString())))
                .hasRedirectedUrl(list);
        assertThat(body(secretary, list)).contains("Trần Thị Đủ").doesNotContain("Võ Văn Chậm");
        assertThat(get(secretary, list + "/list.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(get(secretary, list + "/list.xlsx")).hasStatusOk();
        assertThat(post(secretary, list + "/award", Map.of("number", "", "decidedOn", "2026-01-20")))
                .hasStatus(422)
                .bodyText()
                .contains("số quyết định");
        assertThat(post(secretary, list + "/award", Map.of("number", "15-QĐ/ĐU", "decidedOn", "2026-01-20")))
                .hasRedirectedUrl(list);
        assertThat(body(secretary, list)).contains("đã tặng").contains("15-QĐ/ĐU");
        assertThat(jdbc.sql("select badge from members.member where id = ?")
                        .param(thirty.value())
                        .query(String.class)
                        .single())
                .isEqualTo("30 năm");
    }

    @Test
    void whoIsLeftOutHasAReasonAndIsNotAwarded() {
        String list = post(secretary, "/badges", Map.of("day", next.day().toString()))
                .getResponse()
                .getRedirectedUrl();
        String line = body(secretary, list).replaceAll("(?s).*action=\"([^\"]*/lines/[^\"]*)\".*", "$1");
        assertThat(post(secretary, line, Map.of("reason", "đang xem xét"))).hasRedirectedUrl(list);
        assertThat(body(secretary, list)).contains("đang xem xét").doesNotContain("Ghi đã tặng");
        assertThat(post(secretary, list + "/award", Map.of("number", "1", "decidedOn", "2026-01-20")))
                .hasStatus(422);
    }

    @Test
    void onlyWhoKeepsTheRegisterProposesAndNobodyFromElsewhereSeesTheList() {
        var teacher = cell.member("Nguyễn Thị Hà");
        assertThat(post(teacher, "/badges", Map.of("day", next.day().toString())))
                .hasStatus(403);
        assertThat(get(teacher, "/badges")).hasStatus(403);
        String list = post(secretary, "/badges", Map.of("day", next.day().toString()))
                .getResponse()
                .getRedirectedUrl();
        var stranger = world.cell("Chi bộ Trường THPT Cửu Long").secretary("Đặng Thị Lạ");
        assertThat(get(stranger, list)).hasStatus(404);
        assertThat(post(stranger, list + "/award", Map.of("number", "1", "decidedOn", "2026-01-20")))
                .hasStatus(404);
        var officer = world.officer(cell.parent, "Cán Bộ Theo Dõi");
        assertThat(body(officer, list)).contains("Trần Thị Đủ");
        assertThat(post(officer, list + "/award", Map.of("number", "1", "decidedOn", "2026-01-20")))
                .hasStatus(403);
    }

    @Test
    void aDayThatIsNoDayOfBadgesIsRefused() {
        assertThat(post(
                        secretary,
                        "/badges",
                        Map.of("day", next.day().plusDays(1).toString())))
                .hasRedirectedUrl("/badges");
        assertThat(jdbc.sql("select count(*) from members.badge_list where unit_id = ?")
                        .param(cell.id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private MemberId joined(String name, LocalDate day) {
        return keep.enter(
                secretary.actor(),
                cell.id,
                Map.of(
                        "FULL_NAME", name,
                        "BIRTH_DATE", DAY.format(day.minusYears(25)),
                        "JOINED_ON", DAY.format(day),
                        "OFFICIAL_ON", DAY.format(day.plusYears(1))));
    }

    private MvcTestResult get(World.Someone who, String address) {
        return browser.get().uri(address).with(SignedIn.as(who)).exchange();
    }

    private MvcTestResult post(World.Someone who, String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(SignedIn.as(who)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private String body(World.Someone who, String address) {
        return new String(get(who, address).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
