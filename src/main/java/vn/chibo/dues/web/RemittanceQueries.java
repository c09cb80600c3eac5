package vn.chibo.dues.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Shares sent up, from the cell's side and from that of the unit above. */
@ReadModel
class RemittanceQueries {
    private static final int AT_A_TIME = 50;
    private static final String ROWS = """
            select t.id, f.name as sender, coalesce(a.name, '') as receiver, t.month, t.collected, t.kept, t.remitted, t.sent_on,
                   t.acknowledged_on
            from dues.remittance t
            join organisations.unit_version f on f.unit_id = t.unit_id and f.valid @> t.sent_on
            left join lateral organisations.ancestors(t.unit_id, t.sent_on) a on a.id = t.to_unit_id
            """;

    private final JdbcClient jdbc;
    private final Access access;

    RemittanceQueries(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    List<Remittance> of(Actor actor, UnitId unit) {
        access.require(actor, Permission.KEEP_DUES, unit);
        return jdbc.sql(ROWS + " where t.unit_id = ? order by t.month desc")
                .param(unit.value())
                .query(RemittanceQueries::remittance)
                .list();
    }

    /** The oldest of those that wait, as many as anybody goes through at a time. */
    List<Remittance> waitingAt(Actor actor, UnitId upper) {
        access.require(actor, Permission.READ_MEMBERS, upper);
        return jdbc.sql(ROWS + """
                where t.to_unit_id = ? and t.acknowledged_on is null order by t.month, f.name collate shared.vietnamese
                limit ?
                """)
                .param(upper.value())
                .param(AT_A_TIME)
                .query(RemittanceQueries::remittance)
                .list();
    }

    int waitingCount(Actor actor, UnitId upper) {
        access.require(actor, Permission.READ_MEMBERS, upper);
        return jdbc.sql("select count(*)::int from dues.remittance where to_unit_id = ? and acknowledged_on is null")
                .param(upper.value())
                .query(Integer.class)
                .single();
    }

    private static Remittance remittance(ResultSet row, int number) throws SQLException {
        return new Remittance(
                row.getObject("id", UUID.class),
                row.getString("sender"),
                row.getString("receiver"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("collected"),
                row.getLong("kept"),
                row.getLong("remitted"),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("acknowledged_on", LocalDate.class));
    }
}
