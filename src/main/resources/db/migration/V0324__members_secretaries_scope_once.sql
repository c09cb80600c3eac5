-- Of a province the secretaries are five thousand: the scope is asked for once and not for each, the cells are looked up
-- in a hash and not in a list.
create or replace function members.secretaries(cells uuid[], day date)
    returns table (unit_id uuid, school_post text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with scope (low, high) as materialized (select access.scope(), access.scope_end())
    select o.unit_id, p.school_post
    from organisations.post o
    join organisations.unit u on u.id = o.unit_id
    join people.person p on p.id = o.person_id
    cross join scope
    where o.unit_id in (select unnest(cells)) and o.kind = 'SECRETARY' and o.held @> day
      and u.path >= scope.low and u.path < scope.high;
end;
