package vn.chibo.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;
import vn.chibo.ChiboTest;
import vn.chibo.organisations.decisions.DraftDecision;
import vn.chibo.organisations.decisions.PlanOperations;
import vn.chibo.shared.UnitId;
import vn.chibo.world.SignedIn;
import vn.chibo.world.World;

/** A province with two communes and a cell; whoever drafts, and who signs. */
@ChiboTest
@Transactional
abstract class DecisionPagesSetting {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    World world;

    @Autowired
    DraftDecision draft;

    @Autowired
    PlanOperations operations;

    UnitId province;
    UnitId first;
    UnitId second;
    World.Cell cell;
    World.Someone officer;
    World.Someone signer;

    @BeforeEach
    void aProvince() {
        province = world.committee("Tỉnh ủy Sông Lam");
        first = world.committee("Đảng ủy xã Suối Trong", province);
        second = world.committee("Đảng ủy xã Suối Đục", province);
        cell = world.cell("Chi bộ Trường Suối Trong", first);
        officer = world.officer(province, "Lê Thị Tổ Chức");
        signer = world.secretary(province, "Trần Bí Thư");
    }

    String begun(String title) {
        return post(officer, "/decisions", Map.of("title", title, "inForce", "2025-07-01", "basis", "294-QĐ/TW"))
                .getResponse()
                .getRedirectedUrl();
    }

    MvcTestResult sign(World.Someone someone, String decision, String number) {
        String version = versionOn(read(signer, decision));
        return post(
                someone,
                decision + "/signature",
                Map.of("number", number, "signedOn", "2025-06-20", "version", version));
    }

    static String sheet(MvcTestResult answer) {
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

    static String printed(MvcTestResult answer) {
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String versionOn(String page) {
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        return version.find() ? version.group(1) : "";
    }

    String read(World.Someone someone, String address) {
        var answer = mvc.get().uri(address).with(SignedIn.as(someone)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return HtmlUtils.htmlUnescape(text(answer));
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    MvcTestResult post(World.Someone someone, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(SignedIn.as(someone)).with(csrf());
        form.forEach(
                (name, value) -> request.param(name, name.equals("sources") ? value.split(",") : new String[] {value}));
        return request.exchange();
    }
}
