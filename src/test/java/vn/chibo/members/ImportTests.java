package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;

/** Members from files: every row is looked at, and nothing written before. */
class ImportTests extends ImportSetting {
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
    void aNumberOfAnotherCellIsTakenButNobodyLearnsWhose() {
        var other = world.cell("Chi bộ Kia");
        var stranger = other.secretary("Lê Thị Bình");
        ImportId theirs = checkImport.check(
                stranger.actor(),
                other.id,
                "a.xlsx",
                RegisterFile.onDisk(RegisterFile.of(1).databaseSheet(other.name)));
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
    void identityNumbersAreSealedWhileTheyWait() {
        var file = RegisterFile.of(1);
        ImportId id = upload(file.databaseSheet(cell.name));
        String stored = jdbc.sql("select cells::text || vals::text from members.import_row where import_id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        assertThat(stored)
                .contains(file.rows.getFirst().get("name"))
                .doesNotContain(file.rows.getFirst().get("citizen"));
    }
}
