-- Whether somebody of that name, without marks, and birthday is a member outside the scope: told as yes or no, never who or
-- where.
create index person_born on people.person (birth_date);
create function members.known_elsewhere(name text, born date) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return access.scope() is not null and exists (
        select 1 from people.person p join members.member m on m.person_id = p.id
        join members.affiliation a on a.member_id = m.id and upper_inf(a.valid)
        where p.birth_date = born and p.search_name = shared.fold(name)
          and not (m.unit_path >= access.scope() and m.unit_path < access.scope_end()));
revoke execute on function members.known_elsewhere(text, date) from public;
grant execute on function members.known_elsewhere(text, date) to "${app}";
