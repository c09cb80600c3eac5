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
}
