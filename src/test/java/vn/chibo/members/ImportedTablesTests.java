package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chibo.shared.RuleViolation;

/** Tables of text and tables out of measure. */
class ImportedTablesTests extends ImportSetting {
    private static final String TABLE = """
            Họ và tên;Ngày sinh;Ngày vào Đảng;Ngày chính thức;Dân tộc;Ghi chú
            Nguyễn Thị Bảng;12/08/1974;03/02/1997;03/02/1998;Kinh;"Một; hai ""ba""
            bốn"
            Trần Văn\u00a0Bảng\u200b;1/9/1980;02/09/2004;02/09/2005;Tày;
            """;

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void readsTablesOfTextWhateverPartsTheirCells(String between) {
        ImportId id = upload(
                "danh-sach.csv", TABLE.replace(" hai", "").replace(";", between).getBytes(StandardCharsets.UTF_8));
        assertThat(faults(id)).isEmpty();
        assertThat(rows.counts(id.value())).isEqualTo(Map.of("NEW", 2));
        assertThat(rows.one(id.value(), 3).orElseThrow().row().text(Field.FULL_NAME))
                .isEqualTo("Trần Văn Bảng");
    }

    @Test
    void readsWhatAQuotedCellHoldsAndUtf16WithItsMark() {
        ImportId id = upload("danh-sach.csv", ("\ufeff" + TABLE).getBytes(StandardCharsets.UTF_16LE));
        assertThat(rows.one(id.value(), 2).orElseThrow().row().text(Field.NOTES))
                .isEqualTo("Một; hai \"ba\"\nbốn");
    }

    @Test
    void refusesWhatItWouldHaveToGuess() {
        refused("members.import.encoding", "a.csv", TABLE.getBytes(StandardCharsets.ISO_8859_1));
        refused("members.import.no-table", "a.csv", new byte[] {'a', 0, 'b'});
        refused("shared.spreadsheet.no-workbook", "a.xlsx", TABLE.getBytes(StandardCharsets.UTF_8));
        refused("shared.spreadsheet.empty", "a.csv", new byte[0]);
        refused("members.import.too-many-columns", "a.xlsx", RegisterFile.write(sheet -> {
            for (int column = 0; column < 3000; column++) {
                sheet.value(0, column, "Cột " + column);
            }
        }));
    }

    @Test
    void aWorkbookIsKnownByItsContentNotItsName() {
        ImportId id = upload("danh-sach.csv", RegisterFile.of(2).databaseSheet(cell.name));
        assertThat(rows.counts(id.value())).isEqualTo(Map.of("NEW", 2));
    }

    @Test
    void aCellOfThirtyTwoThousandCharactersIsToldAtItsCell() {
        ImportId id =
                upload(RegisterFile.of(1).with(0, "used", "a".repeat(32_767)).databaseSheet(cell.name));
        assertThat(faults(id)).isEqualTo(Map.of("C5", "members.problem.too-long"));
    }

    private void refused(String key, String name, byte[] file) {
        assertThatThrownBy(() -> upload(name, file))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo(key);
    }
}
