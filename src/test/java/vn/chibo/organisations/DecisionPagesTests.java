package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.chibo.ChiboTest;
import vn.chibo.Requirement;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.organisations.decisions.PlanOperations;
import vn.chibo.organisations.decisions.PlanOperations.Line;
import vn.chibo.organisations.decisions.PlanOperations.NewUnit;
import vn.chibo.shared.UnitId;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** A decision from its first line to its counter-decision, by the pages alone. */
@ChiboTest
@Transactional
class DecisionPagesTests {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    DraftDecision draft;

    @Autowired
    PlanOperations operations;

    private UnitId province;
    private UnitId first;
    private UnitId second;
    private World.Cell cell;
    private World.Someone officer;
    private World.Someone signer;

    @BeforeEach
    void aProvince() {
        province = world.committee("Tỉnh ủy Sông Lam");
        first = world.committee("Đảng ủy xã Suối Trong", province);
        second = world.committee("Đảng ủy xã Suối Đục", province);
        cell = world.cell("Chi bộ Trường Suối Trong", first);
        officer = world.officer(province, "Lê Thị Tổ Chức");
        signer = world.secretary(province, "Trần Bí Thư");
    }

    @Test
    @Requirement({"S91", "S214"})
    void handsACellOverAndTakesItBack() {
        cell.member("Người Đi Theo");
        String decision = begun("Chuyển giao chi bộ");
        post(
                officer,
                decision + "/operations",
                Map.of(
                        "kind", "HAND_OVER",
                        "sources", cell.id.toString(),
                        "receiver", second.toString()));
        assertThat(read(officer, decision + "/rehearsal"))
                .contains("Rà soát phương án", "Ngày 30/06/2025", "Ngày 01/07/2025", "Đảng ủy xã Suối Đục")
                .contains("rehearsal__name--changed")
                .contains("Tổng đảng viên trước và sau bằng nhau");
        assertThat(read(officer, decision + "/rehearsal/print"))
                .contains("Bảng đối chiếu: Chuyển giao chi bộ", "Đảng ủy xã Suối Đục", "đổi cấp trên, loại hình, tên")
                .contains("Dự thảo", "Trước khi ký");
        assertThat(mvc.get().uri(decision + "/rehearsal.pdf").with(SignedIn.as(officer)))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .satisfies(answer -> assertThat(printed(answer))
                        .contains("PHƯƠNG ÁN", "Chi bộ Trường Suối Trong", "Đảng ủy xã Suối Đục", "DỰ THẢO"));
        post(officer, decision + "/proposal", Map.of());
        assertThat(read(signer, "/")).contains("Ký hoặc trả lại quyết định trình: Chuyển giao chi bộ");
        assertThat(sign(officer, decision, "21-QĐ/TU")).hasStatus(403);
        assertThat(sign(signer, decision, "21-QĐ/TU")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri(decision + "/members.xlsx").with(SignedIn.as(officer)))
                .hasStatusOk()
                .satisfies(answer -> assertThat(sheet(answer)).contains("Người Đi Theo", "Đảng ủy xã Suối Đục"));
        assertThat(mvc.get().uri(decision + "/members.pdf").with(SignedIn.as(officer)))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(mvc.get().uri(decision + "/handover.pdf").with(SignedIn.as(officer)))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .satisfies(answer -> assertThat(printed(answer))
                        .contains("BIÊN BẢN", "Chưa có mẫu chính thức – cần xác nhận", "21-QĐ/TU", "Người Đi Theo")
                        .contains("Chuyển giao: Chi bộ Trường Suối Trong", "Tổng số đảng viên bàn giao: 1")
                        .contains("ĐẠI DIỆN BÊN GIAO", "ĐẠI DIỆN BÊN NHẬN", "DỰ THẢO"));
        assertThat(mvc.get().uri(decision + "/handover.docx").with(SignedIn.as(officer)))
                .hasStatusOk();
        assertThat(mvc.get().uri(decision + "/rehearsal.pdf").with(SignedIn.as(officer)))
                .as("what happened is no longer to be tried")
                .hasStatus(404);
        for (String paper : List.of("/handover.pdf", "/handover.docx", "/rehearsal.pdf", "/rehearsal/print")) {
            assertThat(mvc.get().uri(decision + paper).with(SignedIn.as(cell.member("Đảng Viên Thường"))))
                    .hasStatus(404);
        }
        assertThat(read(officer, "/decisions")).contains("21-QĐ/TU", "Đã thực hiện");
        assertThat(read(officer, "/organisations/changes?from=2025-06-01"))
                .contains("21-QĐ/TU", "Chi bộ Trường Suối Trong", "Đảng ủy xã Suối Đục");
        assertThat(read(officer, "/organisations?of=" + first + "&on=2025-06-30"))
                .contains("Chi bộ Trường Suối Trong");
        assertThat(read(officer, "/organisations?of=" + first + "&on=2025-07-01"))
                .doesNotContain("Chi bộ Trường Suối Trong");

        var counter = post(
                officer, decision + "/counter-decision", Map.of("title", "Bãi bỏ 21-QĐ/TU", "inForce", "2025-08-01"));
        String address = counter.getResponse().getRedirectedUrl();
        assertThat(read(officer, address + "/rehearsal")).contains("Đảng ủy xã Suối Trong");
        assertThat(sign(signer, address, "30-QĐ/TU")).hasStatus3xxRedirection();
        assertThat(read(officer, "/organisations?of=" + first + "&on=2025-08-01"))
                .contains("Chi bộ Trường Suối Trong");
        assertThat(read(officer, decision)).contains("Đã bị bãi bỏ");
    }

    @Test
    void saysWhatBlocksInBothLanguages() {
        String decision = begun("Hợp nhất hai xã");
        post(
                officer,
                decision + "/operations",
                Map.of(
                        "kind", "MERGE",
                        "sources", first + "," + second,
                        "names", "Đảng ủy xã Suối",
                        "parent", province.toString(),
                        "kindTo", "COMMUNE_PARTY"));
        assertThat(read(officer, decision + "/rehearsal"))
                .contains("Đảng ủy xã Suối: chưa chỉ định bí thư hoặc phó bí thư phụ trách.");
        assertThat(mvc.get()
                        .uri(decision + "/rehearsal")
                        .cookie(new Cookie("language", "en"))
                        .with(SignedIn.as(officer)))
                .bodyText()
                .contains("no secretary or deputy in charge is appointed");
        assertThat(sign(signer, decision, "22-QĐ/TU")).hasStatus(422).bodyText().contains("điểm chặn việc ký");
    }

    @Test
    void badInputIsSaidAtItsFieldAndNothingIsLost() {
        assertThat(post(officer, "/decisions", Map.of("title", "", "inForce", "31/02/2025", "basis", "294-QĐ/TW")))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày này chưa đọc được", "294-QĐ/TW");
        String decision = begun("Thử");
        assertThat(post(officer, decision + "/operations", Map.of("kind", "HAND_OVER", "sources", cell.id.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("Xin chọn cấp trên trực tiếp mới.");
        assertThat(post(
                        officer,
                        decision + "/operations",
                        Map.of("kind", "MERGE", "sources", first.toString(), "receiver", first.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("Một đơn vị không thể nhập vào chính nó.");
        assertThat(post(
                        officer,
                        decision + "/head",
                        Map.of("title", "Của người khác", "inForce", "2025-07-01", "version", "77")))
                .hasStatus(409)
                .bodyText()
                .contains("Của người khác", "Thử");
    }

    @Test
    void twoOfficersEditOneDecisionAndNeitherTextIsLost() {
        String decision = begun("Chữ ban đầu");
        var colleague = world.officer(province, "Đồng Nghiệp");
        String read = versionOn(read(officer, decision + "/head"));
        var mine = Map.of("title", "Chữ của tôi", "inForce", "2025-07-01", "basis", "Căn cứ một", "version", read);
        var theirs =
                Map.of("title", "Chữ đồng nghiệp", "inForce", "2025-07-02", "basis", "Căn cứ hai", "version", read);
        assertThat(post(colleague, decision + "/head", theirs)).hasStatus3xxRedirection();
        var refused = post(officer, decision + "/head", mine);
        assertThat(refused).hasStatus(409);
        String page = HtmlUtils.htmlUnescape(text(refused));
        assertThat(page)
                .contains("Người khác vừa lưu quyết định này.", "Chữ đồng nghiệp", "02/07/2025", "Căn cứ hai")
                .contains("value=\"Chữ của tôi\"", "value=\"Căn cứ một\"", "value=\"2025-07-01\"");
        assertThat(read(officer, decision)).contains("Chữ đồng nghiệp").doesNotContain("Chữ của tôi");
        var settled = new HashMap<>(mine);
        settled.put("version", versionOn(page));
        assertThat(post(officer, decision + "/head", settled)).hasStatus3xxRedirection();
        assertThat(read(officer, decision)).contains("Chữ của tôi");
    }

    @Test
    void placesMembersOfADividedCell() {
        var one = cell.secretary("Lý Thị An");
        var two = cell.member("Lý Văn Bảo");
        var parts = List.of(
                new NewUnit(first, UnitKind.GRASSROOTS_CELL, "Chi bộ Tiểu học", "", null),
                new NewUnit(first, UnitKind.GRASSROOTS_CELL, "Chi bộ Trung học", "", null));
        DecisionId decision = draft.begin(officer.actor(), province, "Chia", LocalDate.of(2025, 7, 1), "");
        var made = operations.add(
                officer.actor(), decision, new Line(OperationKind.SPLIT, List.of(cell.id), parts, null, null, ""));
        String page = "/decisions/" + decision + "/placement";
        assertThat(read(officer, page)).contains("Lý Thị An", "chưa xếp", "Đã xếp 0 trên 2");
        assertThat(post(officer, page, Map.of("unit", made.getFirst().toString())))
                .hasStatus(422)
                .bodyText()
                .contains("Xin chọn ít nhất một đồng chí.");
        post(
                officer,
                page,
                Map.of(
                        "member",
                        one.member().value().toString(),
                        "unit",
                        made.get(0).toString()));
        post(
                officer,
                page,
                Map.of(
                        "member",
                        two.member().value().toString(),
                        "unit",
                        made.get(1).toString()));
        assertThat(read(officer, page)).contains("Đã xếp 2 trên 2");
    }

    @Test
    void nobodyOutsideSeesIt() {
        String decision = begun("Chuyện nội bộ của tỉnh");
        var stranger = world.officer(world.committee("Tỉnh ủy khác"), "Người Lạ");
        assertThat(mvc.get().uri(decision).with(SignedIn.as(stranger))).hasStatus(404);
        assertThat(mvc.get().uri(decision + "/rehearsal").with(SignedIn.as(stranger)))
                .hasStatus(404);
        assertThat(sign(stranger, decision, "1-QĐ/TU")).hasStatus(404);
        assertThat(mvc.get().uri("/decisions/new").with(SignedIn.as(cell.member("Đảng Viên"))))
                .hasStatus(403);
    }

    private String begun(String title) {
        return post(officer, "/decisions", Map.of("title", title, "inForce", "2025-07-01", "basis", "294-QĐ/TW"))
                .getResponse()
                .getRedirectedUrl();
    }

    private MvcTestResult sign(World.Someone someone, String decision, String number) {
        String version = versionOn(read(signer, decision));
        return post(
                someone,
                decision + "/signature",
                Map.of("number", number, "signedOn", "2025-06-20", "version", version));
    }

    private static String sheet(MvcTestResult answer) {
        try (var book = new ReadableWorkbook(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
                var rows = book.getFirstSheet().openStream()) {
            return rows.flatMap(row -> row.stream())
                    .map(cell -> cell == null ? "" : cell.getText())
                    .collect(Collectors.joining("|"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String printed(MvcTestResult answer) {
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String versionOn(String page) {
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        return version.find() ? version.group(1) : "";
    }

    private String read(World.Someone someone, String address) {
        var answer = mvc.get().uri(address).with(SignedIn.as(someone)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return HtmlUtils.htmlUnescape(text(answer));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult post(World.Someone someone, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(SignedIn.as(someone)).with(csrf());
        form.forEach(
                (name, value) -> request.param(name, name.equals("sources") ? value.split(",") : new String[] {value}));
        return request.exchange();
    }
}
