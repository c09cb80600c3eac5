-- Counts of a past day: how many sit in the cells by their open periods, less what came and plus what went after the day.
-- Both are kept by triggers; of a few units the periods themselves are counted.

-- How many came and went below a unit after one day and up to another, by kind.
create function members.movement_sums(top text, low date, high date) returns table (change int, kind text, people int)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
as $$
declare
    past text collate "C" := top || '~';
begin
    if starts_with(top, access.scope()) is not true then
        return;
    end if;
    return query
    select m.change, m.kind, count(*)::int
    from members.moved m join organisations.unit u on u.id = m.unit_id
    where u.path >= top collate "C" and u.path < past and m.day > low and m.day <= high
    group by m.change, m.kind;
end $$;

-- The movements one by one, so many from the one seen last on: by day and cell, who came before who went, by name. Only
-- the days and cells that the page reaches are read. Who has since left the scope moved all the same: of such a member the
-- name is told, which the cell knows, and the name of the unit gone to, which is public. A last one that is no movement
-- here begins anew.
create function members.movements(top text, low date, high date, last_day date, last_change int, last_member uuid, most int)
    returns table (member_id uuid, full_name text, unit_id uuid, day date, change int, kind text, other_name text,
        decision_id uuid, in_scope boolean)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
as $$
declare
    first text collate "C" := access.scope();
    past text collate "C" := access.scope_end();
    top_end text collate "C" := top || '~';
    since date;
    since_unit uuid;
    until date;
    until_unit uuid;
    given text collate shared.vietnamese;
    named text collate shared.vietnamese;
begin
    if starts_with(top, first) is not true then
        return;
    end if;
    select m.day, m.unit_id, l.given_name, l.full_name into since, since_unit, given, named
    from members.moved m join organisations.unit u on u.id = m.unit_id join members.line l on l.member_id = m.member_id
    where m.member_id = last_member and m.day = last_day and m.change = last_change and m.day > low and m.day <= high
      and u.path >= top collate "C" and u.path < top_end;
    if since is null then
        since := low + 1;
        since_unit := '00000000-0000-0000-0000-000000000000';
    end if;
    select x.day, x.unit_id into until, until_unit from (
        select m.day, m.unit_id from members.moved m join organisations.unit u on u.id = m.unit_id
        where u.path >= top collate "C" and u.path < top_end
          and (m.day, m.unit_id) > (since, since_unit) and m.day <= high
        order by m.day, m.unit_id limit most) x
    order by x.day desc, x.unit_id desc limit 1;
    return query
    select m.member_id, l.full_name::text, m.unit_id, m.day, m.change, m.kind,
           coalesce((select n.name from organisations.unit_version n where n.unit_id = m.other_unit
                     order by (n.valid @> m.day) desc, lower(n.valid) desc limit 1), ''),
           m.decision_id, l.unit_path >= first and l.unit_path < past
    from members.moved m
    join organisations.unit u on u.id = m.unit_id
    join members.line l on l.member_id = m.member_id
    where u.path >= top collate "C" and u.path < top_end
      and (m.day, m.unit_id) >= (since, since_unit)
      and (m.day, m.unit_id) <= (coalesce(until, since), coalesce(until_unit, since_unit))
      and (given is null or (m.day, m.unit_id, -m.change, l.given_name, l.full_name, l.member_id)
            > (since, since_unit, -last_change, given, named, last_member))
    order by m.day, m.unit_id, m.change desc, l.given_name, l.full_name, l.member_id limit most;
end $$;
revoke execute on function members.movement_sums(text, date, date),
    members.movements(text, date, date, date, int, uuid, int) from public;
grant execute on function members.movement_sums(text, date, date),
    members.movements(text, date, date, date, int, uuid, int) to "${app}";

create or replace function members.counted_below(top text, day date) returns int
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
as $$
declare
    past text collate "C" := top || '~';
begin
    if starts_with(top, access.scope()) is not true then
        return 0;
    end if;
    if (select count(*) from organisations.unit u where u.path >= top collate "C" and u.path < past) > 300 then
        return (select coalesce(sum(t.people), 0)
                from members.tally t join organisations.unit u on u.id = t.unit_id
                where u.path >= top collate "C" and u.path < past
                  and t.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED'))
            - (select coalesce(sum(m.change), 0)
               from members.moved m join organisations.unit u on u.id = m.unit_id
               where u.path >= top collate "C" and u.path < past and m.day > counted_below.day);
    end if;
    return (select count(*)::int
            from organisations.unit u
            join members.affiliation a on a.unit_id = u.id and a.valid @> counted_below.day
            join members.standing s on s.member_id = a.member_id and s.valid @> counted_below.day
            where u.path >= top collate "C" and u.path < past
              and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED'));
end $$;

create or replace function members.counted(cells uuid[], day date)
    returns table (unit_id uuid, members int, teaching int, unclassed int)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
as $$
declare
    low text collate "C" := access.scope(); -- once, not for each row
    high text collate "C" := access.scope_end();
begin
    if cardinality(cells) > 300 then
        return query
        select f.unit_id, sum(f.people)::int,
               coalesce(sum(f.people) filter (where f.staff_class in ('MANAGER', 'TEACHER')), 0)::int,
               coalesce(sum(f.people) filter (where f.staff_class = ''), 0)::int
        from (select t.unit_id, t.staff_class, t.people
              from members.tally t join organisations.unit u on u.id = t.unit_id
              where t.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') and u.path >= low and u.path < high
              union all
              select m.unit_id, m.staff_class, -sum(m.change)
              from members.moved m join organisations.unit u on u.id = m.unit_id
              where m.day > counted.day and u.path >= low and u.path < high group by m.unit_id, m.staff_class) f
        where f.unit_id in (select unnest(cells))
        group by f.unit_id having sum(f.people) <> 0;
    else
        return query
        select a.unit_id, count(*)::int, (count(*) filter (where l.staff_class in ('MANAGER', 'TEACHER')))::int,
               (count(*) filter (where l.staff_class is null))::int
        from members.affiliation a
        join organisations.unit u on u.id = a.unit_id
        join members.standing s on s.member_id = a.member_id and s.valid @> counted.day
        join members.line l on l.member_id = a.member_id
        where a.unit_id = any (cells) and a.valid @> counted.day
          and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
          and u.path >= low and u.path < high
        group by a.unit_id;
    end if;
end $$;

-- The nightly check compares the kept movements with the periods, too; what differs is told and written anew.
alter table members.balance_finding drop constraint balance_finding_kind;
alter table members.balance_finding add constraint balance_finding_kind
    check (kind in ('BALANCE', 'PAST_CHANGED', 'NOWHERE', 'NO_STANDING', 'ELSEWHERE', 'MOVEMENTS'));

create or replace function members.odd(today date)
    returns table (unit uuid, kind text, member uuid, day date, counted int, expected int)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with present as (
        select a.unit_id, a.member_id, a.valid * s.valid as days
        from members.affiliation a join members.standing s on s.member_id = a.member_id and s.valid && a.valid
        where access.scope() = '' and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')),
    closed as (
        select b.unit_id, b.day, b.members, (count(*) filter (where p.days @> b.day))::int as again,
               (count(*) filter (where p.days @> odd.today))::int as now
        from members.balance b left join present p on p.unit_id = b.unit_id
        where b.day < odd.today group by b.unit_id, b.day, b.members),
    read_off as materialized (
        select v.member_id, v.unit_id, v.day, v.change, v.kind, v.other_unit, v.decision_id,
               coalesce(l.staff_class, '') as staff_class
        from members.movement v join members.line l on l.member_id = v.member_id where access.scope() = ''),
    kept as materialized (
        select m.member_id, m.unit_id, m.day, m.change, m.kind, m.other_unit, m.decision_id, m.staff_class
        from members.moved m where access.scope() = ''),
    moved as (
        select v.unit_id, sum(v.change)::int as change from read_off v
        join closed c on c.unit_id = v.unit_id where v.day > c.day and v.day <= odd.today group by v.unit_id),
    differing as (
        select d.unit_id, (count(*) filter (where d.kept))::int as kept, (count(*) filter (where not d.kept))::int as read_off
        from (select x.unit_id, true as kept from (select * from kept except select * from read_off) x
              union all
              select y.unit_id, false from (select * from read_off except select * from kept) y) d
        group by d.unit_id)
    select c.unit_id, 'PAST_CHANGED', null::uuid, c.day, c.again, c.members from closed c where c.again <> c.members
    union all
    select c.unit_id, 'BALANCE', null, odd.today, c.now, c.again + coalesce(m.change, 0)
    from closed c left join moved m on m.unit_id = c.unit_id where c.now <> c.again + coalesce(m.change, 0)
    union all
    select d.unit_id, 'MOVEMENTS', null, odd.today, d.kept, d.read_off from differing d
    union all
    select m.unit_id, 'NOWHERE', m.id, odd.today, null, null
    from members.member m join members.standing s on s.member_id = m.id and s.valid @> odd.today
    where access.scope() = '' and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
      and not exists (select 1 from members.affiliation a where a.member_id = m.id and a.valid @> odd.today)
    union all
    select m.unit_id, 'NO_STANDING', m.id, odd.today, null, null
    from members.member m join members.affiliation a on a.member_id = m.id and a.valid @> odd.today
    where access.scope() = ''
      and not exists (select 1 from members.standing s where s.member_id = m.id and s.valid @> odd.today)
    union all
    select m.unit_id, 'ELSEWHERE', m.id, odd.today, null, null
    from members.member m join members.affiliation a on a.member_id = m.id and upper_inf(a.valid) and a.valid @> odd.today
    where access.scope() = '' and a.unit_id <> m.unit_id;
end;

-- Whoever ever sat in these units, or is wrongly kept as moving there, is read off anew: for the program itself only.
create function members.mend_moved(units uuid[]) returns void
    language sql security definer set search_path = pg_catalog
begin atomic
    select members.note_moved(array_agg(x.member_id))
    from (select a.member_id from members.affiliation a where a.unit_id = any (units)
          union select m.member_id from members.moved m where m.unit_id = any (units)) x
    where access.scope() = '';
end;
revoke execute on function members.mend_moved(uuid[]) from public;
grant execute on function members.mend_moved(uuid[]) to "${app}";
