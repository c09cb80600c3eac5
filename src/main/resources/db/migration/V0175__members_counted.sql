-- How many members sat in each of these cells on a day, by their work at the school. Who has since left the scope was
-- there all the same and is counted; of no one more than the number is told, and only for units in scope.
create function members.counted(cells uuid[], day date)
    returns table (unit_id uuid, members int, teaching int, unclassed int)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.unit_id, count(*)::int,
           (count(*) filter (where p.staff_class in ('MANAGER', 'TEACHER')))::int,
           (count(*) filter (where p.staff_class is null))::int
    from members.affiliation a
    join organisations.unit u on u.id = a.unit_id
    join members.standing s on s.member_id = a.member_id and s.valid @> day
    join members.member m on m.id = a.member_id
    join people.person p on p.id = m.person_id
    where a.unit_id = any (cells) and a.valid @> day
      and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
      and u.path >= access.scope() and u.path < access.scope_end()
    group by a.unit_id;
end;

-- The work at school of each cell's secretary on a day; null where it is not known.
create function members.secretaries(cells uuid[], day date)
    returns table (unit_id uuid, school_post text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select o.unit_id, p.school_post
    from organisations.post o
    join organisations.unit u on u.id = o.unit_id
    join people.person p on p.id = o.person_id
    where o.unit_id = any (cells) and o.kind = 'SECRETARY' and o.held @> day
      and u.path >= access.scope() and u.path < access.scope_end();
end;

revoke execute on function members.counted(uuid[], date), members.secretaries(uuid[], date) from public;
grant execute on function members.counted(uuid[], date), members.secretaries(uuid[], date) to "${app}";
