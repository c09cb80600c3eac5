package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chibo.world.SignedIn;

/** What goes out as a file is what the list shows: its rows, its order, its columns, nothing that is masked. */
class ListExportTests extends MemberPagesSetting {
    private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL);

    @BeforeEach
    void moreComrades() {
        keep.enter(
                secretary.actor(),
                cell.id,
                Map.of(
                        "FULL_NAME", "Đặng Thị Bích",
                        "JOINED_ON", "03/02/1999",
                        "OFFICIAL_ON", "03/02/2000",
                        "SEX", "FEMALE",
                        "OCCUPATION", "=HYPERLINK(\"http://x\",\"Giáo viên\")",
                        "CARD_NUMBER", "079123454821"));
        keep.enter(
                secretary.actor(),
                cell.id,
                Map.of(
                        "FULL_NAME",
                        "Nguyễn Văn An",
                        "JOINED_ON",
                        "19/05/2015",
                        "OFFICIAL_ON",
                        "19/05/2016",
                        "OCCUPATION",
                        "Kế toán, thủ quỹ"));
    }

    @Test
    void theSheetHasTheRowsOfThePage() throws IOException {
        for (String asked : List.of(
                "show=",
                "show=probationary",
                "show=&sort=-JOINED",
                "show=&q=nguyen",
                "show=&if=SEX~IS~FEMALE&columns=STANDING&columns=OFFICIAL&columns=SINCE",
                "show=&columns=OCCUPATION&columns=AGE&sort=AGE")) {
            List<List<String>> rows =
                    sheet(get(secretary, link(asked)).getResponse().getContentAsByteArray());
            assertThat(rows.subList(1, rows.size())).as(asked).isEqualTo(page(asked));
        }
    }

    private String link(String asked) {
        Matcher link = Pattern.compile("href=\"(/members/list\\.xlsx[^\"]*)\"")
                .matcher(body(get(secretary, "/members?" + asked)));
        assertThat(link.find()).isTrue();
        // the request encodes what it is given once more
        return URLDecoder.decode(link.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8);
    }

    @Test
    void csvIsReadByExcelAndReckonsWithNothing() {
        var file = get(secretary, "/members/list.csv?show=&columns=OCCUPATION&columns=JOINED&q=dang thi bich");
        assertThat(file.getResponse().getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(body(file)).isEqualTo("""
                \uFEFFHọ và tên,Nghề nghiệp,Ngày vào Đảng\r
                Đặng Thị Bích,"'=HYPERLINK(""http://x"",""Giáo viên"")",03/02/1999\r
                """);
        assertThat(body(get(secretary, "/members/list.csv?show=&columns=OCCUPATION&q=van an")))
                .endsWith("Nguyễn Văn An,\"Kế toán, thủ quỹ\"\r\n");
    }

    @Test
    void theReadersLanguageIsTheFiles() throws IOException {
        var file = browser.get()
                .uri("/members/list.xlsx?show=probationary&columns=STANDING&columns=JOINED")
                .cookie(new Cookie("language", "en"))
                .with(SignedIn.as(secretary))
                .exchange();
        assertThat(sheet(file.getResponse().getContentAsByteArray()))
                .isEqualTo(List.of(
                        List.of("Name", "Standing", "Admitted on"),
                        List.of("Lê Minh Tâm", "Probationary", "20/11/2025")));
    }

    @Test
    void aMaskedNumberGoesOutInNoFile() {
        assertThat(body(get(secretary, "/members/list.csv?columns=CARD_NUMBER&columns=CELL")))
                .contains("Đặng Thị Bích")
                .doesNotContain("4821");
    }

    @Test
    void thatItWentOutIsOneEntryWithFilterColumnsAndCount() {
        get(secretary, "/members/list.csv?show=probationary&columns=CELL&columns=AGE");
        assertThat(jdbc.sql(
                                "select facts::text from audit.entry where action = 'members.MembersExported' and subject = ?")
                        .param(cell.id.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("show=probationary", "CSV", "\"AGE\"", "\"people\": 1");
    }

    @Test
    void whoMayNotReadTheRegisterGetsNoFileAndAStrangerAnother() {
        assertThat(get(teacher, "/members/list.xlsx")).hasStatus(403);
        assertThat(get(teacher, "/members/list.csv")).hasStatus(403);
        assertThat(post(teacher, "/members/exports", Map.of("format", "CSV"))).hasStatus(403);
        assertThat(body(get(stranger, "/members/list.csv")))
                .contains("Đặng Thị Lạ")
                .doesNotContain("Đặng Thị Bích");
        assertThat(body(get(stranger, "/members/list.csv?cell=" + cell.id.value())))
                .doesNotContain("Đặng Thị Bích");
    }

    /** The cells of the page, a dash for nothing left out, the badge beside the name too. */
    private List<List<String>> page(String asked) {
        List<List<String>> rows = new ArrayList<>();
        var found = ROW.matcher(body(get(secretary, "/members?" + asked)).replaceAll("(?s)<thead>.*?</thead>", ""));
        while (found.find()) {
            List<String> cells = new ArrayList<>();
            var one = CELL.matcher(found.group(1));
            while (one.find()) {
                String html = one.group(1).replaceAll("(?s)<span class=\"badge.*?</span>", "");
                String text = html.replaceAll("<[^>]*>", "")
                        .replace("&#34;", "\"")
                        .replace("&quot;", "\"")
                        .strip();
                cells.add(text.equals("–") ? "" : text);
            }
            rows.add(cells);
        }
        assertThat(rows).as(asked).isNotEmpty();
        return rows;
    }

    private static List<List<String>> sheet(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            List<Row> rows = book.getFirstSheet().read();
            int width = rows.getFirst().getCellCount();
            return rows.stream()
                    .map(row -> IntStream.range(0, width)
                            .mapToObj(column -> row.hasCell(column) ? text(row.getCell(column)) : "")
                            .toList())
                    .toList();
        }
    }

    private static String text(Cell cell) {
        assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = cell.getDataFormatString();
        return format != null && format.contains("yyyy")
                ? java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy").format(cell.asDate())
                : cell.asNumber().toPlainString();
    }
}
