package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chibo.members.RawWorkbook.cell;
import static vn.chibo.members.RawWorkbook.row;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chibo.members.imports.ImportRows.Stored;
import vn.chibo.shared.RuleViolation;

/** Tables that are torn, out of order or without measure: told in a sentence, and nothing of them is kept. */
class HostileTablesTests extends ImportSetting {
    private static final String HEAD = row(1, "Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Ngày chính thức", "Ghi chú");
    private static final String HEADERS = "Họ và tên;Ngày sinh;Ngày vào Đảng;Ngày chính thức;Ghi chú\n";
    private static final String ONE = "Nguyễn Thị Một;12/08/1974;03/02/1997;03/02/1998;a\n";

    @Test
    void aTableCutInTheMiddleOfARowIsRefused() {
        refused("members.import.cut", "a.csv", HEADERS + ONE + "Trần Văn Hai;01/09/1980;02/09/20");
        refused("members.import.cut", "a.csv", HEADERS + ONE + "Trần Văn Hai;01/0");
        refused("members.import.cut", "a.csv", HEADERS + ONE + "Trần Văn Hai;01/09/1980;02/09/2004;;\"ghi");
        assertThat(rows.counts(upload("a.csv", text(HEADERS + ONE.strip())).value()))
                .as("without a line end, but whole")
                .isEqualTo(Map.of("NEW", 1));
        assertThat(rows.counts(
                        upload("a.csv", text(HEADERS + ONE + "T/M CHI ỦY")).value()))
                .as("a signature is no member")
                .isEqualTo(Map.of("NEW", 1));
    }

    @Test
    void aCellWithoutEndIsToldByItsRow() {
        refused("members.import.cell-too-long", "a.csv", HEADERS + "\"Nguyễn " + "a".repeat(1 << 20));
        refused("members.import.cell-too-long", RawWorkbook.of(HEAD + row(2, "a".repeat(1 << 20), "x", "y")));
        assertThatThrownBy(() -> upload("a.xlsx", RawWorkbook.of(HEAD + row(2, "a".repeat(9 << 20)))))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo("shared.spreadsheet.unreadable");
        refused("members.import.too-many-columns", "a.csv", "a;".repeat(10_000) + "a\n");
    }

    @Test
    void rowsThatStandTwiceOrOutOfOrderAreRefused() {
        String member = row(2, "Nguyễn Thị Một", "12/08/1974", "03/02/1997", "03/02/1998");
        refused("shared.spreadsheet.unreadable", RawWorkbook.of(HEAD + member + member));
        refused("shared.spreadsheet.unreadable", RawWorkbook.of(HEAD + member.replace("r=\"2\"", "r=\"-5\"")));
        refused("shared.spreadsheet.unreadable", RawWorkbook.of(HEAD + member.replace("r=\"2\"", "r=\"9999999999\"")));
        refused("shared.spreadsheet.unreadable", RawWorkbook.of(HEAD + member.replace("r=\"A2\"", "r=\"2\"")));
        refused("shared.spreadsheet.unreadable", RawWorkbook.of(HEAD + "<row r=\"2\"><c r=\"A2\""));
        assertThat(rows.counts(upload(RawWorkbook.of(HEAD + member)).value())).isEqualTo(Map.of("NEW", 1));
    }

    @Test
    void laughingEntitiesAreNeverUnfolded() {
        String laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        refused("shared.spreadsheet.doctype", RawWorkbook.of(laughs + HEAD));
        refused("shared.spreadsheet.unreadable", RawWorkbook.of(HEAD + row(2, "&laughs;", "12/08/1974", "03/02/1997")));
    }

    @Test
    void whatNobodySeesIsLeftOut() {
        byte[] file = text(HEADERS + "Nguyễn\u0007 Thị\u202e Một\ufeff;12/08/1974;03/02/1997;03/02/1998;b\u0001a\n");
        Stored row = rows.one(upload("a.csv", file).value(), 2).orElseThrow();
        assertThat(row.row().text(Field.FULL_NAME)).isEqualTo("Nguyễn Thị Một");
        assertThat(row.row().text(Field.NOTES)).isEqualTo("ba");
        refused("members.import.no-table", "a.csv", HEADERS + "Nguyễn\u0000;12/08/1974;03/02/1997\n");
        String escaped = row(2, "Nguyễn_x0000_ Thị_xD800_ Hai", "12/08/1974", "03/02/1997", "03/02/1998");
        assertThat(rows.one(upload(RawWorkbook.of(HEAD + escaped)).value(), 2)
                        .orElseThrow()
                        .row()
                        .text(Field.FULL_NAME))
                .isEqualTo("Nguyễn Thị Hai");
    }

    @Test
    void daysCountAsTheWorkbookCountsThem() {
        String days = HEAD + "<row r=\"2\">" + cell("A2", "Nguyễn Thị Một")
                + "<c r=\"B2\" s=\"1\"><v>27252</v></c><c r=\"C2\" s=\"1\"><v>35464.75</v></c></row>";
        Stored since1900 = rows.one(upload(RawWorkbook.of(days)).value(), 2).orElseThrow();
        assertThat(since1900.row().text(Field.BIRTH_DATE)).isEqualTo("11/08/1974");
        assertThat(since1900.row().text(Field.JOINED_ON)).isEqualTo("03/02/1997");
        Stored since1904 = rows.one(
                        upload(RawWorkbook.of("<workbookPr date1904=\"1\"/>", days))
                                .value(),
                        2)
                .orElseThrow();
        assertThat(since1904.row().text(Field.BIRTH_DATE)).isEqualTo("12/08/1978");
        String numbers = days.replace("27252", "1E400").replace("35464.75", "-5");
        assertThat(faults(upload(RawWorkbook.of(numbers))))
                .containsEntry("B2", "members.problem.unreadable-date")
                .containsEntry("C2", "members.problem.unreadable-date");
    }

    @Test
    void theSameComradeTwiceInOneFileIsToldOnceAndWrittenOnce() {
        ImportId id = upload("a.csv", text(HEADERS + ONE + ONE));
        assertThat(faults(id)).containsExactly(Map.entry("A3", "members.problem.person-twice"));
        writeImport.write(secretary.actor(), id, true);
        assertThat(roster.on(secretary.actor(), cell.id, today)).hasSize(2);
    }

    private void refused(String key, byte[] file) {
        refused(key, "a.xlsx", file);
    }

    private void refused(String key, String name, String text) {
        refused(key, name, text(text));
    }

    private void refused(String key, String name, byte[] file) {
        assertThatThrownBy(() -> upload(name, file))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo(key);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
