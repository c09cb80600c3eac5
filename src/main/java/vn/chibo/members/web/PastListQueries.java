package vn.chibo.members.web;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.RuleViolation;
import vn.chibo.shared.UnitId;
import vn.chibo.ui.FormErrors;

/** The list of members as of a past day, for whoever keeps or reads the cells now. */
@ReadModel
class PastListQueries {
    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Access access;
    private final MemberQueries members;
    private final Clock clock;

    PastListQueries(JdbcClient jdbc, Access access, MemberQueries members, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.members = members;
        this.clock = clock;
    }

    /** @param asked {@code on}, a day until today, today without one; {@code cell} of those in scope */
    PastListPage page(Actor actor, Map<String, String> asked) {
        access.require(actor, Permission.READ_MEMBERS, actor.requiredUnit());
        LocalDate today = LocalDate.now(clock);
        String cell = asked.getOrDefault("cell", "");
        UnitId one = cell.isEmpty() ? null : Ids.unit(cell);
        if (one != null) {
            access.require(actor, Permission.READ_MEMBERS, one);
        }
        String typed = asked.getOrDefault("on", today.toString());
        try {
            LocalDate day = FormDays.required(Map.of("on", typed), "on");
            if (day.isAfter(today)) {
                throw RuleViolation.at("on", "members.past.ahead");
            }
            List<PastListPage.Line> lines = lines(one, day);
            return new PastListPage(
                    day,
                    typed,
                    cell,
                    members.cells(actor),
                    lines.stream().limit(MOST).toList(),
                    lines.size() > MOST,
                    FormErrors.none());
        } catch (RuleViolation violation) {
            return new PastListPage(
                    today, typed, cell, members.cells(actor), List.of(), false, FormErrors.of(violation));
        }
    }

    private List<PastListPage.Line> lines(@Nullable UnitId cell, LocalDate day) {
        return jdbc.sql("""
                select s.member_id, s.full_name, coalesce(v.name, '') as cell, s.standing, s.since, s.until, s.gone
                from members.sat(:cell, :day, :most) s
                left join organisations.unit_version v on v.unit_id = s.unit_id and v.valid @> cast(:day as date)
                order by s.given_name collate shared.vietnamese, s.full_name collate shared.vietnamese, s.member_id
                """)
                .param("cell", cell == null ? null : cell.value(), Types.OTHER)
                .param("day", day)
                .param("most", MOST + 1)
                .query(PastListPage.Line.class)
                .list();
    }
}
