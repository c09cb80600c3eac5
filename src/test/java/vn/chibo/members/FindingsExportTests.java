package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chibo.world.English;
import vn.chibo.world.SignedIn;

/** What the check found, as a sheet one sends back to who made the list. */
class FindingsExportTests extends MemberPagesSetting {
    private static final RegisterFile FILE = RegisterFile.of(6)
            .with(0, "birth", "31/02/1967")
            .with(1, "sex", "=HYPERLINK(\"http://x\")")
            .with(2, "citizen", "0792")
            .with(4, "citizen", RegisterFile.of(6).rows.get(3).get("citizen"));

    @Test
    void eachFindingIsALineWithWhatIsWrongAndWhatToDo() throws IOException {
        String page = upload(secretary, FILE.databaseSheet(cell.name));
        assertThat(body(get(secretary, page))).contains(page + "/findings.xlsx");

        List<List<String>> lines = sheet(get(secretary, page + "/findings.xlsx"));
        assertThat(lines.getFirst())
                .containsExactly("Dòng", "Ô", "Họ và tên", "Mục", "Trong tệp ghi", "Chỗ cần xem", "Cách làm", "Mức độ");
        assertThat(lines.get(1))
                .containsExactly(
                        "5",
                        "E5",
                        FILE.rows.getFirst().get("name"),
                        "Ngày sinh",
                        "31/02/1967",
                        "Ngày “31/02/1967” không có trong lịch.",
                        "Hãy xem lại ngày và tháng.",
                        "Phải sửa mới nhập được");
        assertThat(lines).extracting(line -> line.get(1)).contains("E5", "D6", "H7", "H9");
    }

    @Test
    void aFormulaIsATextAndAnIdentityNumberItsEnd() throws IOException {
        String page = upload(secretary, FILE.databaseSheet(cell.name));
        MvcTestResult file = get(secretary, page + "/findings.xlsx");
        List<List<String>> lines = sheet(file);
        assertThat(lines).anySatisfy(line -> assertThat(line.get(4)).isEqualTo("=HYPERLINK(\"http://x\")"));
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.get(1)).isEqualTo("H9");
            assertThat(line.get(4)).startsWith("••••");
        });
        assertThat(lines.toString()).doesNotContain(FILE.rows.get(3).get("citizen"));
    }

    @Test
    void inEnglishItIsEnglish() throws IOException {
        String page = upload(secretary, FILE.databaseSheet(cell.name));
        MvcTestResult file = browser.get()
                .uri(page + "/findings.xlsx")
                .cookie(English.COOKIE)
                .with(SignedIn.as(secretary))
                .exchange();
        assertThat(sheet(file).get(1))
                .endsWith(
                        "31/02/1967",
                        "No calendar has the day “31/02/1967”.",
                        "Check day and month.",
                        "Must be mended before import");
    }

    @Test
    void whoMayNotKeepTheRegisterGetsNoneAndThatItWentOutIsOnRecord() {
        String page = upload(secretary, FILE.databaseSheet(cell.name));
        assertThat(get(teacher, page + "/findings.xlsx")).hasStatus(403);
        assertThat(post(teacher, page + "/findings", Map.of())).hasStatus(403);
        assertThat(get(stranger, page + "/findings.xlsx")).hasStatus(404);
        assertThat(post(stranger, page + "/findings", Map.of())).hasStatus(404);
        assertThat(get(secretary, page + "/findings.xlsx")).hasStatusOk();
        assertThat(jdbc.sql(
                                "select facts::text from audit.entry where action = 'members.FindingsTaken' and subject = cast(? as uuid)")
                        .param(page.substring(page.lastIndexOf('/') + 1))
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("\"findings\": 4");
    }

    @Test
    void everyProblemSaysInBothLanguagesWhatIsWrongAndThenWhatToDo() throws IOException {
        int problems = 0;
        for (Resource bundle :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/members*.properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8));
            for (String key : words.stringPropertyNames()) {
                if (key.startsWith("members.problem.")) {
                    assertThat(words.getProperty(key)).as(key).contains(". ");
                    problems++;
                }
            }
        }
        assertThat(problems).isGreaterThan(60);
    }

    private static List<List<String>> sheet(MvcTestResult file) throws IOException {
        assertThat(file).hasStatusOk();
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            return book.getFirstSheet().read().stream()
                    .map(FindingsExportTests::texts)
                    .toList();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .peek(cell -> assertThat(cell == null ? CellType.EMPTY : cell.getType())
                        .isNotEqualTo(CellType.FORMULA))
                .map(cell -> cell == null ? "" : cell.getText())
                .toList();
    }
}
