package vn.chibo.dues;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.dues.Remittances.Sending;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.shared.UseCase;

/**
 * Sends a unit's share up. A month's remittance takes everything until then that none took before, so that what comes in
 * late goes with the next and a sent one never changes. A month in which nothing came in is sent as nought.
 */
@UseCase
public class RemitDues {
    /** Code of the rule on shares, before the kind of unit. */
    public static final String SHARE = "party-dues.share.";

    private final JdbcClient jdbc;
    private final Access access;
    private final Ledgers ledgers;
    private final Remittances remittances;

    RemitDues(JdbcClient jdbc, Access access, Ledgers ledgers, Remittances remittances) {
        this.jdbc = jdbc;
        this.access = access;
        this.ledgers = ledgers;
        this.remittances = remittances;
    }

    /** By a cell: its receipts, counter-entries too. */
    public void remit(Actor actor, UUID id, UnitId unit, YearMonth month, LocalDate sentOn) {
        access.require(actor, Permission.KEEP_DUES, unit);
        Ledger ledger = ledgers.held(unit);
        if (month.isBefore(ledger.begins())) {
            throw RuleViolation.at("remitMonth", "dues.day.before-ledger", ledger.begins());
        }
        send(actor, new Sending(id, unit, ledger.path(), month, sentOn), """
                select coalesce(sum(total), 0)::bigint from dues.receipt
                where unit_id = :unit and remittance_id is null and received_on < :next and received_on <= :sent
                """, """
                update dues.receipt set remittance_id = :id
                where unit_id = :unit and remittance_id is null and received_on < :next and received_on <= :sent
                """);
    }

    /** By a unit above cells: what it has acknowledged from below. */
    public void pass(Actor actor, UUID id, UnitId unit, YearMonth month, LocalDate sentOn) {
        access.require(actor, Permission.KEEP_DUES, unit);
        ledgers.lock(unit);
        send(actor, new Sending(id, unit, ledgers.path(unit), month, sentOn), """
                select coalesce(sum(remitted), 0)::bigint from dues.remittance
                where to_unit_id = :unit and passed_by is null and acknowledged_on < :next and acknowledged_on <= :sent
                """, """
                update dues.remittance set passed_by = :id
                where to_unit_id = :unit and passed_by is null and acknowledged_on < :next and acknowledged_on <= :sent
                """);
    }

    private void send(Actor actor, Sending sending, String sum, String take) {
        if (remittances.isThere(sending.id(), sending.unit())) {
            return;
        }
        remittances.check(sending);
        remittances.write(actor, sending, asked(sum, sending).query(Long.class).single());
        asked(take, sending).param("id", sending.id()).update();
    }

    private JdbcClient.StatementSpec asked(String sql, Sending sending) {
        return jdbc.sql(sql)
                .param("unit", sending.unit().value())
                .param("next", sending.nextMonth())
                .param("sent", sending.on());
    }
}
