package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.members.imports.ImportRows;
import vn.chibo.members.imports.ImportRows.Stored;
import vn.chibo.members.imports.Problem;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.World;

/**
 * Registers as LibreOffice Calc saved them and as Excel writes them (see make_registers.py beside the files): sixty
 * members, eleven faults, dates as dates and as texts, numbers without their noughts, rows drawn in advance.
 */
@ChiboTest
@Transactional
class RealRegisterTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, String> DATABASE_FAULTS = Map.ofEntries(
            Map.entry("E9", "impossible-date"),
            Map.entry("W14", "future-date"),
            Map.entry("I18", "card-twice"),
            Map.entry("H23", "citizen-twice"),
            Map.entry("D27", "unknown-sex"),
            Map.entry("X32", "official-before-joining"),
            Map.entry("W38", "too-young"),
            Map.entry("B44", "name-missing"),
            Map.entry("W49", "joined-missing"),
            Map.entry("H56", "digits"),
            Map.entry("M62", "wrong-organisation"));
    private static final Map<String, String> FORM_7_FAULTS = Map.ofEntries(
            Map.entry("B14", "impossible-date"),
            Map.entry("G27", "future-date"),
            Map.entry("H39", "card-twice"),
            Map.entry("B54", "person-twice"),
            Map.entry("C66", "unknown-sex"),
            Map.entry("G82", "official-before-joining"),
            Map.entry("G99", "too-young"),
            Map.entry("B117", "name-missing"),
            Map.entry("G132", "joined-missing"),
            Map.entry("E153", "unknown-theory"),
            Map.entry("M171", "unknown-standing"));

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

    @Autowired
    JdbcClient jdbc;

    private World.Cell cell;
    private World.Someone secretary;

    @BeforeEach
    void peopleACell() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Trần Văn An");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calc-danh-sach.xlsx", "excel-danh-sach.xlsx"})
    void theFlatSheetTellsElevenFaultsAndTakesTheRest(String file) throws IOException {
        ImportId id = upload(file);
        assertThat(faults(id)).containsExactlyInAnyOrderEntriesOf(DATABASE_FAULTS);
        assertThat(rows.counts(id.value())).isEqualTo(Map.of("FAULTY", 11, "NEW", 49));
        Stored whole = rows.one(id.value(), 7).orElseThrow();
        assertThat(whole.row().text(Field.BIRTH_DATE)).isEqualTo("01/01/1965");
        assertThat(whole.row().text(Field.HOME_DETAIL)).isEqualTo("Xã An Bình");
        assertThat(whole.problems()).isEmpty();
        writtenOnceAndForAll(id, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calc-mau-7.xlsx", "excel-mau-7.xlsx"})
    void form7TellsElevenFaultsAndTakesTheRest(String file) throws IOException {
        ImportId id = upload(file);
        assertThat(faults(id)).containsExactlyInAnyOrderEntriesOf(FORM_7_FAULTS);
        assertThat(rows.counts(id.value())).isEqualTo(Map.of("FAULTY", 11, "NEW", 49));
        var whole = rows.one(id.value(), 6).orElseThrow().row();
        assertThat(whole.text(Field.BIRTH_DATE)).isEqualTo("01/01/1965");
        assertThat(whole.text(Field.OFFICIAL_ON)).isEqualTo("01/01/1990");
        assertThat(whole.text(Field.POLITICAL_THEORY)).isEqualTo("Trung cấp");
        assertThat(whole.text(Field.LANGUAGES)).isEqualTo("Anh B");
        writtenOnceAndForAll(id, file);
    }

    @Test
    void filesOfOtherKindsAreRefusedWithWhatToDo() {
        refused("shared.spreadsheet.open-document", "calc-danh-sach.ods");
        refused("shared.spreadsheet.old-format", "calc-danh-sach.xls");
        refused("shared.spreadsheet.binary", "excel-danh-sach.xlsb");
    }

    private void writtenOnceAndForAll(ImportId id, String file) throws IOException {
        writeImport.write(secretary.actor(), id, true);
        assertThat(roster.on(secretary.actor(), cell.id, TODAY))
                .hasSize(1 + 49)
                .extracting(RosterLine::fullName)
                .allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC) && !name.contains("\u00a0"));
        assertThat(jdbc.sql("select card_number from members.member where unit_id = ? and card_number <> ''")
                        .param(cell.id.value())
                        .query(String.class)
                        .list())
                .hasSize(49)
                .allMatch(card -> card.matches("079\\d{9}"), "the nought a spreadsheet dropped is back");
        ImportId again = upload(file);
        assertThat(rows.counts(again.value())).isEqualTo(Map.of("FAULTY", 11, "SAME", 49));
        writeImport.write(secretary.actor(), again, true);
        assertThat(roster.on(secretary.actor(), cell.id, TODAY)).hasSize(1 + 49);
    }

    private void refused(String key, String file) {
        assertThatThrownBy(() -> upload(file))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo(key);
    }

    private ImportId upload(String file) throws IOException {
        try (InputStream content = RealRegisterTests.class.getResourceAsStream("/members/" + file)) {
            return checkImport.check(secretary.actor(), cell.id, file, RegisterFile.onDisk(content.readAllBytes()));
        }
    }

    private Map<String, String> faults(ImportId id) {
        return rows.page(id.value(), "FAULTY", 100, 0).stream()
                .map(Stored::problems)
                .flatMap(List::stream)
                .filter(Problem::blocks)
                .collect(Collectors.toMap(
                        Problem::ref, problem -> problem.key().substring("members.problem.".length())));
    }
}
