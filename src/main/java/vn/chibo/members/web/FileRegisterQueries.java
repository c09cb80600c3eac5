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
    private final MemberSlices slices;
    private final Clock clock;

    FileRegisterQueries(JdbcClient jdbc, Access access, Rulebook rulebook, MemberSlices slices, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.rulebook = rulebook;
        this.slices = slices;
        this.clock = clock;
    }

    FileRegisterPage page(Actor actor, int page, @Nullable UUID open, Map<String, String> typed, FormErrors errors) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        int found = jdbc.sql("select coalesce(sum(people), 0) from members.headcount(:day)")
                .param("day", today())
                .query(Integer.class)
                .single();
        var slice = slices.of(actor, MemberFilter.page(page), found, FileRegisterPage.SIZE);
        return new FileRegisterPage(
                lines(slice.ids()),
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
    private List<FileRegisterPage.Line> lines(List<UUID> ids) {
        return jdbc.sql("""
                select l.member_id as member, l.full_name as name, m.file_number, coalesce(f.place, '') as place,
                       coalesce((select v.name from organisations.unit_version v
                                 where v.unit_id = a.unit_id and v.valid @> cast(:day as date)), '') as cell,
                       o.id as loan, coalesce(o.borrower, '') as borrower, o.due_on
                from unnest(:ids) with ordinality x (id, place)
                join members.line l on l.member_id = x.id
                join members.member m on m.id = x.id
                left join members.affiliation a on a.member_id = x.id and a.valid @> cast(:day as date)
                left join lateral (select y.place from members.file_place y where y.member_id = x.id
                                   order by y.since desc limit 1) f on true
                left join members.file_loan o on o.member_id = x.id and o.returned_on is null
                order by x.place
                """)
                .param("day", today())
                .param("ids", ids.toArray(UUID[]::new))
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
                """.formatted(Lines.PRESENT))
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
