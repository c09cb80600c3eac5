package vn.chibo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chibo.ChiboTest;
import vn.chibo.launch.TestOwner;

/** Who changes the record past the program, with all rights of the database's owner, is found out. */
@ChiboTest
class ChainTests {
    private Connection owner;
    private List<Long> entries;

    @BeforeEach
    void writeThreeEntries() throws SQLException {
        owner = TestOwner.dataSource().getConnection();
        owner.setAutoCommit(false);
        run("insert into organisations.unit (path) values ('987654.')");
        entries = new ArrayList<>();
        for (String name : List.of("one", "two", "three")) {
            entries.add(number("""
                    insert into audit.entry (at, unit_id, unit_path, action, subject, facts)
                    select timestamptz '2026-11-03 07:00+07', u.id, u.path, 'organisations.UnitEstablished', u.id,
                           jsonb_build_object('name', '%s')
                    from organisations.unit u where u.path = '987654.' returning id
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
    void anUntouchedChainIsWhole() throws SQLException {
        assertThat(brokenEntry()).isZero();
    }

    @Test
    void aChangedFactIsFound() throws SQLException {
        run("update audit.entry set facts = '{\"name\": \"zwei\"}' where id = " + entries.get(1));
        assertThat(brokenEntry()).isEqualTo(entries.get(1));
    }

    @Test
    void aChangedTimeIsFound() throws SQLException {
        run("update audit.entry set at = at + interval '1 microsecond' where id = " + entries.getFirst());
        assertThat(brokenEntry()).isEqualTo(entries.getFirst());
    }

    @Test
    void anEntryTakenOutBreaksTheNext() throws SQLException {
        run("delete from audit.link where entry_id = " + entries.get(1));
        run("delete from audit.entry where id = " + entries.get(1));
        assertThat(brokenEntry()).isEqualTo(entries.get(2));
    }

    private long brokenEntry() throws SQLException {
        return number("select coalesce((select entry_id from audit.verify()), 0)");
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
