package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chibo.ChiboTest;
import vn.chibo.access.TheProgram;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Sessions are written in transactions of their own, so that these tests leave their rows behind. */
@ChiboTest
class OwnPageTests {
    private static final String NEW = "mot cau khac that dai";

    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    HoldPost posts;

    @Test
    void thePresentPasswordIsAskedForANewOne() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        Cookie here = SignedIn.session(signIn(an.username(), World.PASSWORD));
        Cookie elsewhere = SignedIn.session(signIn(an.username(), World.PASSWORD));

        assertThat(change(here, "khong dung dau", NEW, NEW))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"present-error\"", "Mật khẩu hiện nay chưa đúng");
        assertThat(change(here, World.PASSWORD, NEW, "khac"))
                .hasStatus(422)
                .bodyText()
                .contains("again-error");
        assertThat(change(here, World.PASSWORD, NEW, NEW)).hasRedirectedUrl("/me?changed");

        assertThat(mvc.get().uri("/me?changed=").cookie(here))
                .hasStatusOk()
                .bodyText()
                .contains("Đã đổi mật khẩu");
        assertThat(mvc.get().uri("/me").cookie(elsewhere)).hasStatus3xxRedirection();
        assertThat(signIn(an.username(), World.PASSWORD)).hasRedirectedUrl("/sign-in?refused=wrong");
        assertThat(signIn(an.username(), NEW)).hasRedirectedUrl("/");
    }

    @Test
    void guessingThePresentPasswordIsSlowedDown() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        Cookie here = SignedIn.session(signIn(an.username(), World.PASSWORD));
        for (int i = 0; i < 5; i++) {
            assertThat(change(here, "doan thu " + i, NEW, NEW)).hasStatus(422);
        }
        assertThat(change(here, World.PASSWORD, NEW, NEW))
                .hasStatus(422)
                .bodyText()
                .contains("Xin chờ khoảng 15 phút");
    }

    @Test
    void anOwnSessionCanBeEndedFromElsewhere() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        var binh = cell.member("Lê Thị Bình");
        Cookie here = SignedIn.session(signIn(an.username(), World.PASSWORD));
        Cookie elsewhere = SignedIn.session(signIn(an.username(), World.PASSWORD));
        String ending = endingOf(mvc.get().uri("/me").cookie(here).exchange());

        assertThat(mvc.post().uri(ending).with(SignedIn.as(binh)).with(csrf())).hasStatus(404);
        assertThat(mvc.get().uri("/me").cookie(elsewhere)).hasStatusOk();
        assertThat(mvc.post().uri(ending).cookie(here).with(csrf())).hasRedirectedUrl("/me");
        assertThat(mvc.get().uri("/me").cookie(elsewhere)).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/me").cookie(here)).hasStatusOk().bodyText().contains("Chính nơi này");
    }

    @Test
    void whoHoldsSeveralPostsSwitchesBetweenThem() {
        var one = world.cell("Chi bộ Một");
        var two = world.cell("Chi bộ Hai", one.parent);
        var an = one.secretary("Trần Văn An");
        posts.open(TheProgram.itself(), two.id, an.person(), PostKind.OFFICER, LocalDate.of(2020, 1, 1), null, "");
        Cookie session = SignedIn.session(signIn(an.username(), World.PASSWORD));
        assertThat(mvc.get().uri("/me").cookie(session))
                .bodyText()
                .contains("action=\"/acting\"", "Chi bộ Một", "Chi bộ Hai", "Cán bộ theo dõi");

        assertThat(mvc.post()
                        .uri("/acting")
                        .param("unit", one.id.toString())
                        .cookie(session)
                        .with(csrf()))
                .hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/organisations").cookie(session)).bodyText().contains("Chi bộ Một: cây tổ chức");
        assertThat(mvc.get().uri("/me").cookie(session).cookie(English.COOKIE))
                .bodyText()
                .contains("You work for", "Trần Văn An");
    }

    @Test
    void closingAnAccountEndsWhatIsOpenInIt() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        var binh = cell.member("Lê Thị Bình");
        Cookie session = SignedIn.session(signIn(binh.username(), World.PASSWORD));
        assertThat(mvc.get().uri("/me").cookie(session)).hasStatusOk();

        String account = "/accounts/" + binh.actor().account();
        assertThat(mvc.post().uri(account + "/disabling").with(SignedIn.as(an)).with(csrf()))
                .hasRedirectedUrl("/accounts");
        assertThat(mvc.get().uri("/me").cookie(session)).hasRedirectedUrl("/sign-in");
        assertThat(mvc.get().uri("/accounts?q=binh").with(SignedIn.as(an)))
                .bodyText()
                .contains("Đang khóa");

        assertThat(mvc.post().uri(account + "/enabling").with(SignedIn.as(an)).with(csrf()))
                .hasRedirectedUrl("/accounts");
        Cookie again = SignedIn.session(signIn(binh.username(), World.PASSWORD));
        assertThat(mvc.get().uri("/me").cookie(again)).hasStatusOk();
        assertThat(mvc.post()
                        .uri(account + "/sessions/ending")
                        .with(SignedIn.as(an))
                        .with(csrf()))
                .hasRedirectedUrl("/accounts");
        assertThat(mvc.get().uri("/me").cookie(again)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void anOfficerSeesWhereAnAccountIsSignedInAndEndsOneSession() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        var binh = cell.member("Lê Thị Bình");
        Cookie first = SignedIn.session(signIn(binh.username(), World.PASSWORD));
        Cookie second = SignedIn.session(signIn(binh.username(), World.PASSWORD));
        String page = "/accounts/" + binh.actor().account() + "/sessions";
        assertThat(mvc.get().uri(page).with(SignedIn.as(binh))).hasStatus(403);
        var shown = mvc.get().uri(page).with(SignedIn.as(an)).exchange();
        assertThat(shown).hasStatusOk().bodyText().contains("Lê Thị Bình đang đăng nhập tại");
        var matcher = Pattern.compile(page + "/[\\w-]+/ending")
                .matcher(new String(
                        shown.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(matcher.find()).isTrue();
        assertThat(mvc.post().uri(matcher.group()).with(SignedIn.as(an)).with(csrf()))
                .hasRedirectedUrl(page);
        assertThat(mvc.post().uri(matcher.group()).with(SignedIn.as(an)).with(csrf()))
                .as("ended already")
                .hasStatus(404);
        var open = java.util.stream.Stream.of(first, second)
                .filter(session -> mvc.get()
                                .uri("/me")
                                .cookie(session)
                                .exchange()
                                .getResponse()
                                .getStatus()
                        == 200);
        assertThat(open).hasSize(1);
    }

    private MvcTestResult change(Cookie session, String present, String password, String again) {
        return mvc.post()
                .uri("/me/password")
                .cookie(session)
                .param("present", present)
                .param("password", password)
                .param("again", again)
                .with(csrf())
                .exchange();
    }

    private static String endingOf(MvcTestResult page) {
        var matcher = Pattern.compile("/me/sessions/[\\w-]+/ending")
                .matcher(new String(
                        page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private MvcTestResult signIn(String username, String password) {
        return mvc.post()
                .uri("/sign-in")
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .exchange();
    }
}
