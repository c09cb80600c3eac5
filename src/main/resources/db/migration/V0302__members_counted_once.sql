-- One count for all pages: members.headcount. What filtered by today's path, and so forgot who had left the scope since,
-- goes; home reads the headcount, too.
drop function members.counted_in_scope(date);

-- Of a few cells the periods are counted, of a province the headcount is read.
create or replace function members.counted(cells uuid[], day date)
    returns table (unit_id uuid, members int, teaching int, unclassed int)
    language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
    low text collate "C" := access.scope(); -- once, not for each row
    high text collate "C" := access.scope_end();
begin
    if cardinality(cells) > 300 then
        return query
        select h.unit_id, sum(h.people)::int,
               coalesce(sum(h.people) filter (where h.staff_class in ('MANAGER', 'TEACHER')), 0)::int,
               coalesce(sum(h.people) filter (where h.staff_class = ''), 0)::int
        from members.headcount(counted.day) h
        where h.unit_id in (select unnest(cells)) group by h.unit_id;
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

-- Whose newest period begins after the day and who stood so before it: few on any recent day, found by an index that
-- row-level security would not let a query use.
create function members.turning(day date, standings text[]) returns uuid[]
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with scope (low, high) as materialized (select access.scope(), access.scope_end())
    select coalesce(array_agg(l.member_id), '{}')
    from members.line l cross join scope
    join members.affiliation a on a.member_id = l.member_id and a.valid @> turning.day
    join members.standing s on s.member_id = l.member_id and s.valid @> turning.day
    where greatest(lower(l.stands), lower(l.sits)) > turning.day and s.standing = any (standings)
      and l.unit_path >= scope.low and l.unit_path < scope.high;
end;

-- How many went to another organisation between two days, both included. With the ends as values the plan fits a cell, whose
-- few are found by its path, and a province, of which the year is read.
create index line_left_by_scope on members.line (unit_path) where standing = 'TRANSFERRED';
create function members.moved_away(low date, high date) returns bigint
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
as $$
declare
    first text collate "C" := access.scope();
    past text collate "C" := access.scope_end();
begin
    return (select count(*) from members.line l
            where l.standing = 'TRANSFERRED' and lower(l.stands) >= low and lower(l.stands) <= high
              and lower(l.stands) = upper(l.sits) and l.unit_path >= first and l.unit_path < past);
end $$;
revoke execute on function members.turning(date, text[]), members.moved_away(date, date) from public;
grant execute on function members.turning(date, text[]), members.moved_away(date, date) to "${app}";
