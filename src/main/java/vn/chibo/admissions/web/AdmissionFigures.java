package vn.chibo.admissions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chibo.access.Access;
import vn.chibo.shared.Actor;
import vn.chibo.shared.Permission;
import vn.chibo.shared.ReadModel;
import vn.chibo.shared.UnitId;

/** Counts of admission: a period, the way with its bases, targets. Units stand by name, never by figure. */
@ReadModel
class AdmissionFigures {
    /** Units of a subtree as the tree was on a day. */
    private static final String DOWN = """
            with recursive down (id) as (
                select cast(:unit as uuid)
                union all
                select v.unit_id from down d cross join lateral ( -- parent by parent: the planner would read all for each
                    select x.unit_id from organisations.unit_version x
                    where x.parent_id = d.id and x.valid @> cast(:to as date) offset 0) v),
            """;

    private final Access access;
    private final JdbcClient jdbc;

    AdmissionFigures(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Who was admitted in a cell of the subtree between two days, both included, by the date of the decision. */
    List<FiguresOfAdmission.Unit> admitted(Actor actor, UnitId unit, LocalDate from, LocalDate to) {
        access.require(actor, Permission.READ_ADMISSIONS, unit);
        return jdbc.sql(DOWN + """
                admitted as (
                    select a.unit_id, count(distinct m.id)::int as people
                    from members.affiliation a join members.member m on m.id = a.member_id
                    where a.unit_id = any (array(select id from down)) and a.came_by = ''
                      and m.joined_on between cast(:from as date) and cast(:to as date)
                      and lower(a.valid) = (select min(lower(f.valid)) from members.affiliation f
                                            where f.member_id = m.id)
                    group by a.unit_id)
                select a.unit_id as id, v.name, a.people
                from admitted a join organisations.unit_version v on v.unit_id = a.unit_id and v.valid @> cast(:to as date)
                order by v.name collate shared.vietnamese
                """)
                .param("unit", unit.value())
                .param("from", from)
                .param("to", to)
                .query(FiguresOfAdmission.Unit.class)
                .list();
    }

    /** Cases opened in the period by the furthest stage they came to, and where those still open wait. */
    List<FiguresOfAdmission.Step> steps(Actor actor, LocalDate from, LocalDate to) {
        access.require(actor, Permission.READ_ADMISSIONS, actor.requiredUnit());
        return jdbc.sql("""
                with way as (
                    select substr(r.code, 17) as stage, min(r.value ->> 'order') as place, min(r.value ->> 'vi') as vi,
                           min(r.value ->> 'en') as en
                    from rulebook.rule r
                    where starts_with(r.code, 'admission.stage.') and r.scope_path = '' and r.valid @> cast(:to as date)
                    group by r.code),
                cohort as (
                    select c.id, c.outcome, max(w.place) as furthest
                    from admissions.candidate_case c join admissions.step s on s.case_id = c.id
                    join way w on w.stage = s.stage
                    where c.kind <> 'RECOGNITION' and c.opened_on between cast(:from as date) and cast(:to as date)
                    group by c.id, c.outcome),
                waiting as (
                    select s.stage, count(*)::int as people, min(s.entered_on) as since
                    from admissions.step s join admissions.candidate_case c on c.id = s.case_id and c.ended_on is null
                    where s.left_on is null group by s.stage),
                taken as (
                    select s.stage, count(*)::int as passed,
                           percentile_cont(0.5) within group (order by s.left_on - s.entered_on) as days
                    from admissions.step s where s.left_on between cast(:from as date) and cast(:to as date)
                    group by s.stage)
                select w.stage, w.vi, w.en,
                       (select count(*)::int from cohort c where c.furthest >= w.place or c.outcome = 'RECOGNISED') as reached,
                       (select count(*)::int from cohort) as base, coalesce(x.people, 0) as waiting, x.since,
                       coalesce(t.passed, 0) as passed, cast(round(t.days) as int) as median_days
                from way w left join waiting x on x.stage = w.stage left join taken t on t.stage = w.stage
                order by w.place
                """)
                .param("from", from)
                .param("to", to)
                .query(FiguresOfAdmission.Step.class)
                .list();
    }

    /** The unit itself and those directly below, each with its target of a year and who was admitted in it. */
    List<FiguresOfAdmission.Target> targets(Actor actor, UnitId unit, int year, LocalDate today) {
        access.require(actor, Permission.READ_ADMISSIONS, unit);
        return jdbc.sql("""
                with top as materialized (
                    select path, path || '~' as past, length(path) + 1 as next from organisations.unit where id = :unit),
                joined as materialized ( -- summed by the step below the top: a range for each unit is read to its end
                    select top.path || coalesce(nullif(split_part(substr(l.unit_path, top.next), '.', 1), '') || '.', '')
                               as path, count(*)::int as people
                    from (select m.unit_path from members.line m -- the days first, for which there is an index
                          where m.joined_on between make_date(:year, 1, 1) and cast(:today as date) offset 0) l
                    join top on l.unit_path >= top.path and l.unit_path < top.past
                    group by 1)
                select u.id, v.name, t.people as target, u.id = :unit as own,
                       coalesce(case when u.id = :unit then (select sum(j.people)::int from joined j)
                                     else (select j.people from joined j where j.path = u.path) end, 0) as admitted
                from organisations.unit u
                join organisations.unit_version v on v.unit_id = u.id and v.valid @> cast(:today as date)
                left join admissions.target t on t.unit_id = u.id and t.year = :year
                where u.id = :unit or v.parent_id = :unit
                order by u.id = :unit desc, v.name collate shared.vietnamese limit 500
                """)
                .param("unit", unit.value())
                .param("year", year)
                .param("today", today)
                .query(FiguresOfAdmission.Target.class)
                .list();
    }

    String name(Actor actor, UnitId unit, LocalDate day) {
        access.require(actor, Permission.READ_ADMISSIONS, unit);
        return jdbc.sql("""
                select name from organisations.unit_version where unit_id = ?
                order by valid @> cast(? as date) desc, valid desc limit 1
                """).param(unit.value()).param(day).query(String.class).single();
    }

    /** Cells a case may be handed to, by name. */
    List<FiguresOfAdmission.Choice> cells(Actor actor, LocalDate day, @Nullable UUID but) {
        return jdbc.sql("""
                select v.unit_id as id, v.name from organisations.unit_version v
                join organisations.unit_kind k on k.code = v.kind and k.is_cell
                where v.valid @> cast(:day as date) and v.unit_id is distinct from :but
                order by v.name collate shared.vietnamese limit 500
                """)
                .param("day", day)
                .param("but", but, java.sql.Types.OTHER)
                .query(FiguresOfAdmission.Choice.class)
                .list();
    }
}
