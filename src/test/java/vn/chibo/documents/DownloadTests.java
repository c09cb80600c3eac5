package vn.chibo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chibo.ChiboTest;
import vn.chibo.access.Account;
import vn.chibo.world.World;

@ChiboTest
class DownloadTests {
    @Autowired
    World world;

    @Autowired
    IssueDocument issue;

    @Autowired
    MockMvcTester browser;

    @Test
    void filesAreSavedNeverShownAndOnlyByWhoMayRead() throws Exception {
        var cell = world.cell("Chi bộ Tải về");
        var an = cell.secretary("Trần Văn An");
        var stranger = world.cell("Chi bộ Khác").secretary("Lê Thị Bình");
        var id = new DocumentId(UUID.randomUUID());
        issue.issue(an.actor(), cell.id, id, Samples.resolution(), LocalDate.of(2025, 6, 1), PageLayout.shipped());

        MvcTestResult pdf = get(an, id, "pdf");
        assertThat(pdf).hasStatusOk().headers().hasValue("X-Content-Type-Options", "nosniff");
        assertThat(pdf.getResponse().getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''01-NQ-CB%20NGH%E1%BB%8A");
        assertThat(Written.pdfText(pdf.getResponse().getContentAsByteArray())).contains("Số 01-NQ/CB");
        assertThat(get(an, id, "docx")).hasStatusOk();
        assertThat(get(an, id, "exe")).hasStatus(404);
        assertThat(get(stranger, id, "pdf")).hasStatus(404);
        assertThat(get(an, new DocumentId(UUID.randomUUID()), "pdf")).hasStatus(404);
    }

    @Test
    void aDocumentIsFoundByItsNumberAndItsWordsInOnesOwnScope() throws Exception {
        var cell = world.cell("Chi bộ Tìm thấy");
        var an = cell.member("Trần Văn An");
        var stranger = world.cell("Chi bộ Khác").secretary("Lê Thị Bình");
        var id = new DocumentId(UUID.randomUUID());
        issue.issue(
                cell.secretary("Hồ Thị Cúc").actor(),
                cell.id,
                id,
                Samples.resolution(),
                LocalDate.of(2025, 6, 1),
                PageLayout.shipped());
        String words = Samples.resolution().subject().substring(0, 12);
        String address = "/documents/" + id.value() + "/pdf";
        for (String asked : new String[] {"số 1", "01-NQ/CB", words}) {
            assertThat(found(an, asked)).as(asked).contains(address, "01-NQ-CB");
            assertThat(found(stranger, asked))
                    .as(asked)
                    .doesNotContain(id.value().toString());
        }
        assertThat(found(an, "số 7")).doesNotContain(address);
    }

    private String found(World.Someone someone, String words) throws Exception {
        var account = new Account(someone.actor().account(), someone.username());
        return browser.get()
                .uri("/find")
                .param("q", words)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        account, null, AuthorityUtils.NO_AUTHORITIES)))
                .exchange()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(World.Someone someone, DocumentId id, String format) {
        var account = new Account(someone.actor().account(), someone.username());
        return browser.get()
                .uri("/documents/{id}/{format}", id.value(), format)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        account, null, AuthorityUtils.NO_AUTHORITIES)))
                .exchange();
    }
}
