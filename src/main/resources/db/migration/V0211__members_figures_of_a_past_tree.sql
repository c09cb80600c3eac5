-- Figures follow the tree that is asked for, access follows today's: a unit handed away since is hidden, yet on a day
-- before it belonged to the whole and is counted in it. Of what is hidden now only sums are told, and only below a unit
-- that is in scope today or that the acting unit itself came from.

create function members.may_count(top uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select exists (select 1 from organisations.unit u
                   where u.id = top and u.path >= access.scope() and u.path < access.scope_end())
        or exists (select 1 from organisations.succession s
                   where s.unit_id = top and s.successor_id = access.acting_unit() and s.until is null);
end;

-- The acting unit's own predecessors, each with the day it handed on.
create function members.predecessors() returns table (unit_id uuid, since date)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select s.unit_id, s.since from organisations.succession s
    where s.successor_id = access.acting_unit() and s.until is null;
end;

-- The whole tree of the day, hidden units included: for the two functions below, not for the program's role.
-- "carries": the topmost count of a school's people on the way down; "based": such a count stands at or above the unit.
create function members.tree_of(top uuid, day date)
    returns table (unit_id uuid, kind text, parent_kind text, level text, founded date, staff int, based boolean,
        carries boolean, in_sight boolean)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with recursive scope (low, high) as materialized (select access.scope(), access.scope_end()),
    down (id, kind, parent_kind, level, founded, staff, based, carries) as (
        select v.unit_id, v.kind, (select p.kind from organisations.unit_version p
                                   where p.unit_id = v.parent_id and p.valid @> day),
               v.school_level, v.founded_on, c.people, c.people is not null, c.people is not null
        from organisations.unit_version v
        cross join lateral (select sum(n.people)::int as people from organisations.staff_count n
                            where n.unit_id = v.unit_id and n.valid @> day) c
        where v.unit_id = top and v.valid @> day and members.may_count(top)
        union all
        select v.unit_id, v.kind, d.kind, v.school_level, v.founded_on, c.people, d.based or c.people is not null,
               not d.based and c.people is not null
        from down d
        join organisations.unit_version v on v.parent_id = d.id and v.valid @> day
        cross join lateral (select sum(n.people)::int as people from organisations.staff_count n
                            where n.unit_id = v.unit_id and n.valid @> day) c
    )
    select d.id, d.kind, d.parent_kind, d.level, d.founded, d.staff, d.based, d.carries,
           u.path >= scope.low and u.path < scope.high
    from down d join organisations.unit u on u.id = d.id cross join scope;
end;

-- Which units in scope belonged to the tree of the day, also those that hung below one now hidden.
create function members.below_in_sight(top uuid, day date)
    returns table (unit_id uuid, staff int, based boolean, carries boolean)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select t.unit_id, t.staff, t.based, t.carries from members.tree_of(top, day) t where t.in_sight;
end;

-- Of the others, sums: what is summed, the class it is summed for, how many. No name, no id, no row of anybody.
create function members.figures_elsewhere(top uuid, day date)
    returns table (figure text, part text, total int)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with away as materialized (
        select t.unit_id, t.parent_kind, t.level, t.founded, t.staff, t.based, t.carries, k.is_cell
        from members.tree_of(top, day) t join organisations.unit_kind k on k.code = t.kind
        where not t.in_sight),
    counted as materialized (
        select a.unit_id, count(*) as members, count(*) filter (where p.staff_class in ('MANAGER', 'TEACHER')) as teaching,
               count(*) filter (where p.staff_class is null) as unclassed
        from away w
        join members.affiliation a on a.unit_id = w.unit_id and a.valid @> day
        join members.standing s on s.member_id = a.member_id and s.valid @> day
        join members.member m on m.id = a.member_id
        join people.person p on p.id = m.person_id
        where w.is_cell and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
        group by a.unit_id),
    cells as materialized (
        select w.parent_kind, w.level, extract(year from w.founded)::int / 10 * 10 as decade, w.based,
               coalesce(c.members, 0) as members, coalesce(c.teaching, 0) as teaching,
               coalesce(c.unclassed, 0) as unclassed,
               coalesce((select coalesce(nullif(p.school_post, ''), 'OTHER')
                         from organisations.post o join people.person p on p.id = o.person_id
                         where o.unit_id = w.unit_id and o.kind = 'SECRETARY' and o.held @> day), 'VACANT') as secretary
        from away w left join counted c on c.unit_id = w.unit_id where w.is_cell)
    select 'units', '', count(*)::int from away having count(*) > 0
    union all select 'staff', '', sum(w.staff)::int from away w where w.carries having count(*) > 0
    union all select 'level', coalesce(c.level, 'none'), count(*)::int from cells c group by c.level
    union all select 'parent', coalesce(c.parent_kind, ''), count(*)::int from cells c group by c.parent_kind
    union all select 'secretary', c.secretary, count(*)::int from cells c group by c.secretary
    union all select 'founded', coalesce(c.decade::text, ''), count(*)::int from cells c group by c.decade
    union all select 'members', '', sum(c.members)::int from cells c having count(*) > 0
    union all select 'teaching', '', sum(c.teaching)::int from cells c having count(*) > 0
    union all select 'unclassed', '', sum(c.unclassed)::int from cells c having count(*) > 0
    union all select 'staff-members', '', sum(c.members)::int from cells c where c.based having count(*) > 0
    union all select 'uncounted', '', count(*)::int from cells c where not c.based having count(*) > 0;
end;

revoke execute on function members.tree_of(uuid, date), members.may_count(uuid), members.predecessors(),
    members.below_in_sight(uuid, date), members.figures_elsewhere(uuid, date) from public;
grant execute on function members.may_count(uuid), members.predecessors(), members.below_in_sight(uuid, date),
    members.figures_elsewhere(uuid, date) to "${app}";
