package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.access.KeepDelegations;
import vn.chibo.access.Role;
import vn.chibo.shared.MovableClock;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class RecoveryPagesTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    KeepDelegations delegations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private World.Cell cell;
    private World.Someone an;
    private World.Someone hoai;
    private World.Someone ha;

    @BeforeEach
    void aCellWhoseSecondOfficerIsOfTheUpperCommittee() {
        cell = world.cell("Chi bộ Một");
        an = cell.secretary("Trần Văn An");
        ha = cell.member("Lê Thị Hà");
        hoai = world.administrator(cell.parent, "Lương Thị Hoài");
    }

    @Test
    void twoOfficersGiveAnAccountBackInPerson() {
        assertThat(signIn(World.PASSWORD)).hasRedirectedUrl("/");
        String recovery = opened();
        assertThat(get(an, page()))
                .bodyText()
                .contains("Đồng chí đã mở việc này")
                .doesNotContain("/confirmation");
        assertThat(signIn(World.PASSWORD)).as("nothing ended yet").hasRedirectedUrl("/");

        assertThat(get(hoai, "/accounts?q=ha")).bodyText().contains("chờ người thứ hai");
        assertThat(get(hoai, "/")).bodyText().contains("Khôi phục tài khoản của Lê Thị Hà", page());
        assertThat(get(an, "/")).bodyText().doesNotContain("Khôi phục tài khoản của");
        assertThat(get(hoai, page())).bodyText().contains("Trần Văn An", "mất điện thoại", "/confirmation");
        var confirmed = post(hoai, "/recoveries/" + recovery + "/confirmation", Map.of());
        assertThat(confirmed).hasStatusOk().bodyText().contains("<svg class=\"qr\"", "trong 60 phút", ha.username());
        assertThat(signIn(World.PASSWORD)).hasRedirectedUrl("/sign-in?refused=wrong");

        assertThat(mvc.post()
                        .uri("/password")
                        .param("link", found(confirmed, "link=([\\w-]+)"))
                        .param("password", "mot cau that dai")
                        .param("again", "mot cau that dai")
                        .with(csrf()))
                .hasRedirectedUrl("/sign-in?ready");
        assertThat(signIn("mot cau that dai")).hasRedirectedUrl("/");
        assertThat(post(hoai, "/recoveries/" + recovery + "/confirmation", Map.of()))
                .hasStatus(404);
        assertThat(jdbc.sql("""
                        select facts ->> 'openedBy' || ' ' || (facts ->> 'confirmedBy') from audit.entry
                        where subject = ? and action = 'access.RecoveryConfirmed'
                        """).param(ha.actor().account()).query(String.class).single())
                .isEqualTo(an.actor().account() + " " + hoai.actor().account());
    }

    @Test
    void whoOpenedDoesNotConfirm() {
        String recovery = opened();
        assertThat(post(an, "/recoveries/" + recovery + "/confirmation", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("cán bộ thứ hai");
        assertThat(signIn(World.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void aDelegatedRightDoesNotConfirm() {
        var binh = cell.member("Vũ Văn Bình");
        LocalDate today = LocalDate.now(clock);
        delegations.give(an.actor(), binh.person().value(), Role.SECRETARY, today, today.plusDays(3), "đi vắng");
        String recovery = opened();
        assertThat(post(binh, "/recoveries/" + recovery + "/confirmation", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("chức vụ của chính mình");
    }

    @Test
    void nobodyWithoutTheRightHasAPart() {
        String recovery = opened();
        assertThat(post(ha, "/recoveries/" + recovery + "/confirmation", Map.of()))
                .hasStatus(403);
        var stranger = world.cell("Chi bộ Hai").secretary("Người Lạ");
        assertThat(post(stranger, "/recoveries/" + recovery + "/confirmation", Map.of()))
                .hasStatus(404);
        assertThat(post(stranger, page(), Map.of("reason", "lấy tài khoản"))).hasStatus(404);
        assertThat(post(an, "/accounts/" + hoai.actor().account() + "/recovery", Map.of("reason", "thử")))
                .as("a higher officer's account lies outside the cell")
                .hasStatus(404);
        assertThat(post(an, "/accounts/" + an.actor().account() + "/recovery", Map.of("reason", "thử")))
                .hasStatus(422);
    }

    @Test
    void oneRecoveryAtATimeAndItCanBeDropped() {
        assertThat(post(an, page(), Map.of("reason", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("reason-error");
        String recovery = opened();
        assertThat(post(hoai, page(), Map.of("reason", "lần nữa"))).hasStatus(422);
        assertThat(post(hoai, "/recoveries/" + recovery + "/withdrawal", Map.of()))
                .hasRedirectedUrl("/accounts");
        assertThat(mvc.get().uri(page()).cookie(English.COOKIE).with(SignedIn.as(an)))
                .bodyText()
                .contains("Recover the account of Lê Thị Hà", "Open the recovery");
        opened();
    }

    @Test
    void itWaitsForTheSecondOfficerForAShortTimeOnly() {
        String recovery = opened();
        var stood = clock.ahead();
        try {
            clock.moveTo(clock.instant().plus(java.time.Duration.ofHours(73)));
            assertThat(post(hoai, "/recoveries/" + recovery + "/confirmation", Map.of()))
                    .hasStatus(404);
            opened();
        } finally {
            clock.stand(stood);
        }
    }

    private String page() {
        return "/accounts/" + ha.actor().account() + "/recovery";
    }

    private String opened() {
        assertThat(post(an, page(), Map.of("reason", "mất điện thoại"))).hasRedirectedUrl(page());
        return found(get(hoai, page()), "/recoveries/([\\w-]+)/confirmation");
    }

    private static String found(MvcTestResult answer, String pattern) {
        var matcher = Pattern.compile(pattern)
                .matcher(new String(
                        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private MvcTestResult signIn(String password) {
        return mvc.post()
                .uri("/sign-in")
                .param("username", ha.username())
                .param("password", password)
                .with(csrf())
                .exchange();
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
