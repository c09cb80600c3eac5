package vn.chibo.admissions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.rulebook.Rule;
import vn.chibo.rulebook.Rulebook;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;

/**
 * Cells that admitted nobody for years while candidates wait (rule admission.attention). The cell sees it first; those
 * above only after it has had its days. Nobody is ranked.
 */
@ReadModel
public class Attention {
    private final Rulebook rulebook;
    private final JdbcClient jdbc;
    private final Cases cases;

    Attention(Rulebook rulebook, JdbcClient jdbc, Cases cases) {
        this.rulebook = rulebook;
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /**
     * @param last the last admission; null when none is on record
     * @param since from when on it is so
     */
    public record Line(
            UUID unit, String name, int waiting, @Nullable LocalDate last, LocalDate since) {}

    public Rule rule(Actor actor) {
        return rulebook.inForce("admission.attention", actor.path(), cases.today());
    }

    public List<Line> of(Actor actor) {
        if (!actor.can(Permission.READ_ADMISSIONS) || actor.unit() == null) {
            return List.of();
        }
        Rule rule = rule(actor);
        LocalDate today = cases.today();
        return jdbc.sql("""
                with waiting as (
                    select c.unit_id, count(*)::int as people, min(c.opened_on) as first
                    from admissions.candidate_case c
                    where c.ended_on is null and c.member_id is null group by c.unit_id),
                last as (
                    select w.unit_id, (select max(m.joined_on) from members.affiliation a
                        join members.member m on m.id = a.member_id
                        where a.unit_id = w.unit_id and a.came_by = '') as admitted
                    from waiting w),
                found as (
                    select w.unit_id, w.people, l.admitted,
                           greatest(w.first, cast(l.admitted + make_interval(years => :years) as date)) as since
                    from waiting w join last l on l.unit_id = w.unit_id)
                select f.unit_id as unit, v.name, f.people as waiting, f.admitted as last, f.since
                from found f join organisations.unit_version v on v.unit_id = f.unit_id and v.valid @> cast(:today as date)
                where f.since <= cast(:today as date)
                  and (f.unit_id = :own or f.since + cast(:first as int) <= cast(:today as date))
                order by v.name collate shared.vietnamese
                """)
                .param("years", rule.number("years"))
                .param("first", rule.number("cellFirstDays"))
                .param("today", today)
                .param("own", actor.requiredUnit().value())
                .query(Line.class)
                .list();
    }
}
