package vn.chibo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class ErrorPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    vn.chibo.people.KeepPerson people;

    @Autowired
    vn.chibo.access.KeepAccounts accounts;

    @Test
    void whatIsNotThereIsSaidInBothLanguages() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThat(mvc.get().uri("/nowhere").with(SignedIn.as(an)))
                .hasStatus(404)
                .bodyText()
                .contains("<html lang=\"vi\"", "Không tìm thấy trang này");
        assertThat(mvc.get()
                        .uri("/nowhere")
                        .cookie(new Cookie("language", "en"))
                        .with(SignedIn.as(an)))
                .hasStatus(404)
                .bodyText()
                .contains("<html lang=\"en\"", "This page was not found");
    }

    @Test
    void aMalformedIdIsNotFound() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThat(
                        mvc.post()
                                .uri("/acting")
                                .param("unit", "x")
                                .with(SignedIn.as(an))
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(404);
    }

    @Test
    void pagesForbidInlineScriptAndStyle() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        var policy = mvc.get()
                .uri("/nowhere")
                .with(SignedIn.as(an))
                .exchange()
                .getResponse()
                .getHeader("Content-Security-Policy");
        assertThat(policy).contains("script-src 'self'", "style-src 'self'").doesNotContain("unsafe");
    }

    @Test
    void aPageAskedForInTheWrongWaySaysSoAndHowItGoes() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThat(mvc.get().uri("/preferences").with(SignedIn.as(an)))
                .hasStatus(405)
                .hasHeader("Allow", "POST")
                .bodyText()
                .contains("Không mở được theo cách này");
    }

    @Test
    void aRefusalBeforeAnyControllerLooksLikeTheRest() {
        assertThat(mvc.get().uri("/error").requestAttr("jakarta.servlet.error.status_code", 403))
                .hasStatus(403)
                .bodyText()
                .contains("Việc này không thuộc phần của đồng chí");
    }

    @Test
    void theGalleryIsNotThereInASchool() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThat(mvc.get().uri("/ui").with(SignedIn.as(an))).hasStatus(404);
    }

    @Test
    void searchingWithoutWordsTellsWhatCanBeFound() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThat(mvc.get().uri("/find").with(SignedIn.as(an)))
                .hasStatus(200)
                .bodyText()
                .contains("Đồng chí cần tìm gì?");
    }

    @Test
    void whatAFormTypedIsForgottenOnlyWhenItWasTaken() {
        var an = world.cell("Chi bộ Một").secretary("Trần Văn An");
        assertThat(
                        mvc.post()
                                .uri("/preferences")
                                .param("language", "vi")
                                .param("kept-form", "typed:1:/preferences#0")
                                .with(SignedIn.as(an))
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection()
                .cookies()
                .containsCookie("taken");
    }

    @Test
    void whoHoldsNoPostIsToldWhatToDo() {
        var program = vn.chibo.access.TheProgram.itself();
        var cell = world.cell("Chi bộ Một").id;
        var person = people.record(program, cell, vn.chibo.people.PersonData.named("Lê Chưa Có"));
        var account = accounts.create(program, person.value(), cell, "chuaco", World.PASSWORD);
        var actor = new vn.chibo.shared.Actor(account, person.value(), null, "", java.util.Set.of());
        var nobody = new World.Someone(actor, null, person, "Lê Chưa Có", "chuaco");

        assertThat(mvc.get().uri("/").with(SignedIn.as(nobody)))
                .hasStatusOk()
                .bodyText()
                .contains("Xin liên hệ bí thư chi bộ", "action=\"/sign-out\"");
        assertThat(mvc.get().uri("/members").with(SignedIn.as(nobody))).hasStatus(404);
    }
}
