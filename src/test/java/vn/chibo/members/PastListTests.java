package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** The old cell's list of a past day names who sat there then, also who has gone since, and tells no more of them. */
@ChiboTest
@Transactional
class PastListTests {
    private static final LocalDate THEN = LocalDate.of(2026, 4, 1);
    private static final LocalDate SENT = LocalDate.of(2026, 4, 20);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 5, 11);

    @Autowired
    World world;

    @Autowired
    SendTransfer send;

    @Autowired
    AnswerTransfer answer;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester browser;

    private World.Cell here;
    private World.Someone sender;
    private World.Someone receiver;
    private World.Someone ha;

    @BeforeEach
    void haGoesToAnotherCell() {
        here = world.cell("Chi bộ Trường THCS Sông Hồng");
        var there = world.cell("Chi bộ Trường THPT Cửu Long");
        sender = here.secretary("Phạm Minh Khang");
        receiver = there.secretary("Đặng Thị Lạ");
        ha = here.member("Nguyễn Thị Hà");
        var transfer = send.draft(sender.actor(), ha.member(), there.id, "", "");
        send.send(sender.actor(), transfer, SENT);
        answer.receive(receiver.actor(), transfer, RECEIVED);
    }

    @Test
    void theOldCellNamesHerOnDaysBeforeAndNotAfter() {
        assertThat(page(sender, "/members/past?on=" + THEN))
                .contains("2 đảng viên", "Nguyễn Thị Hà", "nay ở nơi khác", "đến hết 10/05/2026")
                .doesNotContain("/members/" + ha.member().value());
        assertThat(page(sender, "/members/past?on=" + RECEIVED)).doesNotContain("Nguyễn Thị Hà");
        assertThat(page(receiver, "/members/past?on=" + RECEIVED))
                .contains("Nguyễn Thị Hà", "/members/" + ha.member().value());
        assertThat(page(receiver, "/members/past?on=" + THEN)).doesNotContain("Nguyễn Thị Hà");
        assertThat(page(sender, "/members")).contains("/members/past");
        assertThat(browser.get()
                        .uri("/members/past?on=" + THEN)
                        .cookie(English.COOKIE)
                        .with(SignedIn.as(sender)))
                .hasStatusOk()
                .bodyText()
                .contains("elsewhere now");
    }

    @Test
    void theHeadOfTheListAsksForAnyDay() {
        String head = page(sender, "/members?cell=" + here.id);
        assertThat(head)
                .contains("action=\"/members/past\"", "Danh sách vào ngày", "name=\"cell\" value=\"" + here.id + "\"")
                .containsPattern("id=\"on\" name=\"on\" type=\"date\" value=\"\\d{4}-\\d{2}-\\d{2}\"");
        assertThat(browser.get().uri("/members?on=" + THEN + "&cell=" + here.id).with(SignedIn.as(sender)))
                .hasRedirectedUrl("/members/past?on=" + THEN + "&cell=" + here.id);
        assertThat(browser.get().uri("/members").param("on", "{x}&y=ê").with(SignedIn.as(sender)))
                .hasRedirectedUrl("/members/past?on=%7Bx%7D%26y%3D%C3%AA&cell=");
        assertThat(browser.get().uri("/members?on=" + THEN).with(SignedIn.as(here.member("Lê Thị Bình"))))
                .hasRedirectedUrl("/members/me");
    }

    @Test
    void aDayThatIsNoneOrAheadComesBackAsTyped() {
        for (String day : new String[] {"31/02/2026", "hôm qua", "2099-01-01"}) {
            assertThat(browser.get().uri("/members/past").param("on", day).with(SignedIn.as(sender)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("value=\"" + day + "\"", "on-error");
        }
    }

    @Test
    void othersSeeNothingAndForeignCellsAreNotThere() {
        var member = here.member("Lê Thị Bình");
        assertThat(browser.get().uri("/members/past?on=" + THEN).with(SignedIn.as(member)))
                .hasStatus(403);
        var stranger = world.cell("Chi bộ Xa").secretary("Lò Thị Xa");
        assertThat(page(stranger, "/members/past?on=" + THEN)).doesNotContain("Nguyễn Thị Hà");
        assertThat(browser.get()
                        .uri("/members/past?on=" + THEN + "&cell=" + here.id.value())
                        .with(SignedIn.as(stranger)))
                .hasStatus(404);
    }

    @Test
    void hostileSqlInAnotherScopeIsToldNobodyOfThisCell() {
        var stranger = world.cell("Chi bộ Xa").secretary("Lò Thị Xa");
        roster.on(stranger.actor(), here.id, THEN); // enters the stranger's scope
        for (UUID cell : new UUID[] {here.id.value(), null}) {
            assertThat(jdbc.sql("select full_name from members.sat(?::uuid, ?, 1000)")
                            .param(cell)
                            .param(THEN)
                            .query(String.class)
                            .list())
                    .doesNotContain("Nguyễn Thị Hà", "Phạm Minh Khang");
        }
    }

    private String page(World.Someone who, String path) {
        var answered = browser.get().uri(path).with(SignedIn.as(who)).exchange().getResponse();
        assertThat(answered.getStatus()).as(path).isEqualTo(200);
        return new String(answered.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
