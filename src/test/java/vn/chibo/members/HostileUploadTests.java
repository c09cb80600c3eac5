package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;

/** Files that are not what their names say, at the one door of the register that takes files: refused, never kept. */
class HostileUploadTests extends MemberPagesSetting {
    private static final String SCRIPT = "#!/bin/sh\nrm -rf ~\n";
    private static final String PAGE = "<html><script>alert(document.cookie)</script></html>";

    @Test
    void whateverIsNoWorkbookIsRefusedAtItsField() {
        for (var file : new MockMultipartFile[] {
            file("danh-sach.pdf", "application/pdf", SCRIPT),
            file("danh-sach.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", SCRIPT),
            file("danh-sach.xlsx", "text/html", PAGE),
            file("danh-sach.xlsx", "application/pdf", "%PDF-1.7\n%%EOF"),
            file("danh-sach.xls", "application/vnd.ms-excel", "\u00d0\u00cf\u0011\u00e0"),
            file("danh-sach.xlsx", "application/zip", "PK\u0003\u0004 and nothing else"),
            file("", "application/octet-stream", "")
        }) {
            MvcTestResult answer = sent(file);
            assertThat(answer).as(file.getOriginalFilename()).hasStatus(422);
            assertThat(answer).bodyText().contains("id=\"file-error\"").doesNotContain("alert(", "rm -rf");
        }
        assertThat(kept()).isZero();
    }

    @Test
    void theRefusalIsSaidInEnglishToo() {
        var answer = browser.post()
                .uri("/members/imports")
                .multipart()
                .file(file("danh-sach.pdf", "application/pdf", SCRIPT))
                .cookie(English.COOKIE)
                .with(SignedIn.as(secretary))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("id=\"file-error\"", "Excel").doesNotContain("Tệp này");
    }

    @Test
    void whatTheRegisterDoesNotKeepIsRefused() {
        var answer = browser.post()
                .uri("/members/imports")
                .multipart()
                .file(file("danh-sach.pdf", "application/pdf", SCRIPT))
                .with(SignedIn.as(teacher))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(403);
        assertThat(kept()).isZero();
    }

    /** The name is shown among the files that wait. */
    @Test
    void aNameIsWordsAndNeverMarkupOrAPath() {
        byte[] workbook = RegisterFile.of(1).databaseSheet(cell.name);
        String name = "../../<img src=x onerror=alert(1)>.xlsx";
        assertThat(sent(new MockMultipartFile("file", name, "application/octet-stream", workbook)))
                .hasStatus3xxRedirection();
        assertThat(browser.get().uri("/members/imports/new").with(SignedIn.as(secretary)))
                .bodyText()
                .contains("&lt;img src=x")
                .doesNotContain("<img src=x");
    }

    private MvcTestResult sent(MockMultipartFile file) {
        return browser.post()
                .uri("/members/imports")
                .multipart()
                .file(file)
                .with(SignedIn.as(secretary))
                .with(csrf())
                .exchange();
    }

    private long kept() {
        return jdbc.sql("select count(*) from members.import where unit_id = ?")
                .param(cell.id.value())
                .query(Long.class)
                .single();
    }

    private static MockMultipartFile file(String name, String type, String content) {
        return new MockMultipartFile("file", name, type, content.getBytes(StandardCharsets.ISO_8859_1));
    }
}
