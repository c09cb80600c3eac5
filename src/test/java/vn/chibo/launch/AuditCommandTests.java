package vn.chibo.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chibo.ChiboTest;

/** "./chibo audit verify" on a database that somebody changed with all rights of its owner; rolled back at the end. */
@ChiboTest
class AuditCommandTests {
    private final List<Long> entries = new ArrayList<>();
    private Connection owner;

    @BeforeEach
    void writeThreeEntries() throws SQLException {
        owner = TestDatabase.asOwner();
        owner.setAutoCommit(false);
        run("insert into organisations.unit (path) values ('987653.')");
        run("""
                insert into organisations.unit_version (unit_id, valid, kind, name, recorded_at)
                select id, '[2020-01-01,)', 'GRASSROOTS_CELL', 'Chi bộ Kiểm Thử', timestamptz '2026-11-03 07:00+07'
                from organisations.unit where path = '987653.'
                """);
        for (String name : List.of("one", "two", "three")) {
            entries.add(number("""
                    insert into audit.entry (at, unit_id, unit_path, action, subject, facts)
                    select timestamptz '2026-11-03 07:00+07', u.id, u.path, 'organisations.UnitEstablished', u.id,
                           jsonb_build_object('name', '%s')
                    from organisations.unit u where u.path = '987653.' returning id
                    """.formatted(name)));
        }
        while (number("select count(*) from audit.link where entry_id = " + entries.getLast()) == 0) {
            number("select audit.chain(timestamptz '2026-11-03 07:00:01+07')");
        }
    }

    @AfterEach
    void undo() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void aWholeChainIsCounted() throws SQLException {
        var said = new ByteArrayOutputStream();
        assertThat(verify(said)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Nhật ký nguyên vẹn: " + number("select count(*) from audit.link"), "The audit is whole");
    }

    @Test
    void theChangedEntryIsNamedWithTimeAndOrganisation() throws SQLException {
        run("update audit.entry set facts = '{\"name\": \"zwei\"}' where id = " + entries.get(1));
        var said = new ByteArrayOutputStream();
        assertThat(verify(said)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "mục số " + entries.get(1),
                        "2026-11-03T00:00:00Z",
                        "Chi bộ Kiểm Thử",
                        "entry " + entries.get(1));
    }

    @Test
    void aHandedOverOrganisationBreaksNothing() throws SQLException {
        run("update organisations.unit set path = '987652.' where path = '987653.'");
        assertThat(verify(new ByteArrayOutputStream())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "audit walk", "audit verify --data", "audit verify --fresh x", "audit verify a b"})
    void refusesWhatItDoesNotUnderstand(String line) {
        LaunchFailure failure = catchThrowableOfType(LaunchFailure.class, () -> AuditCommand.run(line.split(" ")));
        assertThat(failure.exitCode()).isEqualTo(LaunchFailure.WRONG_USE);
    }

    @Test
    void saysThatAFolderHoldsNoData(@TempDir Path empty) {
        LaunchFailure failure = catchThrowableOfType(
                LaunchFailure.class, () -> AuditCommand.run("audit", "verify", "--data", empty.toString()));
        assertThat(failure.exitCode()).isEqualTo(LaunchFailure.REFUSED);
        assertThat(failure.sentence()).contains(empty.toString());
    }

    private int verify(ByteArrayOutputStream said) throws SQLException {
        return AuditCommand.verify(owner, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
