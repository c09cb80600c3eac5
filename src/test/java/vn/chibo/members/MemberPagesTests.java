package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

@ChiboTest
@Transactional
class MemberPagesTests {
    @Autowired
    World world;

    @Autowired
    MockMvcTester browser;

    @Autowired
    CheckImport checkImport;

    @Autowired
    KeepMember keep;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    java.time.Clock clock;

    private World.Cell cell;
    private World.Someone secretary;
    private World.Someone teacher;
    private World.Someone stranger;

    @BeforeEach
    void peopleTwoCells() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Phạm Minh Khang");
        teacher = cell.member("Nguyễn Thị Hà");
        cell.probationary("Lê Minh Tâm", LocalDate.of(2025, 11, 20));
        stranger = world.cell("Chi bộ Trường THPT Cửu Long").secretary("Đặng Thị Lạ");
    }

    @Test
    void theRegisterIsSortedByGivenNameAndTellsPartyAge() {
        String whole = body(get(secretary, "/members"));
        assertThat(whole).contains("2 chính thức, 1 dự bị");
        String page = whole.substring(whole.indexOf("id=\"results\""));
        assertThat(page.indexOf("Nguyễn Thị Hà")).isLessThan(page.indexOf("Phạm Minh Khang"));
        assertThat(page.indexOf("Phạm Minh Khang")).isLessThan(page.indexOf("Lê Minh Tâm"));
        assertThat(page).contains("dự bị").doesNotContain("Đặng Thị Lạ");
        assertThat(page.replaceAll("\\s+", " ")).contains("class=\"number\">–<");
    }

    @Test
    void searchNeedsNoMarksAndStaysInTheSubtree() {
        assertThat(body(get(secretary, "/members?q=nguyen ha")))
                .contains("Nguyễn Thị Hà")
                .doesNotContain("Lê Minh Tâm");
        assertThat(body(get(secretary, "/members?q=dang thi la"))).doesNotContain("Đặng Thị Lạ");
        assertThat(body(get(secretary, "/members?show=probationary")))
                .contains("Lê Minh Tâm")
                .doesNotContain("Nguyễn Thị Hà");
    }

    @Test
    @Requirement("S216")
    void anOrdinaryMemberSeesTheOwnFileOnly() {
        assertThat(get(teacher, "/members")).hasRedirectedUrl("/members/me");
        assertThat(body(get(teacher, "/members/me"))).contains("Nguyễn Thị Hà").contains("Ai đã mở hồ sơ của tôi");
        assertThat(get(teacher, "/members/" + secretary.member().value())).hasStatus(403);
        assertThat(get(teacher, "/members/register")).hasStatus(403);
        assertThat(get(teacher, "/members/imports/new")).hasStatus(403);
        assertThat(get(teacher, "/members/new")).hasStatus(403);
    }

    @Test
    void aFileOpensForAPurposeThatItsOwnerReadsLater() {
        String door = "/members/" + teacher.member().value();
        assertThat(post(secretary, door + "/openings", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy chọn hoặc ghi");

        MvcTestResult opened = post(secretary, door + "/openings", Map.of("other", "rà soát quý IV"));
        assertThat(opened).hasStatus3xxRedirection();
        String file = opened.getResponse().getRedirectedUrl();
        assertThat(get(secretary, file)).hasStatusOk();
        assertThat(get(stranger, file)).hasStatus(404);

        assertThat(body(get(teacher, "/members/me"))).contains("rà soát quý IV").contains("Phạm Minh Khang");
        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'members.MemberFileOpened' and subject = ?")
                        .param(teacher.member().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void numbersAreMaskedAndShownOneByOne() {
        MemberId member = keep.enter(
                secretary.actor(),
                cell.id,
                Map.of(
                        "FULL_NAME",
                        "Hồ Văn Số",
                        "JOINED_ON",
                        "03/02/2010",
                        "CARD_NUMBER",
                        "079123454821",
                        "CITIZEN_ID",
                        "079200001234",
                        "BIRTH_DATE",
                        "1/2/1980"));
        String file = post(secretary, "/members/" + member.value() + "/openings", Map.of("purpose", "review"))
                .getResponse()
                .getRedirectedUrl();
        assertThat(body(get(secretary, file)))
                .contains("•••• 4821")
                .contains("01/02/1980")
                .doesNotContain("079123454821")
                .doesNotContain("079200001234");

        String shown = post(secretary, file + "/numbers", Map.of("part", "CARD"))
                .getResponse()
                .getRedirectedUrl();
        assertThat(body(get(secretary, shown.replace("#numbers", ""))))
                .contains("079123454821")
                .doesNotContain("079200001234");
    }

    @Test
    void aMemberIsRegisteredByHandUnderTheSameChecks() {
        var form = Map.of("FULL_NAME", "Vũ Thị Mới", "BIRTH_DATE", "01/01/2010", "JOINED_ON", "03/02/2026");
        assertThat(post(secretary, "/members", form))
                .hasStatus(422)
                .bodyText()
                .contains("chưa đủ 18 tuổi")
                .contains("Vũ Thị Mới");
        var right = Map.of("FULL_NAME", "Vũ Thị Mới", "BIRTH_DATE", "01/01/2001", "JOINED_ON", "03/02/2026");
        assertThat(post(secretary, "/members", right)).hasStatus3xxRedirection();
        assertThat(roster.on(secretary.actor(), cell.id, LocalDate.of(2026, 11, 22)))
                .extracting(RosterLine::fullName)
                .contains("Vũ Thị Mới");
        assertThat(post(secretary, "/members", right)).hasStatus(422);
    }

    @Test
    void aRecordIsCorrectedAndALateSaverIsTold() {
        String file = post(secretary, "/members/" + teacher.member().value() + "/openings", Map.of("purpose", "review"))
                .getResponse()
                .getRedirectedUrl();
        assertThat(body(get(secretary, file + "/record"))).contains("03/02/2011");
        var form = Map.of(
                "version",
                "0",
                "FULL_NAME",
                "Nguyễn Thị Hà",
                "JOINED_ON",
                "03/02/2010",
                "OFFICIAL_ON",
                "04/02/2011",
                "OCCUPATION",
                "Giáo viên Sử",
                "CARD_NUMBER",
                "");
        assertThat(post(secretary, file + "/record", form)).hasStatus3xxRedirection();
        assertThat(body(get(secretary, file))).contains("Giáo viên Sử").contains("04/02/2011");
        assertThat(post(secretary, file + "/record", form)).hasStatus(409);
        assertThat(post(stranger, file + "/record", form)).hasStatus(404);
    }

    @Test
    void anAccountIsMadeWithALinkShownOnce() {
        MemberId member =
                keep.enter(secretary.actor(), cell.id, Map.of("FULL_NAME", "Đỗ Thị Ánh", "JOINED_ON", "03/02/2010"));
        String door = "/members/" + member.value();
        assertThat(body(get(secretary, door))).contains("anh.dt");
        String page = body(post(secretary, door + "/account", Map.of("username", "anh.dt")));
        assertThat(page).contains("/password?link=");
        assertThat(body(get(secretary, door))).contains("anh.dt").doesNotContain("/password?link=");
        assertThat(post(stranger, door + "/account", Map.of())).hasStatus(404);
    }

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
        assertThat(body(get(secretary, page))).contains("Đã nhập xong tệp này");
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
    void everyAddressOfAForeignImportOrMemberIsNotFound() {
        String page = upload(secretary, RegisterFile.of(1).databaseSheet(cell.name));
        String member = "/members/" + teacher.member().value();
        for (String address : List.of(page, page + "/rows/5", member, member + "/openings/" + UUID.randomUUID())) {
            assertThat(get(stranger, address)).as(address).hasStatus(404);
        }
        for (String address : List.of(
                page + "/rows/5",
                page + "/entry",
                page + "/removal",
                member + "/openings",
                member + "/account",
                member + "/openings/" + UUID.randomUUID() + "/record",
                member + "/openings/" + UUID.randomUUID() + "/numbers")) {
            assertThat(post(stranger, address, Map.of())).as(address).hasStatus(404);
        }
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
    void aRowOpensThePanelBesideTheListWithoutOpeningTheFile() {
        String open = "/members?show=&open=" + teacher.member().value();
        assertThat(body(get(secretary, "/members")))
                .contains(open.replace("&", "&amp;") + "#open")
                .doesNotContain("id=\"open\"");
        assertThat(body(get(secretary, open)))
                .contains("id=\"open\"", "Ngày chính thức", "03/02/2011", "Mở để làm gì?")
                .doesNotContain("Hồ sơ mở gần nhất");
        assertThat(opened()).isZero();

        post(secretary, "/members/" + teacher.member().value() + "/openings", Map.of("other", "rà soát quý IV"));
        assertThat(opened()).isOne();
        assertThat(body(get(secretary, open))).contains("Hồ sơ mở gần nhất: Phạm Minh Khang", "rà soát quý IV");
        assertThat(opened()).isOne();

        assertThat(get(stranger, open)).hasStatus(404);
        assertThat(get(teacher, open)).hasRedirectedUrl("/members/me");
        assertThat(get(secretary, "/members?open=xyz")).hasStatusOk();
    }

    private MemberId entered(String name, LocalDate joined) {
        String day = java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy").format(joined);
        return keep.enter(secretary.actor(), cell.id, Map.of("FULL_NAME", name, "JOINED_ON", day));
    }

    private long opened() {
        return jdbc.sql("select count(*) from members.file_opening where member_id = ?")
                .param(teacher.member().value())
                .query(Long.class)
                .single();
    }

    @Test
    void aCellsCommitteeMemberIsCalledAsInACell() {
        var uyen = cell.committeeMember("Lý Thị Uyên");
        var administrator = world.administrator(cell.parent, "Đỗ Quản Trị");
        for (String page :
                List.of("/members?open=" + uyen.member().value(), "/accounts", "/organisations/" + cell.id.value())) {
            assertThat(body(get(secretary, page)))
                    .as(page)
                    .contains("Chi ủy viên")
                    .doesNotContain("Cấp ủy viên");
        }
        assertThat(body(get(uyen, "/me"))).contains("Chi ủy viên").doesNotContain("Cấp ủy viên");
        assertThat(body(get(administrator, "/organisations/" + cell.id.value() + "/posts/new")))
                .contains("Chi ủy viên")
                .doesNotContain("Cấp ủy viên");
        assertThat(body(get(administrator, "/organisations/" + cell.parent.value() + "/posts/new")))
                .contains("Cấp ủy viên");
    }

    @Test
    void badgesToComeAreCountedFromTheRulebook() {
        LocalDate today = LocalDate.now(clock);
        List<LocalDate> days = java.util.stream.Stream.of(-1, 0, 1)
                .flatMap(year -> java.util.stream.Stream.of("02-03", "05-19", "09-02", "11-07")
                        .map(day -> LocalDate.parse((today.getYear() + year) + "-" + day)))
                .toList();
        LocalDate next =
                days.stream().filter(day -> !day.isBefore(today)).findFirst().orElseThrow();
        LocalDate before = days.get(days.indexOf(next) - 1);
        MemberId thirty = entered("Lý Văn Ba Mươi", next.minusYears(30));
        entered("Võ Thị Sau", next.minusYears(30).plusDays(1));
        entered("Hồ Thị Trước", before.minusYears(30));

        assertThat(body(get(secretary, "/members")))
                .contains("Đủ 30 năm tuổi Đảng")
                .doesNotContain("Đủ 40 năm");
        assertThat(body(get(secretary, "/members?show=badge-30")))
                .contains("Lý Văn Ba Mươi")
                .doesNotContain("Võ Thị Sau", "Hồ Thị Trước", "Nguyễn Thị Hà");
        assertThat(body(get(secretary, "/members?open=" + thirty.value())))
                .contains("nhận Huy hiệu Đảng dịp", "#member.badge");
    }

    @Test
    void filesComeEmptyAndAsAList() {
        assertThat(get(secretary, "/members/imports/sheet.xlsx")).hasStatusOk();
        assertThat(get(secretary, "/members/list.xlsx?show=probationary")).hasStatusOk();
    }

    @Test
    void everyPageSpeaksEnglishToo() {
        String file = post(secretary, "/members/" + teacher.member().value() + "/openings", Map.of("purpose", "review"))
                .getResponse()
                .getRedirectedUrl();
        String imported =
                upload(secretary, RegisterFile.of(2).with(0, "sex", "?").databaseSheet(cell.name));
        for (String address : List.of(
                "/members",
                "/members/me",
                "/members/new",
                "/members/register",
                "/members/imports/new",
                imported,
                file,
                file + "/record",
                imported + "/rows/5",
                "/members/" + teacher.member().value())) {
            var result = browser.get()
                    .uri(address)
                    .with(SignedIn.as(secretary))
                    .cookie(new Cookie("language", "en"))
                    .exchange();
            assertThat(result).as(address).hasStatusOk();
            assertThat(body(result)).contains("lang=\"en\"").doesNotContain("Đảng viên</a>");
        }
    }

    private String upload(World.Someone someone, byte[] file) {
        var result = browser.post()
                .uri("/members/imports")
                .multipart()
                .file(new MockMultipartFile("file", "danh sách.xlsx", "application/octet-stream", file))
                .with(SignedIn.as(someone))
                .with(csrf())
                .exchange();
        assertThat(result).hasStatus3xxRedirection();
        return result.getResponse().getRedirectedUrl();
    }

    private MvcTestResult get(World.Someone someone, String address) {
        return browser.get().uri(address).with(SignedIn.as(someone)).exchange();
    }

    private MvcTestResult post(World.Someone someone, String address, Map<String, String> form) {
        var request = browser.post().uri(address).with(SignedIn.as(someone)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
