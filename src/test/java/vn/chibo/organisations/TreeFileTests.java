package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.shared.UnitId;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** Units and posts from a workbook: checked before written, written once, and back into a workbook. */
@ChiboTest
@Transactional
class TreeFileTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private UnitId commune;
    private World.Someone admin;

    @BeforeEach
    void aCommune() {
        commune = world.committee("Đảng ủy phường Sông Nam");
        admin = world.administrator(commune, "Hồ Thị Cúc");
    }

    @Test
    void whatIsCheckedIsWrittenOnceAndComesBackTheSame() {
        byte[] file = TreeBook.sound();
        String page = uploaded(file);
        assertThat(body(admin, page)).contains("5 dòng mới, 0 dòng đã có sẵn, 0 dòng cần sửa", "Ghi 5 dòng");
        assertThat(units()).as("a check writes nothing").isEqualTo(1);
        assertThat(audited("UnitEstablished", "Chi bộ Toán")).isZero();

        assertThat(post(page + "/entry")).hasRedirectedUrl("/organisations?of=" + commune);
        assertThat(body(admin, "/organisations"))
                .containsSubsequence("Đảng bộ Trường THPT Sông Nam", "Chi bộ Toán", "Chi bộ Văn");
        assertThat(audited("UnitEstablished", "Chi bộ Toán")).isOne();
        assertThat(post(page + "/entry")).hasStatus(404);

        assertThat(body(admin, uploaded(file)))
                .contains("0 dòng mới, 5 dòng đã có sẵn")
                .doesNotContain("/entry\"");
        byte[] exported = mvc.get()
                .uri("/organisations/" + commune + "/tree.xlsx")
                .with(SignedIn.as(admin))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(body(admin, uploaded(exported))).contains("0 dòng mới, 6 dòng đã có sẵn, 0 dòng cần sửa");
    }

    @Test
    void everyFaultIsNamedAtItsCellAndKeepsTheWholeBackUnlessTheSoundRowsAreAskedFor() {
        byte[] file = TreeBook.book(
                units -> {
                    TreeBook.row(units, 1, "Chi bộ Một", "Chi bộ cơ sở", "", "", "Tiểu học", "05/09/2019", "", "");
                    TreeBook.row(units, 2, "Chi bộ Hai", "Chi đoàn", "", "", "", "05/09/2019", "", "");
                    TreeBook.row(
                            units, 3, "Chi bộ Ba", "Chi bộ cơ sở", "Đảng bộ Không Có", "", "", "05/09/2019", "", "");
                    TreeBook.row(units, 4, "Chi bộ Bốn", "Chi bộ cơ sở", "", "", "", "31/02/2019", "", "");
                    TreeBook.row(units, 5, "Chi bộ Năm", "Chi bộ cơ sở", "", "", "", "05/09/2001", "", "");
                    TreeBook.row(units, 6, "", "Chi bộ cơ sở", "", "", "", "05/09/2019", "", "");
                    TreeBook.row(units, 7, "", "Chi bộ cơ sở", "", "", "", "05/09/2019", "", "");
                    units.formula(7, 0, "1+1");
                },
                posts -> {
                    TreeBook.row(posts, 1, "Chi bộ Một", "Trần Văn An", "Bí thư", "01/01/2020", "", "");
                    TreeBook.row(posts, 2, "Chi bộ Một", "Lê Thị Bình", "Bí thư", "01/01/2021", "", "");
                    TreeBook.row(posts, 3, "Chi bộ Một", "Lê Thị Bình", "Thủ quỹ", "01/01/2021", "", "");
                    TreeBook.row(posts, 4, "Chi bộ Một", "Lê Thị Bình", "Phó bí thư", "01/01/2021", "01/01/2020", "");
                });
        String page = uploaded(file);
        assertThat(body(admin, page))
                .contains("2 dòng mới, 0 dòng đã có sẵn, 9 dòng cần sửa")
                .containsSubsequence("ô B3:", "chưa phải tên một loại tổ chức")
                .containsSubsequence("ô C4:", "chưa có tổ chức nào tên “Đảng bộ Không Có”")
                .containsSubsequence("ô F5:", "chưa đọc được")
                .containsSubsequence("ô F6:", "chưa thành lập")
                .containsSubsequence("ô A8:", "công thức")
                .containsSubsequence("Trang Chức vụ, ô C3:", "đã có bí thư")
                .containsSubsequence("ô C4:", "chưa phải tên một chức vụ")
                .containsSubsequence("ô E5:", "phải sau ngày bắt đầu");
        assertThat(post(page + "/entry")).hasStatus(422).bodyText().contains("Còn 9 dòng cần sửa nên chưa ghi gì");
        var sound = mvc.post()
                .uri(page + "/entry")
                .param("rows", "sound")
                .with(SignedIn.as(admin))
                .with(csrf());
        assertThat(sound).hasStatus3xxRedirection();
        assertThat(units()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from people.person where full_name = 'Lê Thị Bình' and unit_path like ?")
                        .param(path() + "%")
                        .query(Long.class)
                        .single())
                .as("a refused post leaves no person behind")
                .isZero();
    }

    @Test
    void whatIsNoHarmlessWorkbookIsRefused() {
        assertThat(upload(admin, "xin chào".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("không phải là bảng tính Excel");
        assertThat(upload(admin, new byte[0])).hasStatus(422);
        assertThat(upload(admin, TreeBook.book(units -> {}, posts -> {})))
                .hasStatus(422)
                .bodyText()
                .contains("tệp mẫu");
        byte[] template = mvc.get()
                .uri("/tree-files/template.xlsx")
                .with(SignedIn.as(admin))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(upload(admin, template)).hasStatus(422).bodyText().contains("không có dòng nào");
    }

    @Test
    void othersFindNeitherFormNorFile() {
        String page = uploaded(TreeBook.sound());
        var foreign = world.administrator(world.committee("Đảng ủy Khác"), "Ngô Văn Xa");
        var secretary = world.secretary(commune, "Đinh Thị Mai");
        assertThat(mvc.get().uri(page).with(SignedIn.as(foreign))).hasStatus(404);
        assertThat(mvc.post().uri(page + "/entry").with(SignedIn.as(foreign)).with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(page + "/removal")
                        .with(SignedIn.as(secretary))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(upload(foreign, TreeBook.sound())).hasStatus(404);
        assertThat(upload(secretary, TreeBook.sound())).hasStatus(403);
        assertThat(mvc.get().uri(page).cookie(English.COOKIE).with(SignedIn.as(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("5 new rows");
        assertThat(post(page + "/removal")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(page).with(SignedIn.as(admin))).hasStatus(404);
    }

    private String uploaded(byte[] file) {
        var result = upload(admin, file);
        assertThat(result).hasStatus3xxRedirection();
        return result.getResponse().getRedirectedUrl();
    }

    private MvcTestResult upload(World.Someone someone, byte[] file) {
        return mvc.post()
                .uri("/organisations/" + commune + "/tree-files")
                .multipart()
                .file(new MockMultipartFile("file", "cay.xlsx", null, file))
                .with(SignedIn.as(someone))
                .with(csrf())
                .exchange();
    }

    private String body(World.Someone someone, String uri) {
        MvcTestResult result = mvc.get().uri(uri).with(SignedIn.as(someone)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String uri) {
        return mvc.post().uri(uri).with(SignedIn.as(admin)).with(csrf()).exchange();
    }

    private String path() {
        return jdbc.sql("select path from organisations.unit where id = ?")
                .param(commune.value())
                .query(String.class)
                .single();
    }

    private long units() {
        return jdbc.sql("select count(*) from organisations.unit where path like ?")
                .param(path() + "%")
                .query(Long.class)
                .single();
    }

    private long audited(String event, String word) {
        return jdbc.sql(
                        "select count(*) from audit.entry e where e::text like ? and e::text like ? and unit_path like ?")
                .param("%" + event + "%")
                .param("%" + word + "%")
                .param(path() + "%")
                .query(Long.class)
                .single();
    }
}
