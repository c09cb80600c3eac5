-- How long a member was counted in a cell without a break: affiliation and standing laid over each other.
create view members.spell with (security_invoker = true) as
    select c.member_id, c.unit_id, unnest(range_agg(c.days)) as days
    from (select a.member_id, a.unit_id, a.valid * s.valid as days
          from members.affiliation a
          join members.standing s on s.member_id = a.member_id and s.valid && a.valid
          where s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')) c
    group by c.member_id, c.unit_id;

-- Who came into a cell's count (+1) and who left it (-1), read off the edges of the spells: no figure is kept twice, so
-- that end = start + in - out holds by construction.
create view members.movement with (security_invoker = true) as
    select e.member_id, e.unit_id, e.day, e.change, other.unit_id as other_unit, other.decision_id,
        case when other.decision_id is not null then 'REORGANISED'
             when e.change < 0 and now.standing not in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') then now.standing
             when other.unit_id is not null then 'MOVED'
             when e.change < 0 then 'UNEXPLAINED'
             when m.joined_on = e.day then 'ADMITTED'
             when before.standing not in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') then 'RETURNED'
             else 'FROM_OUTSIDE' end as kind
    from (select member_id, unit_id, lower(days) as day, 1 as change from members.spell
          union all
          select member_id, unit_id, upper(days), -1 from members.spell where not upper_inf(days)) e
    join members.member m on m.id = e.member_id
    left join lateral (
        select p.unit_id, b.decision_id from members.affiliation p
        left join members.affiliation b on b.member_id = p.member_id and lower(b.valid) = e.day
        where p.member_id = e.member_id and p.unit_id <> e.unit_id
          and case when e.change > 0 then upper(p.valid) else lower(p.valid) end = e.day) other on true
    left join members.standing now on now.member_id = e.member_id and now.valid @> e.day
    left join members.standing before on before.member_id = e.member_id and before.valid @> (e.day - 1);
grant select on members.spell, members.movement to "${app}";

create index affiliation_begins on members.affiliation (lower(valid));
create index affiliation_ends on members.affiliation (upper(valid));
create index standing_begins on members.standing (lower(valid));

-- The movements of the cells in scope after one day and up to another. Who has since left the scope moved all the same:
-- of such a member the name is told, which the cell knows, and the name of the unit gone to, which is public.
create function members.movements(top text, low date, high date)
    returns table (member_id uuid, full_name text, unit_id uuid, day date, change int, kind text, other_name text,
        decision_id uuid, in_scope boolean)
    language plpgsql stable security definer set search_path = pg_catalog
as $$
declare concerned uuid[];
begin
    if starts_with(top, access.scope()) is not true then
        return;
    end if;
    select array_agg(distinct a.member_id) into concerned
    from members.affiliation a join organisations.unit u on u.id = a.unit_id
    where u.path >= top collate "C" and u.path < (top || '~') collate "C"
      and (lower(a.valid) > low and lower(a.valid) <= high or upper(a.valid) > low and upper(a.valid) <= high
           or exists (select 1 from members.standing s where s.member_id = a.member_id and lower(s.valid) > low
                      and lower(s.valid) <= high));
    return query
    select v.member_id, p.full_name, v.unit_id, v.day, v.change, v.kind,
           coalesce((select n.name from organisations.unit_version n where n.unit_id = v.other_unit
                     order by (n.valid @> v.day) desc, lower(n.valid) desc limit 1), ''),
           v.decision_id, m.unit_path >= access.scope() and m.unit_path < access.scope_end()
    from members.movement v
    join organisations.unit u on u.id = v.unit_id
    join members.member m on m.id = v.member_id
    join people.person p on p.id = m.person_id
    where v.member_id = any (concerned) and v.day > low and v.day <= high
      and u.path >= top collate "C" and u.path < (top || '~') collate "C"
    order by v.day, v.change desc, p.given_name, p.full_name, v.member_id;
end $$;

-- How many were counted below a unit on a day.
create function members.counted_below(top text, day date) returns int
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select count(*)::int
    from organisations.unit u
    join members.affiliation a on a.unit_id = u.id and a.valid @> counted_below.day
    join members.standing s on s.member_id = a.member_id and s.valid @> counted_below.day
    where starts_with(counted_below.top, access.scope())
      and u.path >= counted_below.top collate "C" and u.path < (counted_below.top || '~') collate "C"
      and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED');
end;
revoke execute on function members.movements(text, date, date), members.counted_below(text, date) from public;
grant execute on function members.movements(text, date, date), members.counted_below(text, date) to "${app}";

-- What the nightly check counted in a cell: a later count of the same day that differs says that the past was changed.
create table members.balance (
    unit_id uuid primary key references organisations.unit (id),
    day     date not null,
    members int not null
);
alter table members.balance enable row level security;
create policy scope on members.balance using (exists (select 1 from organisations.unit u where u.id = unit_id));

-- What does not add up, until it does again.
create table members.balance_finding (
    id         uuid primary key default uuidv7(),
    unit_id    uuid not null,
    unit_path  text collate "C" not null,
    kind       text not null constraint balance_finding_kind
        check (kind in ('BALANCE', 'PAST_CHANGED', 'NOWHERE', 'NO_STANDING', 'ELSEWHERE')),
    member_id  uuid references members.member (id),
    day        date not null,
    counted    int,
    expected   int,
    found_on   date not null,
    settled_on date,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
create unique index balance_finding_open on members.balance_finding (unit_id, kind, member_id, day)
    nulls not distinct where settled_on is null;
create index balance_finding_scope on members.balance_finding (unit_path) where settled_on is null;
alter table members.balance_finding enable row level security;
create policy scope on members.balance_finding
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- What does not add up on a day, over the whole country: for the program itself only.
create function members.odd(today date)
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
    moved as (
        select v.unit_id, sum(v.change)::int as change from members.movement v
        join closed c on c.unit_id = v.unit_id where v.day > c.day and v.day <= odd.today group by v.unit_id)
    select c.unit_id, 'PAST_CHANGED', null::uuid, c.day, c.again, c.members from closed c where c.again <> c.members
    union all
    select c.unit_id, 'BALANCE', null, odd.today, c.now, c.again + coalesce(m.change, 0)
    from closed c left join moved m on m.unit_id = c.unit_id where c.now <> c.again + coalesce(m.change, 0)
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
revoke execute on function members.odd(date) from public;
grant execute on function members.odd(date) to "${app}";
