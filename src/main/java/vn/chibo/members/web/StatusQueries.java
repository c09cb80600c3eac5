package vn.chibo.members.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.documents.IssuedDecisions;
import vn.chibo.members.MemberId;
import vn.chibo.members.StatusKind;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.Refused;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.FormErrors;

/** The decisions about a member's standing: for who keeps the register or may open the file. */
@ReadModel
class StatusQueries {
    private final JdbcClient jdbc;
    private final Access access;
    private final MemberFileQueries files;
    private final IssuedDecisions decisions;
    private final Rulebook rulebook;
    private final Clock clock;

    StatusQueries(
            JdbcClient jdbc,
            Access access,
            MemberFileQueries files,
            IssuedDecisions decisions,
            Rulebook rulebook,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.files = files;
        this.decisions = decisions;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    StatusPage page(
            Actor actor, MemberId member, Map<String, String> typed, @Nullable UUID countering, FormErrors errors) {
        MemberFile file = files.door(actor, member);
        UnitId unit = new UnitId(file.unit());
        boolean keeps = access.may(actor, Permission.KEEP_MEMBERS, unit);
        if (!keeps && !access.may(actor, Permission.OPEN_MEMBER_FILE, unit)) {
            throw new Refused(Permission.OPEN_MEMBER_FILE);
        }
        return new StatusPage(
                file,
                keeps,
                lines(member),
                kinds(file),
                keeps ? decisions.choices(actor) : Map.of(),
                typed,
                countering,
                errors);
    }

    private List<StatusLine> lines(MemberId member) {
        return jdbc.sql("""
                select d.*, exists (select 1 from members.status_decision c where c.undoes = d.id) as undone,
                       d.member_id = :member and d.kind not in ('COUNTER', 'ADMISSION', 'READMISSION')
                           and not exists (select 1 from members.status_decision l
                           where l.member_id = d.member_id and l.recorded_at > d.recorded_at
                             and l.undoes is distinct from d.id) as last
                from members.status_decision d where d.member_id in (select members.one_and_same(:member))
                order by d.recorded_at desc, d.id desc
                """)
                .param("member", member.value())
                .query(StatusQueries::line)
                .list();
    }

    private static StatusLine line(ResultSet row, int number) throws SQLException {
        return new StatusLine(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("makes"),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("planned_until", LocalDate.class),
                row.getString("number"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("issuer"),
                row.getString("reason"),
                row.getObject("document_id", UUID.class),
                row.getBoolean("undone"),
                row.getBoolean("last") && !row.getBoolean("undone"));
    }

    private Map<StatusKind, Rule> kinds(MemberFile file) {
        Map<StatusKind, Rule> kinds = new EnumMap<>(StatusKind.class);
        String path = jdbc.sql("select path from organisations.unit where id = ?")
                .param(file.unit())
                .query(String.class)
                .single();
        for (StatusKind kind : StatusKind.values()) {
            Rule rule = rulebook.inForce(kind.rule(), path, LocalDate.now(clock));
            if (!kind.admits() && rule.words("from").contains(file.standing())) {
                kinds.put(kind, rule);
            }
        }
        return kinds;
    }
}
