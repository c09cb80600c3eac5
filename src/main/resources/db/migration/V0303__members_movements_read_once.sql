-- Pages look periods up member by member; the range indexes that guard the periods are several times slower.
create index affiliation_of on members.affiliation (member_id);
create index standing_of on members.standing (member_id);

-- The spells were read twice, once for each edge. The columns stay.
create or replace view members.movement with (security_invoker = true) as
    select e.member_id, e.unit_id, e.day, e.change, other.unit_id as other_unit, other.decision_id,
        case when other.decision_id is not null then 'REORGANISED'
             when e.change < 0 and now.standing not in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') then now.standing
             when other.unit_id is not null then 'MOVED'
             when e.change < 0 then 'UNEXPLAINED'
             when m.joined_on = e.day then 'ADMITTED'
             when before.standing not in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') then 'RETURNED'
             else 'FROM_OUTSIDE' end as kind
    from (select s.member_id, s.unit_id, x.day, x.change from members.spell s
          cross join lateral (values (lower(s.days), 1), (upper(s.days), -1)) x (day, change)
          where x.day is not null) e
    join members.member m on m.id = e.member_id
    left join lateral (
        select p.unit_id, b.decision_id from members.affiliation p
        left join members.affiliation b on b.member_id = p.member_id and lower(b.valid) = e.day
        where p.member_id = e.member_id and p.unit_id <> e.unit_id
          and case when e.change > 0 then upper(p.valid) else lower(p.valid) end = e.day) other on true
    left join members.standing now on now.member_id = e.member_id and now.valid @> e.day
    left join members.standing before on before.member_id = e.member_id and before.valid @> (e.day - 1);

-- The scope is asked for once and not for each movement; both ends are values, so that the plan fits a cell and a province.
create or replace function members.movements(top text, low date, high date)
    returns table (member_id uuid, full_name text, unit_id uuid, day date, change int, kind text, other_name text,
        decision_id uuid, in_scope boolean)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
    set work_mem = '32MB'
as $$
declare
    concerned uuid[];
    first text collate "C" := access.scope();
    past text collate "C" := access.scope_end();
begin
    if starts_with(top, first) is not true then
        return;
    end if;
    select array_agg(distinct c.member_id) into concerned
    from (select a.member_id, a.unit_id from members.affiliation a where lower(a.valid) > low and lower(a.valid) <= high
          union all
          select a.member_id, a.unit_id from members.affiliation a where upper(a.valid) > low and upper(a.valid) <= high
          union all
          select a.member_id, a.unit_id from members.standing s join members.affiliation a on a.member_id = s.member_id
          where lower(s.valid) > low and lower(s.valid) <= high) c
    join organisations.unit u on u.id = c.unit_id
    where u.path >= top collate "C" and u.path < (top || '~') collate "C";
    return query
    select v.member_id, p.full_name, v.unit_id, v.day, v.change, v.kind,
           coalesce((select n.name from organisations.unit_version n where n.unit_id = v.other_unit
                     order by (n.valid @> v.day) desc, lower(n.valid) desc limit 1), ''),
           v.decision_id, m.unit_path >= first and m.unit_path < past
    from members.movement v
    join organisations.unit u on u.id = v.unit_id
    join members.member m on m.id = v.member_id
    join people.person p on p.id = m.person_id
    where v.member_id = any (concerned) and v.day > low and v.day <= high
      and u.path >= top collate "C" and u.path < (top || '~') collate "C"
    order by v.day, v.change desc, p.given_name, p.full_name, v.member_id;
end $$;
