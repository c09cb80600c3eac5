package vn.chibo.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chibo.members.imports.Problem;
import vn.chibo.shared.RuleViolation;

/** What was checked goes into the register, once. */
class ImportWritingTests extends ImportSetting {
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
    void whoWasEnteredSinceTheCheckIsNotOverwrittenUnseen() {
        ImportId first = upload(RegisterFile.of(3).databaseSheet(cell.name));
        ImportId second = upload(RegisterFile.of(3)
                .with(1, "official", "15/07/1999")
                .with(2, "citizen", "079299111222")
                .databaseSheet(cell.name));
        assertThat(rows.counts(second.value())).isEqualTo(Map.of("NEW", 3));
        writeImport.write(secretary.actor(), first, false);

        writeImport.write(secretary.actor(), second, true);

        assertThat(rows.counts(second.value())).isEqualTo(Map.of("FAULTY", 2, "WRITTEN", 1));
        assertThat(faults(second)).hasSize(2).containsValue("members.problem.entered-meanwhile");
        assertThat(rows.one(second.value(), 7).orElseThrow().problems())
                .extracting(Problem::key)
                .contains("members.problem.citizen-other-than-known");
        mendRow.mend(secretary.actor(), second, 6, Map.of());
        assertThat(rows.one(second.value(), 6).orElseThrow().changes()).containsOnlyKeys(Field.OFFICIAL_ON);
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
}
