package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.access.TheProgram;
import vn.chibo.people.KeepPerson;
import vn.chibo.people.PersonData;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class AccountPagesTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    KeepPerson people;

    private World.Cell cell;
    private World.Someone an;

    @BeforeEach
    void aCellWithASecretary() {
        cell = world.cell("Chi bộ Một");
        an = cell.secretary("Trần Văn An");
    }

    @Test
    void theListShowsWhoMayDoWhat() {
        var binh = cell.member("Lê Thị Bình");
        world.cell("Chi bộ Hai").member("Người Lạ");
        assertThat(get(an, "/accounts"))
                .hasStatusOk()
                .bodyText()
                .contains("Lê Thị Bình", binh.username(), "Đảng viên", "Bí thư")
                .doesNotContain("Người Lạ");
        assertThat(mvc.get().uri("/accounts").cookie(English.COOKIE).with(SignedIn.as(an)))
                .bodyText()
                .contains("Accounts: 2");
        assertThat(get(binh, "/accounts")).hasStatus(403);
    }

    @Test
    @Requirement("S216")
    void aNewAccountIsOpenedByItsOwnerWithTheLink() {
        var ha = people.record(TheProgram.itself(), cell.id, PersonData.named("Nguyễn Thị Hồng Hà"));
        assertThat(get(an, "/accounts/new?q=hong")).bodyText().contains("Nguyễn Thị Hồng Hà", "value=\"ha.nth\"");
        assertThat(post(an, "/accounts", Map.of("person", ha.value().toString(), "username", "Hà!")))
                .hasStatus(422)
                .bodyText()
                .contains("Tên đăng nhập gồm 3–40 ký tự", "value=\"Hà!\"");

        var made = post(an, "/accounts", Map.of("person", ha.value().toString(), "username", "ha.nth"));
        assertThat(made).hasStatusOk().bodyText().contains("Trao liên kết này cho Nguyễn Thị Hồng Hà", "ha.nth");
        String token = token(made);
        assertThat(mvc.post()
                        .uri("/password")
                        .param("link", token)
                        .param("password", "mot cau that dai")
                        .param("again", "mot cau that dai")
                        .with(csrf()))
                .hasRedirectedUrl("/sign-in?ready");
        assertThat(signIn("ha.nth", "mot cau that dai")).hasRedirectedUrl("/");
        assertThat(post(an, "/accounts", Map.of("person", ha.value().toString(), "username", "ha.hai")))
                .hasStatus(422);
    }

    @Test
    void nobodyLocksHimselfOut() {
        assertThat(post(an, "/accounts/" + an.actor().account() + "/disabling", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("không thể tự khóa");
    }

    @Test
    void anothersAccountIsNotFound() {
        var stranger = world.cell("Chi bộ Hai").member("Người Lạ");
        for (String act : new String[] {"/link", "/disabling", "/enabling", "/sessions/ending"}) {
            assertThat(post(an, "/accounts/" + stranger.actor().account() + act, Map.of()))
                    .as(act)
                    .hasStatus(404);
            assertThat(post(an, "/accounts/x" + act, Map.of())).as(act).hasStatus(404);
            assertThat(post(an, "/accounts/" + UUID.randomUUID() + act, Map.of()))
                    .as(act)
                    .hasStatus(404);
        }
        assertThat(post(
                        an,
                        "/accounts",
                        Map.of("person", stranger.person().value().toString())))
                .hasStatus(404);
        assertThat(signIn(stranger.username(), World.PASSWORD)).hasRedirectedUrl("/");
    }

    private static String token(MvcTestResult answer) {
        var matcher = Pattern.compile("link=([\\w-]+)").matcher(body(answer));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult signIn(String username, String password) {
        return mvc.post()
                .uri("/sign-in")
                .param("username", username)
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
