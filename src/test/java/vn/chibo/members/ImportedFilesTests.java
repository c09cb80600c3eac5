package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.members.imports.ImportRows;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.World;

/** Files as people really make them, and files that nobody should open. */
@ChiboTest
@Transactional
class ImportedFilesTests {
    @Autowired
    World world;

    @Autowired
    CheckImport checkImport;

    @Autowired
    WriteImport writeImport;

    @Autowired
    ImportRows rows;

    @Autowired
    Roster roster;

    private World.Cell cell;
    private World.Someone secretary;

    @BeforeEach
    void peopleACell() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Trần Văn An");
    }

    @Test
    void readsADatabaseSheetOfAnotherWriterWithGroupedHeadersDatesAndNumbersAsNumbers() throws IOException {
        byte[] file = PoiFile.databaseSheet(cell.name);
        ImportId id = upload(file);
        assertThat(rows.counts(id.value())).isEqualTo(Map.of("NEW", 2));
        var first = rows.one(id.value(), 6).orElseThrow().row();
        assertThat(first.text(Field.BIRTH_DATE)).isEqualTo("12/08/1974");
        assertThat(first.text(Field.HOME_PROVINCE)).isEqualTo("Phương Nam");
        writeImport.write(secretary.actor(), id, false);
        assertThat(roster.on(secretary.actor(), cell.id, LocalDate.of(2026, 11, 22)))
                .hasSize(3);
        assertThat(rows.counts(upload(file).value())).isEqualTo(Map.of("SAME", 2));
    }

    @Test
    void readsForm7OfAnotherWriterWithMergedCells() throws IOException {
        ImportId id = upload(PoiFile.form7());
        assertThat(rows.counts(id.value())).isEqualTo(Map.of("NEW", 2));
        var row = rows.one(id.value(), 5).orElseThrow().row();
        assertThat(row.text(Field.USED_NAME)).isEqualTo("Hà Anh");
        assertThat(row.text(Field.GENERAL_EDUCATION)).isEqualTo("12/12");
        assertThat(row.text(Field.POLITICAL_THEORY)).isEqualTo("Trung cấp");
        assertThat(row.text(Field.LANGUAGES)).isEqualTo("Anh B");
        assertThat(row.text(Field.OFFICIAL_ON)).isEqualTo("03/02/1998");
    }

    @Test
    void readsDatesAndNumbersHoweverTheyAreTyped() {
        ImportId id = upload(RegisterFile.write(sheet -> {
            String[] headers = {"STT", "HỌ TÊN", "ngay sinh", "Số CCCD", "Ngày vào Đảng", "Ngày chính thức"};
            for (int column = 0; column < headers.length; column++) {
                sheet.value(6, column, Normalizer.normalize(headers[column], Normalizer.Form.NFD));
            }
            sheet.value(7, 1, Normalizer.normalize("Nguyễn\u00a0Thị  Hà", Normalizer.Form.NFD));
            sheet.value(7, 2, LocalDate.of(1974, 8, 12));
            sheet.style(7, 2).format("dd/MM/yyyy").set();
            sheet.value(7, 3, 1174000123L);
            sheet.value(7, 4, 35464);
            sheet.value(7, 5, "3.2.1998");
            sheet.value(8, 1, "Trần Văn Lợi");
            sheet.value(8, 2, 1970);
            sheet.value(8, 4, "2-9-2004");
            sheet.value(8, 5, "02/09/2005");
        }));
        assertThat(rows.counts(id.value())).isEqualTo(Map.of("NEW", 2));
        writeImport.write(secretary.actor(), id, false);
        assertThat(roster.on(secretary.actor(), cell.id, LocalDate.of(2026, 11, 22)))
                .filteredOn(line -> line.fullName().equals("Nguyễn Thị Hà"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.joinedOn()).isEqualTo(LocalDate.of(1997, 2, 3));
                    assertThat(line.officialOn()).isEqualTo(LocalDate.of(1998, 2, 3));
                });
    }

    @Test
    void aFormulaIsRefusedAtItsCell() {
        ImportId id = upload(RegisterFile.write(sheet -> {
            String[] headers = {"Họ và tên", "Ngày sinh", "Ngày vào Đảng", "Ngày chính thức", "Dân tộc", "Ghi chú"};
            for (int column = 0; column < headers.length; column++) {
                sheet.value(0, column, headers[column]);
            }
            sheet.formula(1, 0, "HYPERLINK(\"http://x\",\"Nguyễn Thị Hà\")");
            sheet.value(1, 1, "12/08/1974");
            sheet.value(1, 2, "03/02/1997");
            sheet.value(1, 3, "03/02/1998");
        }));
        assertThat(rows.one(id.value(), 2).orElseThrow().problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.ref()).isEqualTo("A2");
                    assertThat(problem.key()).isEqualTo("members.problem.formula");
                });
    }

    @Test
    void refusesBombsMacrosLinksDoctypesAndWhatIsNoWorkbook() throws IOException {
        refused("shared.spreadsheet.bomb", zip("xl/worksheets/sheet1.xml", new byte[65 << 20]));
        refused("shared.spreadsheet.macros", zip("xl/vbaProject.bin", new byte[1]));
        refused("shared.spreadsheet.external", zip("xl/externalLinks/externalLink1.xml", new byte[1]));
        byte[] doctype =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x/>".getBytes(StandardCharsets.UTF_16LE);
        refused("shared.spreadsheet.doctype", zip("xl/sharedStrings.xml", doctype));
        refused("shared.spreadsheet.no-workbook", "Họ và tên,Ngày sinh".getBytes(StandardCharsets.UTF_8));
        refused("shared.spreadsheet.empty", new byte[0]);
        refused("members.import.unknown-layout", RegisterFile.write(sheet -> sheet.value(0, 0, "xin chào")));
    }

    private void refused(String key, byte[] file) {
        assertThatThrownBy(() -> upload(file))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo(key);
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private ImportId upload(byte[] file) {
        return checkImport.check(secretary.actor(), cell.id, "danh-sach.xlsx", RegisterFile.onDisk(file));
    }
}
