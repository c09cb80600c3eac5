package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.chibo.ChiboTest;
import vn.chibo.members.imports.ImportRows;
import vn.chibo.members.imports.ImportRows.Stored;
import vn.chibo.members.imports.Problem;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;
import vn.chibo.world.World;

/** Members from Excel: nothing is written before every row was checked. */
@ChiboTest
@Transactional
class ImportTests {
    @Autowired
    World world;

    @Autowired
    CheckImport checkImport;

    @Autowired
    MendImportRow mendRow;

    @Autowired
    WriteImport writeImport;

    @Autowired
    DropImport dropImport;

    @Autowired
    ImportRows rows;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = LocalDate.of(2026, 11, 22);
    private World.Cell cell;
    private World.Someone secretary;

    @BeforeEach
    void peopleACell() {
        cell = world.cell("Chi bộ Trường THCS Sông Hồng");
        secretary = cell.secretary("Trần Văn An");
    }

    @Test
    void sixtyRowsOfTheDatabaseSheetWithElevenFaultsTellEachCell() {
        var file = RegisterFile.of(60)
                .with(2, "birth", "31/02/1967")
                .with(7, "joined", "22/11/2031")
                .with(11, "card", RegisterFile.of(60).rows.get(3).get("card"))
                .with(16, "citizen", RegisterFile.of(60).rows.get(4).get("citizen"))
                .with(20, "sex", "Nm")
                .with(25, "official", "01/01/1980")
                .with(31, "joined", "05/09/2008")
                .with(31, "official", "05/09/2009")
                .with(31, "birth", "12/08/1995")
                .with(37, "name", "")
                .with(42, "joined", "")
                .with(49, "citizen", "07920001")
                .with(55, "organisation", "Chi bộ Trường THPT Nơi Khác");

        ImportId id = upload(file.databaseSheet(cell.name));

        assertThat(rows.counts(id.value())).containsEntry("FAULTY", 11).containsEntry("NEW", 49);
        assertThat(faults(id))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("E7", "members.problem.impossible-date"),
                        Map.entry("W12", "members.problem.future-date"),
                        Map.entry("I16", "members.problem.card-twice"),
                        Map.entry("H21", "members.problem.citizen-twice"),
                        Map.entry("D25", "members.problem.unknown-sex"),
                        Map.entry("X30", "members.problem.official-before-joining"),
                        Map.entry("W36", "members.problem.too-young"),
                        Map.entry("B42", "members.problem.name-missing"),
                        Map.entry("W47", "members.problem.joined-missing"),
                        Map.entry("H54", "members.problem.digits"),
                        Map.entry("M60", "members.problem.wrong-organisation")));
        assertThat(roster.on(secretary.actor(), cell.id, today)).hasSize(1);
    }

    @Test
    void sixtyRowsOfForm7WithElevenFaultsTellEachCell() {
        var twin = RegisterFile.of(60).rows.get(4);
        var file = RegisterFile.of(60)
                .with(2, "birth", "31/02/1967")
                .with(7, "joined", "22/11/2031")
                .with(11, "card", RegisterFile.of(60).rows.get(3).get("card"))
                .with(16, "name", twin.get("name"))
                .with(16, "birth", twin.get("birth"))
                .with(20, "sex", "Nm")
                .with(25, "official", "01/01/1980")
                .with(31, "joined", "05/09/2008")
                .with(31, "official", "05/09/2009")
                .with(31, "birth", "12/08/1995")
                .with(37, "name", "")
                .with(42, "joined", "")
                .with(49, "theory", "Siêu cấp")
                .with(55, "leaving", "05/09/2024 đi đâu không rõ");

        ImportId id = upload(file.form7());

        assertThat(rows.counts(id.value())).containsEntry("FAULTY", 11).containsEntry("NEW", 49);
        assertThat(faults(id).values())
                .containsExactlyInAnyOrder(
                        "members.problem.impossible-date",
                        "members.problem.future-date",
                        "members.problem.card-twice",
                        "members.problem.person-twice",
                        "members.problem.unknown-sex",
                        "members.problem.official-before-joining",
                        "members.problem.too-young",
                        "members.problem.name-missing",
                        "members.problem.joined-missing",
                        "members.problem.unknown-theory",
                        "members.problem.unknown-standing");
        assertThat(faults(id)).containsEntry("B14", "members.problem.impossible-date");
    }

    @Test
    void aFaultIsCorrectedInPlaceAndThenAllIsImported() {
        ImportId id = upload(RegisterFile.of(5).with(2, "birth", "31/02/1967").databaseSheet(cell.name));
        assertThatThrownBy(() -> writeImport.write(secretary.actor(), id, false))
                .isInstanceOf(RuleViolation.class)
                .extracting("key")
                .isEqualTo("members.import.faulty-rows");

        mendRow.mend(secretary.actor(), id, 7, Map.of("BIRTH_DATE", "30/02/1967"));
        assertThat(faults(id)).hasSize(1);
        assertThat(rows.one(id.value(), 7).orElseThrow().row().text(Field.BIRTH_DATE))
                .isEqualTo("30/02/1967");
        mendRow.mend(secretary.actor(), id, 7, Map.of("BIRTH_DATE", "28/02/1967"));
        writeImport.write(secretary.actor(), id, false);

        assertThat(roster.on(secretary.actor(), cell.id, today)).hasSize(6);
        assertThat(jdbc.sql("select cells::text from members.import_row where import_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsOnly("{}");
    }

    @Test
    void theSoundRowsGoInWhileTheOthersWait() {
        ImportId id = upload(RegisterFile.of(5).with(2, "sex", "?").databaseSheet(cell.name));

        writeImport.write(secretary.actor(), id, true);

        assertThat(roster.on(secretary.actor(), cell.id, today)).hasSize(5);
        assertThat(rows.counts(id.value())).containsEntry("FAULTY", 1).containsEntry("WRITTEN", 4);
        mendRow.mend(secretary.actor(), id, 7, Map.of("SEX", "Nam"));
        writeImport.write(secretary.actor(), id, false);
        assertThat(roster.on(secretary.actor(), cell.id, today)).hasSize(6);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        for (byte[] file : List.of(
                RegisterFile.of(8).databaseSheet(cell.name),
                RegisterFile.of(8)
                        .with(3, "out", "05/09/2024 Đảng bộ phường Tây")
                        .form7())) {
            ImportId first = upload(file);
            writeImport.write(secretary.actor(), first, false);
            ImportId second = upload(file);
            assertThat(rows.counts(second.value())).isEqualTo(Map.of("SAME", 8));
            int members = roster.on(secretary.actor(), cell.id, today).size();
            writeImport.write(secretary.actor(), second, false);
            assertThat(roster.on(secretary.actor(), cell.id, today)).hasSize(members);
        }
    }

    @Test
    void aChangedRowShowsBeforeAndAfterAndKeepsTheMember() {
        writeImport.write(secretary.actor(), upload(RegisterFile.of(3).databaseSheet(cell.name)), false);
        var file = RegisterFile.of(3).with(1, "official", "").with(2, "citizen", "079299111222");
        file.with(0, "official", "15/07/1999");

        ImportId id = upload(file.databaseSheet(cell.name));

        assertThat(rows.counts(id.value())).isEqualTo(Map.of("CHANGED", 2, "SAME", 1));
        var official = rows.one(id.value(), 5).orElseThrow().changes().get(Field.OFFICIAL_ON);
        assertThat(official.after()).isEqualTo("15/07/1999");
        assertThat(official.before()).isEqualTo(RegisterFile.of(3).rows.get(0).get("official"));
        assertThat(rows.one(id.value(), 7)
                        .orElseThrow()
                        .changes()
                        .get(Field.CITIZEN_ID)
                        .after())
                .isEqualTo("•••• 1222");
        writeImport.write(secretary.actor(), id, false);
        assertThat(roster.on(secretary.actor(), cell.id, today)).hasSize(4);
        assertThat(rows.counts(upload(file.databaseSheet(cell.name)).value())).isEqualTo(Map.of("SAME", 3));
    }

    @Test
    void whoLeftIsRegisteredAsGoneOnThatDay() {
        var file = RegisterFile.of(4)
                .with(0, "out", "05/09/2024 Đảng bộ phường Tây")
                .with(1, "leaving", "10/10/2023; xóa tên")
                .with(2, "official", "");
        writeImport.write(secretary.actor(), upload(file.form7()), false);

        assertThat(roster.on(secretary.actor(), cell.id, today)).hasSize(3);
        assertThat(roster.on(secretary.actor(), cell.id, LocalDate.of(2024, 9, 4)))
                .hasSize(4);
        assertThat(roster.on(secretary.actor(), cell.id, today))
                .extracting(RosterLine::standing)
                .containsExactlyInAnyOrder(Standing.OFFICIAL, Standing.OFFICIAL, Standing.PROBATIONARY);
        assertThat(jdbc.sql("select standing from members.standing where upper(valid) is null order by 1")
                        .query(String.class)
                        .list())
                .contains("STRUCK_OFF", "TRANSFERRED");
    }

    @Test
    void aNumberOfAnotherCellIsTakenButNobodyLearnsWhose() {
        var other = world.cell("Chi bộ Kia");
        var stranger = other.secretary("Lê Thị Bình");
        ImportId theirs = checkImport.check(
                stranger.actor(), other.id, "a.xlsx", RegisterFile.of(1).databaseSheet(other.name));
        writeImport.write(stranger.actor(), theirs, false);

        ImportId id = upload(RegisterFile.of(1)
                .with(0, "name", "Hồ Văn Khác")
                .with(0, "birth", "01/02/1970")
                .databaseSheet(cell.name));

        assertThat(faults(id))
                .containsEntry("I5", "members.problem.card-taken")
                .containsEntry("H5", "members.problem.citizen-taken");
        assertThat(rows.one(id.value(), 5).orElseThrow().problems().toString())
                .doesNotContain("Chi bộ Kia")
                .doesNotContain(RegisterFile.of(1).rows.getFirst().get("name"));
    }

    @Test
    void nobodyOfAnotherCellReachesAnImport() {
        ImportId id = upload(RegisterFile.of(2).databaseSheet(cell.name));
        var stranger = world.cell("Chi bộ Kia").secretary("Lê Thị Bình").actor();

        assertThatThrownBy(() -> writeImport.write(stranger, id, true)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> dropImport.drop(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mendRow.mend(stranger, id, 5, Map.of())).isInstanceOf(NotFound.class);
        var teacher = cell.member("Phạm Thị Dung").actor();
        assertThatThrownBy(() -> writeImport.write(teacher, id, true)).isInstanceOf(Refused.class);
    }

    @Test
    void droppingAnImportDeletesItsRows() {
        ImportId id = upload(RegisterFile.of(2).databaseSheet(cell.name));
        dropImport.drop(secretary.actor(), id);
        assertThat(rows.counts(id.value())).isEmpty();
        assertThat(jdbc.sql("select state from members.import where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("DROPPED");
    }

    @Test
    void threeThousandRowsAreCheckedAndWrittenInSeconds() {
        long start = System.nanoTime();
        ImportId id = upload(RegisterFile.of(3000).databaseSheet(cell.name));
        assertThat(rows.counts(id.value())).isEqualTo(Map.of("NEW", 3000));
        writeImport.write(secretary.actor(), id, false);
        assertThat(roster.on(secretary.actor(), cell.id, today)).hasSize(3001);
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(30);
        assertThat(jdbc.sql("select sum(cast(facts ->> 'registered' as int)) from audit.entry where subject = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3000);
        assertThat(jdbc.sql("""
                        select count(*) from members.import_row r join members.member m on m.id = r.member_id
                        where r.import_id = ? and m.unit_id = ?
                        """)
                        .param(id.value())
                        .param(cell.id.value())
                        .query(Long.class)
                        .single())
                .as("which file brought whom")
                .isEqualTo(3000);
    }

    @Test
    void identityNumbersAreSealedWhileTheyWait() {
        var file = RegisterFile.of(1);
        ImportId id = upload(file.databaseSheet(cell.name));
        String stored = jdbc.sql("select cells::text from members.import_row where import_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(stored)
                .contains(file.rows.getFirst().get("name"))
                .doesNotContain(file.rows.getFirst().get("citizen"));
    }

    private ImportId upload(byte[] file) {
        return checkImport.check(secretary.actor(), cell.id, "danh-sach.xlsx", file);
    }

    private Map<String, String> faults(ImportId id) {
        return rows.page(id.value(), "FAULTY", 100, 0).stream()
                .map(Stored::problems)
                .flatMap(List::stream)
                .filter(Problem::blocks)
                .collect(Collectors.toMap(Problem::ref, Problem::key));
    }
}
