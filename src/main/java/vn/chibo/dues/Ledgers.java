package vn.chibo.dues;

import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chibo.access.OrganisationPaths;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;

/** Which cells keep their dues here, and the locks that let two keepers work at once. */
@Component
class Ledgers {
    private final JdbcClient jdbc;
    private final OrganisationPaths paths;

    Ledgers(JdbcClient jdbc, OrganisationPaths paths) {
        this.jdbc = jdbc;
        this.paths = paths;
    }

    Optional<Ledger> find(UnitId unit) {
        return jdbc.sql("select unit_path, begins from dues.ledger where unit_id = ?")
                .param(unit.value())
                .query((row, number) -> new Ledger(
                        unit,
                        row.getString("unit_path"),
                        YearMonth.from(row.getDate("begins").toLocalDate())))
                .optional();
    }

    Ledger required(UnitId unit) {
        return find(unit).orElseThrow(() -> new RuleViolation("dues.ledger.none"));
    }

    /** The ledger, held against everybody else to the end of the transaction. */
    Ledger held(UnitId unit) {
        Ledger ledger = required(unit);
        lock(unit);
        return ledger;
    }

    String path(UnitId unit) {
        return paths.path(unit).orElseThrow(NotFound::new);
    }

    /** Whoever changes the money of this cell waits for who came first; held to the end of the transaction. */
    void lock(UnitId unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('dues ' || ?, 0))")
                .param(unit.toString())
                .query((row, number) -> "")
                .single();
    }
}
