package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import vn.chibo.world.SignedIn;

/** The register in and out: uploads, the printed form, sheets. */
class RegisterPagesTests extends MemberPagesSetting {
    @Test
    void anUploadedFileIsShownCorrectedAndImportedByPlainForms() {
        var faulty = RegisterFile.of(3).with(1, "birth", "31/02/1966");
        String page = upload(secretary, faulty.databaseSheet(cell.name));
        assertThat(body(get(secretary, page)))
                .contains("1 dòng cần sửa, 2 dòng nhập được")
                .contains("ô E6")
                .contains("không có trong lịch");
        assertThat(post(secretary, page + "/rows/6", Map.of("BIRTH_DATE", "28/02/1966")))
                .hasStatus3xxRedirection();
        assertThat(body(get(secretary, page))).contains("có thể nhập 3 dòng");
        assertThat(get(secretary, page + "/rows/6")).hasStatusOk();
        assertThat(post(secretary, page + "/entry", Map.of("rows", "all"))).hasStatus3xxRedirection();
        assertThat(body(get(secretary, page)))
                .contains(
                        "Đã nhập xong tệp này",
                        RegisterFile.of(1).rows.getFirst().get("name"))
                .containsPattern("<a href=\"/members/[0-9a-f-]{36}\">");
        String again = upload(
                secretary, RegisterFile.of(3).with(1, "birth", "28/02/1966").databaseSheet(cell.name));
        assertThat(body(get(secretary, again))).contains("giống hệt sổ");
    }

    @Test
    void aRefusedFileKeepsThePage() {
        var result = browser.post()
                .uri("/members/imports")
                .multipart()
                .file(new MockMultipartFile("file", "x.xlsx", "", "no workbook".getBytes()))
                .with(SignedIn.as(secretary))
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus(422).bodyText().contains("không phải là bảng tính Excel");
    }

    @Test
    void theRegisterPrintsAsForm7AndReadsBackUnchanged() throws Exception {
        assertThat(body(get(secretary, "/members/register")))
                .contains("Huy hiệu Đảng")
                .contains("Nguyễn Thị Hà");
        byte[] file = get(secretary, "/members/register.xlsx").getResponse().getContentAsByteArray();
        String page = upload(secretary, file);
        assertThat(body(get(secretary, page))).contains("giống hệt sổ");
    }

    @Test
    void theRegisterComesAsPdfAndThatItWentOutIsOnRecord() throws Exception {
        assertThat(body(get(secretary, "/members/register"))).contains("href=\"/members/register.pdf\"");
        var file = get(secretary, "/members/register.pdf");
        assertThat(file).hasStatusOk().hasContentType("application/pdf");
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
            String text =
                    new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Mẫu 7-HSĐV", cell.name, "Nguyễn Thị Hà", "3 đồng chí")
                    .doesNotContain("Lạ");
        }
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'members.RegisterRead' and subject = ?")
                        .param(cell.id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(get(teacher, "/members/register.pdf")).hasStatus(403);
    }

    @Test
    void aRegisterTooLongForPagesIsOfferedAsASheet() {
        String page = upload(secretary, RegisterFile.of(1001).databaseSheet(cell.name));
        post(secretary, page + "/entry", Map.of("rows", "sound"));
        assertThat(get(secretary, "/members/register.pdf")).hasRedirectedUrl("/members/register");
        assertThat(body(get(secretary, "/members/register")))
                .contains("Sổ có hơn 1.000 đồng chí", "/members/register.xlsx")
                .doesNotContain("/members/register.pdf");
    }

    @Test
    void filesComeEmptyAndAsAList() {
        assertThat(get(secretary, "/members/imports/sheet.xlsx")).hasStatusOk();
        assertThat(get(secretary, "/members/list.xlsx?show=probationary")).hasStatusOk();
    }
}
