-- Who sat in the cells in scope on a day, those too who have gone to another cell since: of them what the cell itself
-- knew – name, standing then, from when to when – and nothing of today.
create function members.sat(cell uuid, day date, most int)
    returns table (member_id uuid, full_name text, given_name text, unit_id uuid, standing text, since date, until date, gone boolean)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.member_id, p.full_name, p.given_name, a.unit_id, s.standing, lower(a.valid), upper(a.valid),
           not (m.unit_path operator(pg_catalog.>=) access.scope() and m.unit_path operator(pg_catalog.<) access.scope_end())
    from organisations.unit u
    join members.affiliation a on a.unit_id = u.id and a.valid @> day
    join members.standing s on s.member_id = a.member_id and s.valid @> day
        and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
    join members.member m on m.id = a.member_id
    join people.person p on p.id = m.person_id
    where (cell is null or u.id = cell)
      and u.path operator(pg_catalog.>=) access.scope() and u.path operator(pg_catalog.<) access.scope_end()
    order by p.given_name collate shared.vietnamese, p.full_name collate shared.vietnamese, a.member_id limit most;
end;
revoke execute on function members.sat(uuid, date, int) from public;
grant execute on function members.sat(uuid, date, int) to "${app}";
