package vn.chibo.members.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.members.MemberId;
import vn.chibo.members.TransferId;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.FormErrors;

/** Transfers as both sides see them; row-level security lets each see those from or to its own units. */
@ReadModel
class TransferQueries {
    private static final String LINES = """
            select t.*, coalesce(t.from_path >= :path and t.from_path < :path || '~', false) as sends,
                   coalesce(t.to_path >= :path and t.to_path < :path || '~', false) as receives,
                   exists (select 1 from members.member m where m.id = t.member_id) as in_sight
            from members.transfer t
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final MemberFileQueries files;
    private final Rulebook rulebook;
    private final Clock clock;

    TransferQueries(JdbcClient jdbc, Access access, MemberFileQueries files, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.files = files;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    TransferBookPage book(Actor actor, int year, List<StayLine> stays) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        List<TransferLine> lines = jdbc.sql(LINES + """
                where t.state in ('DRAFTED', 'SENT')
                   or coalesce(t.sent_on, t.drafted_on) >= make_date(:year, 1, 1)
                      and coalesce(t.sent_on, t.drafted_on) < make_date(:year + 1, 1, 1)
                order by coalesce(t.sent_on, t.drafted_on), t.id limit 1000
                """)
                .param("path", actor.path())
                .param("year", year)
                .query((row, number) -> line(actor, row))
                .list();
        return new TransferBookPage(year, actor.can(Permission.KEEP_MEMBERS), lines, stays);
    }

    TransferPage page(Actor actor, TransferId id, Map<String, String> typed, FormErrors errors) {
        TransferLine line = jdbc.sql(LINES + " where t.id = :id")
                .param("path", actor.path())
                .param("id", id.value())
                .query((row, number) -> line(actor, row))
                .optional()
                .orElseThrow(NotFound::new);
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        LocalDate today = LocalDate.now(clock);
        return new TransferPage(
                line,
                rulebook.inForce("transfer.hand-in", actor.path(), today),
                rulebook.inForce("transfer.complete", actor.path(), today),
                today,
                typed,
                errors);
    }

    TransferFormPage form(Actor actor, MemberId member, Map<String, String> typed, FormErrors errors) {
        MemberFile file = files.door(actor, member);
        access.require(actor, Permission.KEEP_MEMBERS, new UnitId(file.unit()));
        String q = typed.getOrDefault("q", "").strip();
        var found = jdbc.sql("select * from members.cells_named(?, ?) where id <> ?")
                .param(q)
                .param(LocalDate.now(clock))
                .param(file.unit())
                .query(TransferFormPage.Found.class)
                .list();
        return new TransferFormPage(file, q, found, typed, errors);
    }

    private static TransferLine line(Actor actor, ResultSet row) throws SQLException {
        boolean keeps = actor.can(Permission.KEEP_MEMBERS);
        return new TransferLine(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("member_id", UUID.class),
                row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("official_on", LocalDate.class),
                row.getString("from_name"),
                row.getString("to_name"),
                row.getString("state"),
                row.getString("reason"),
                row.getString("answer"),
                row.getString("letter"),
                row.getObject("document_id", UUID.class),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("hand_in_by", LocalDate.class),
                row.getObject("complete_by", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                keeps && row.getObject("dues_until") != null
                        ? YearMonth.from(row.getObject("dues_until", LocalDate.class))
                        : null,
                keeps && row.getBoolean("sends"),
                keeps && row.getBoolean("receives"),
                row.getBoolean("in_sight"));
    }
}
