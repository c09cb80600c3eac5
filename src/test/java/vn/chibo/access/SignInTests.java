package vn.chibo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class SignInTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OneTimeLinks links;

    @Test
    void theRightPasswordOpensThePrograms() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        var answer = signIn(an.username(), World.PASSWORD);
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/");

        assertThat(mvc.get().uri("/me").cookie(SignedIn.session(answer)))
                .hasStatusOk()
                .bodyText()
                .contains("Trần Văn An", "Chi bộ Một", "Bí thư");
    }

    @Test
    void aWrongPasswordIsToldCalmlyAndTheNameStays() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        var answer = signIn(an.username(), "khong phai mat khau");
        assertThat(answer).hasRedirectedUrl("/sign-in?refused=wrong");
        assertThat(mvc.get().uri("/sign-in?refused=wrong").cookie(SignedIn.session(answer)))
                .hasStatusOk()
                .bodyText()
                .contains("Tên đăng nhập hoặc mật khẩu chưa đúng", "value=\"" + an.username() + "\"");
    }

    @Test
    void whoGuessesIsSlowedDownEvenWithTheRightPassword() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(an.username(), "doan thu " + i)).hasRedirectedUrl("/sign-in?refused=wrong");
        }
        assertThat(signIn(an.username(), World.PASSWORD)).hasRedirectedUrl("/sign-in?refused=throttled");
        assertThat(mvc.get().uri("/sign-in?refused=throttled")).bodyText().contains("Xin chờ khoảng 15 phút");
    }

    @Test
    void aDisabledAccountDoesNotSignIn() {
        var cell = world.cell("Chi bộ Một");
        var an = cell.secretary("Trần Văn An");
        var binh = cell.member("Lê Thị Bình");
        accounts.disable(an.actor(), binh.actor().account());
        assertThat(signIn(binh.username(), World.PASSWORD)).hasRedirectedUrl("/sign-in?refused=wrong");
    }

    @Autowired
    DisableAccount accounts;

    @Test
    void thePageSpeaksBothLanguagesAndSaysWhatHappened() {
        assertThat(mvc.get().uri("/sign-in?expired="))
                .hasStatusOk()
                .bodyText()
                .contains("những gì đồng chí đã gõ vẫn còn trong máy này", "autocomplete=\"current-password\"");
        assertThat(mvc.get().uri("/sign-in?left=").cookie(English.COOKIE))
                .hasStatusOk()
                .bodyText()
                .contains("You have left the program.");
    }

    @Test
    void aOneTimeLinkSetsThePasswordOnce() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        String link = links.issue(an.actor().account(), Duration.ofHours(1));
        assertThat(mvc.get().uri("/password?link=" + link))
                .hasStatusOk()
                .bodyText()
                .contains(an.username(), "autocomplete=\"new-password\"");

        assertThat(set(link, "ngan", "ngan")).hasStatus(422).bodyText().contains("Mật khẩu cần từ 10 đến 200 ký tự");
        assertThat(set(link, "mot cau that dai", "mot cau khac dai")).hasStatus(422);
        assertThat(set(link, "mot cau that dai", "mot cau that dai")).hasRedirectedUrl("/sign-in?ready");
        assertThat(signIn(an.username(), "mot cau that dai")).hasRedirectedUrl("/");

        assertThat(set(link, "mot cau lan nua", "mot cau lan nua"))
                .hasStatus(410)
                .bodyText()
                .contains("Liên kết không còn dùng được");
        assertThat(mvc.get().uri("/password?link=" + link).cookie(English.COOKIE))
                .hasStatus(410)
                .bodyText()
                .contains("This link no longer works");
    }

    private MvcTestResult set(String link, String password, String again) {
        return mvc.post()
                .uri("/password")
                .param("link", link)
                .param("password", password)
                .param("again", again)
                .with(csrf())
                .exchange();
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
