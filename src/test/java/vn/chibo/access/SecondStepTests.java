package vn.chibo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chibo.ChiboTest;
import vn.chibo.launch.TestOwner;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.Telephone;
import vn.chibo.world.World;

/** Sessions are written in transactions of their own, so that these tests leave their rows behind. */
@ChiboTest
class SecondStepTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RecoverAccount recover;

    @Test
    void theTelephoneIsAskedAfterThePasswordAndEachCodeCountsOnce() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        String secret = turnOn(an).secret();

        Cookie half = SignedIn.session(signIn(an));
        assertThat(mvc.get().uri("/me").cookie(half))
                .as("nobody is signed in yet")
                .hasRedirectedUrl("/sign-in");
        assertThat(mvc.get().uri("/sign-in/second").cookie(half).cookie(English.COOKIE))
                .hasStatusOk()
                .bodyText()
                .contains("autocomplete=\"one-time-code\"", "Code");
        assertThat(code(half, "000000")).hasRedirectedUrl("/sign-in/second?refused=wrong");
        String later = Telephone.code(secret, 1);
        var whole = code(half, later);
        assertThat(whole).as("to the page asked for").hasRedirectedUrl("http://localhost/me?continue");
        assertThat(mvc.get().uri("/me").cookie(SignedIn.session(whole))).hasStatusOk();

        assertThat(code(SignedIn.session(signIn(an)), later))
                .as("the same code again")
                .hasRedirectedUrl("/sign-in/second?refused=wrong");
        assertThat(code(SignedIn.session(signIn(an)), Telephone.code(secret, 0)))
                .as("an earlier one")
                .hasRedirectedUrl("/sign-in/second?refused=wrong");
    }

    @Test
    void aCodeOnPaperOpensOnce() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        String paper = turnOn(an).codes().getFirst();
        assertThat(code(SignedIn.session(signIn(an)), paper.toUpperCase().replace("-", " ")))
                .hasRedirectedUrl("/");
        assertThat(code(SignedIn.session(signIn(an)), paper)).hasRedirectedUrl("/sign-in/second?refused=wrong");
        assertThat(mvc.get().uri("/me/second-step").with(SignedIn.as(an)))
                .bodyText()
                .contains("Còn 9 mã");
    }

    @Test
    void whoGuessesCodesIsSlowedDown() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        String secret = turnOn(an).secret();
        for (int i = 0; i < 5; i++) {
            assertThat(code(SignedIn.session(signIn(an)), "00000" + i))
                    .hasRedirectedUrl("/sign-in/second?refused=wrong");
        }
        assertThat(signIn(an)).as("even the right password").hasRedirectedUrl("/sign-in?refused=throttled");
        assertThat(secret).isNotBlank();
    }

    @Test
    void withoutThePasswordThereIsNothingToAnswer() {
        assertThat(mvc.get().uri("/sign-in/second")).hasRedirectedUrl("/sign-in");
        assertThat(mvc.post().uri("/sign-in/second").param("code", "123456").with(csrf()))
                .hasRedirectedUrl("/sign-in/second?refused=wrong");
    }

    @Test
    void turningItOnAndOffAsksForThePassword() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThat(own(an, "", Map.of("present", "khong dung dau")))
                .hasStatus(422)
                .bodyText()
                .contains("present-error");
        turnOn(an);
        assertThat(own(an, "/ending", Map.of("present", "khong dung dau"))).hasStatus(422);
        assertThat(own(an, "/ending", Map.of("present", World.PASSWORD))).hasRedirectedUrl("/me/second-step");
        assertThat(signIn(an)).hasRedirectedUrl("/");
    }

    @Test
    void theSecretIsNotReadableInTheDatabase() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        var on = turnOn(an);
        var owner = new org.springframework.jdbc.core.JdbcTemplate(TestOwner.dataSource());
        String kept = owner.queryForObject(
                "select encode(secret_cipher, 'escape') || (select string_agg(code_hash, '') from access.recovery_code c "
                        + "where c.account_id = s.account_id) from access.second_step s where account_id = ?",
                String.class,
                an.actor().account());
        assertThat(kept).doesNotContain(on.secret()).doesNotContain(on.codes().getFirst());
    }

    @Test
    void aRecoveryByTwoOfficersEndsIt() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        var ha = cell.member("Lê Thị Hà");
        var hoai = world.administrator(cell.parent, "Lương Thị Hoài");
        turnOn(ha);
        recover.confirm(hoai.actor(), recover.open(an.actor(), ha.actor().account(), "mất điện thoại"));
        assertThat(mvc.get().uri("/me/second-step").with(SignedIn.as(ha)))
                .bodyText()
                .contains("action=\"/me/second-step\"");
    }

    private On turnOn(World.Someone someone) {
        assertThat(own(someone, "", Map.of("present", World.PASSWORD))).hasRedirectedUrl("/me/second-step");
        var begun =
                body(mvc.get().uri("/me/second-step").with(SignedIn.as(someone)).exchange());
        assertThat(begun).contains("<svg class=\"qr\"");
        String secret = found(begun, "<code>([A-Z2-7 ]+)</code>").getFirst().replace(" ", "");
        assertThat(own(someone, "/confirmation", Map.of("code", "000000"))).hasStatus(422);
        var on = own(someone, "/confirmation", Map.of("code", Telephone.code(secret, 0)));
        assertThat(on).hasStatusOk();
        List<String> codes = found(body(on), "<code>([a-z2-7-]+)</code>");
        assertThat(codes).hasSize(10);
        return new On(secret, codes);
    }

    private record On(String secret, List<String> codes) {}

    private MvcTestResult own(World.Someone someone, String act, Map<String, String> typed) {
        var request = mvc.post()
                .uri("/me/second-step" + act)
                .with(SignedIn.as(someone))
                .with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult code(Cookie session, String code) {
        return mvc.post()
                .uri("/sign-in/second")
                .cookie(session)
                .param("code", code)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult signIn(World.Someone someone) {
        return mvc.post()
                .uri("/sign-in")
                .param("username", someone.username())
                .param("password", World.PASSWORD)
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
