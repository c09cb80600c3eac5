package vn.chibo.members.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.ui.FormErrors;

/** The register of paper files of the unit acted for. */
@ReadModel
class FileRegisterQueries {
    private static final int SOME = 20;

    private final JdbcClient jdbc;
    private final Access access;
    private final Rulebook rulebook;
    private final Clock clock;

    FileRegisterQueries(JdbcClient jdbc, Access access, Rulebook rulebook, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    FileRegisterPage page(Actor actor, int page, @Nullable UUID open, Map<String, String> typed, FormErrors errors) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        int found = jdbc.sql("select count(*) from members.roster r where " + MemberQueries.PRESENT)
                .param("day", today())
                .query(Integer.class)
                .single();
        return new FileRegisterPage(
                lines(page, open),
                found,
                page,
                open,
                turns(actor),
                handovers(actor),
                comrades(actor),
                typed,
                actor.can(Permission.KEEP_MEMBERS),
                errors);
    }

    /** Names, places, numbers of files; nothing of what is in them. */
    private List<FileRegisterPage.Line> lines(int page, @Nullable UUID open) {
        return jdbc.sql("""
                select r.member_id as member, r.full_name as name, m.file_number, coalesce(f.place, '') as place,
                       coalesce((select v.name from organisations.unit_version v
                                 where v.unit_id = r.unit_id and v.valid @> cast(:day as date)), '') as cell,
                       l.id as loan, coalesce(l.borrower, '') as borrower, l.due_on
                from members.roster r join members.member m on m.id = r.member_id
                left join lateral (select place from members.file_place x where x.member_id = r.member_id
                                   order by x.since desc limit 1) f on true
                left join members.file_loan l on l.member_id = r.member_id and l.returned_on is null
                where %s
                order by r.given_name, r.full_name collate shared.vietnamese, r.member_id limit :size offset :offset
                """.formatted(MemberQueries.PRESENT))
                .param("day", today())
                .param("size", FileRegisterPage.SIZE)
                .param("offset", (page - 1) * FileRegisterPage.SIZE)
                .query(FileRegisterPage.Line.class)
                .list();
    }

    /** When register and files of the unit acted for are to be reconciled next. */
    List<FileRegisterPage.Turn> turns(Actor actor) {
        List<FileRegisterPage.Turn> turns = new ArrayList<>();
        for (String kind : List.of("REGISTER", "FILES")) {
            String code = kind.equals("FILES") ? "register.reconcile-files" : "register.reconcile";
            var rule = rulebook.inForce(code, actor.path(), today());
            record Last(UUID id, @Nullable LocalDate finishedOn) {}
            var all = jdbc.sql("""
                    select id, finished_on from members.reconciliation where unit_id = ? and kind = ?
                    order by finished_on desc nulls first limit 2
                    """)
                    .param(actor.requiredUnit().value())
                    .param(kind)
                    .query(Last.class)
                    .list();
            UUID running = all.stream()
                    .filter(one -> one.finishedOn() == null)
                    .map(Last::id)
                    .findFirst()
                    .orElse(null);
            Last last = all.stream()
                    .filter(one -> one.finishedOn() != null)
                    .findFirst()
                    .orElse(null);
            LocalDate due = last == null ? null : last.finishedOn().plusMonths(rule.number("months"));
            turns.add(new FileRegisterPage.Turn(
                    kind,
                    rule,
                    last == null ? null : last.id(),
                    last == null ? null : last.finishedOn(),
                    due,
                    running));
        }
        return turns;
    }

    private List<FileRegisterPage.Handover> handovers(Actor actor) {
        return jdbc.sql("""
                select h.id, o.full_name as outgoing, i.full_name as incoming, h.began_on as begun_on,
                       h.outgoing_at is not null and h.incoming_at is not null as done
                from members.handover h join people.person o on o.id = h.outgoing join people.person i on i.id = h.incoming
                where h.unit_id = ? order by h.began_on desc, h.id desc limit ?
                """)
                .param(actor.requiredUnit().value())
                .param(SOME)
                .query(FileRegisterPage.Handover.class)
                .list();
    }

    private Map<String, String> comrades(Actor actor) {
        Map<String, String> comrades = new LinkedHashMap<>();
        comrades.put("", "–");
        jdbc.sql("""
                select r.member_id, r.full_name from members.roster r where %s and r.unit_id = :unit
                order by r.given_name, r.full_name collate shared.vietnamese limit 300
                """.formatted(MemberQueries.PRESENT))
                .param("day", today())
                .param("unit", actor.requiredUnit().value())
                .query((row, number) -> comrades.put(row.getString(1), row.getString(2)))
                .list();
        return comrades.size() > 1 ? comrades : Map.of();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
