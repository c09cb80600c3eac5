package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Columns that no label tells are named once by a person and remembered for the organisation. */
class ImportColumnsTests extends ImportSetting {
    private static final byte[] STRANGE = """
            Đồng chí;Chào đời;Kết nạp;Công nhận;Màu mắt
            Nguyễn Thị Cột;12/08/1974;03/02/1997;03/02/1998;nâu
            """.getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> NAMED = Map.of(
            "column-0", "FULL_NAME", "column-1", "BIRTH_DATE", "column-2", "JOINED_ON", "column-3", "OFFICIAL_ON");

    @Autowired
    MockMvcTester browser;

    @Test
    void unknownHeadersWaitUntilSomebodyNamesThem() {
        String page = page(upload("a.csv", STRANGE));

        assertThat(get(secretary, page)).hasStatus3xxRedirection();
        assertThat(get(secretary, page + "/columns")).hasStatusOk().bodyText().contains("Chào đời", "Nguyễn Thị Cột");
        assertThat(post(secretary, page + "/columns", Map.of("column-0", "FULL_NAME")))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa chọn cột nào là ngày vào Đảng");
        assertThat(post(
                        secretary,
                        page + "/columns",
                        Map.of("column-0", "FULL_NAME", "column-2", "JOINED_ON", "column-3", "JOINED_ON")))
                .hasStatus(422)
                .bodyText()
                .contains("hai cột");
        assertThat(post(secretary, page + "/columns", NAMED)).hasStatus3xxRedirection();
        assertThat(get(secretary, page))
                .hasStatusOk()
                .bodyText()
                .contains("Các cột không được lấy: Màu mắt", "có thể nhập 1 dòng");
    }

    @Test
    void theOrganisationIsRememberedAndNoOther() {
        assertThat(post(secretary, page(upload("a.csv", STRANGE)) + "/columns", NAMED))
                .hasStatus3xxRedirection();

        assertThat(rows.counts(upload("b.csv", STRANGE).value())).isEqualTo(Map.of("NEW", 1));
        var other = world.cell("Chi bộ Kia");
        var theirs = other.secretary("Lê Thị Bình");
        ImportId id = checkImport.check(theirs.actor(), other.id, "a.csv", RegisterFile.onDisk(STRANGE));
        assertThat(rows.counts(id.value())).isEmpty();
    }

    @Test
    void changedHeadersAreReadAsBeforeWhereTheyStayedAndSomebodyLooksAtTheRest() {
        assertThat(post(secretary, page(upload("a.csv", STRANGE)) + "/columns", NAMED))
                .hasStatus3xxRedirection();

        byte[] changed = replaced("Công nhận", "Hết dự bị");
        String page = page(upload("b.csv", changed));
        assertThat(get(secretary, page)).hasStatus3xxRedirection();
        assertThat(get(secretary, page + "/columns"))
                .hasStatusOk()
                .bodyText()
                .contains("khác tệp trước của đơn vị", "cột mới là: Hết dự bị")
                .containsPattern("<option value=\"FULL_NAME\" selected")
                .containsPattern("<option value=\"BIRTH_DATE\" selected");
        assertThat(browser.get()
                        .uri(page + "/columns")
                        .cookie(English.COOKIE)
                        .with(SignedIn.as(secretary))
                        .exchange())
                .bodyText()
                .contains("differ from the last one", "new are: Hết dự bị");
    }

    @Test
    void otherOrderOrAColumnLessIsNoReasonToAskAgain() {
        assertThat(post(secretary, page(upload("a.csv", STRANGE)) + "/columns", NAMED))
                .hasStatus3xxRedirection();

        byte[] turned = """
                Chào đời;Đồng chí;Kết nạp
                12/08/1974;Nguyễn Thị Cột;03/02/1997
                """.getBytes(StandardCharsets.UTF_8);
        ImportId id = upload("b.csv", turned);
        assertThat(rows.one(id.value(), 2).orElseThrow().row().text(Field.BIRTH_DATE))
                .isEqualTo("12/08/1974");

        byte[] without = """
                Đồng chí;Chào đời;Công nhận
                Nguyễn Thị Cột;12/08/1974;03/02/1998
                """.getBytes(StandardCharsets.UTF_8);
        assertThat(get(secretary, page(upload("c.csv", without)) + "/columns"))
                .hasStatusOk()
                .bodyText()
                .contains("bớt cột so với tệp trước");
    }

    private static byte[] replaced(String header, String by) {
        return new String(STRANGE, StandardCharsets.UTF_8).replace(header, by).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aStrangerFindsNothingAtAnyOfItsAddresses() {
        String page = page(upload("a.csv", STRANGE));
        var stranger = world.cell("Chi bộ Kia").secretary("Lê Thị Bình");
        assertThat(get(stranger, page)).hasStatus(404);
        assertThat(get(stranger, page + "/columns")).hasStatus(404);
        for (String act : new String[] {"/columns", "/continuation", "/stop", "/entry", "/removal"}) {
            assertThat(post(stranger, page + act, NAMED)).as(act).hasStatus(404);
        }
    }

    @Test
    void theColumnsSpeakEnglish() {
        String page = page(upload("a.csv", STRANGE)) + "/columns";
        assertThat(browser.get()
                        .uri(page)
                        .cookie(English.COOKIE)
                        .with(SignedIn.as(secretary))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Which column is which field", "not taken over");
    }

    private static String page(ImportId id) {
        return "/members/imports/" + id.value();
    }

    private MvcTestResult get(World.Someone someone, String address) {
        return browser.get().uri(address).with(SignedIn.as(someone)).exchange();
    }

    private MvcTestResult post(World.Someone someone, String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(SignedIn.as(someone)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
