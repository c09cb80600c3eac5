-- Whether somebody of that name, without marks, and birthday is on record outside the scope, sitting in a cell or gone to
-- a place outside the program: told as yes or no, never who or where.
create or replace function members.known_elsewhere(name text, born date) returns boolean
    language sql stable security definer set search_path = pg_catalog
    return access.scope() is not null and exists (
        select 1 from people.person p join members.member m on m.person_id = p.id
        where p.birth_date = born and p.search_name = shared.fold(name) and m.merged_into is null
          and not (m.unit_path >= access.scope() and m.unit_path < access.scope_end())
          and (exists (select 1 from members.affiliation a where a.member_id = m.id and upper_inf(a.valid))
               or exists (select 1 from members.standing s
                          where s.member_id = m.id and upper_inf(s.valid) and s.standing = 'TRANSFERRED')));

-- The same for the rows of a file: the places of those of whom the answer is yes, from 1 on.
create function members.known_elsewhere_of(names text[], borns date[]) returns setof int
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select asked.place::int from unnest(names, borns) with ordinality asked (name, born, place)
    where members.known_elsewhere(asked.name, asked.born);
end;

-- Who went to a place outside the program comes back with an introduction: the one record goes on, with a new stay in the
-- receiving cell. Of records outside the scope only one whose number is given together with name and birthday; null
-- where there is none, and nothing is told of it.
create function members.take_back(citizen bytea, card text, name text, born date, official date, cell uuid, day date, came text)
    returns uuid
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    back uuid[];
    m members.member;
    place organisations.unit;
    gone members.standing;
    stood text;
begin
    select u.* into place from organisations.unit u
    join organisations.unit_version v on v.unit_id = u.id and v.valid @> day
    join organisations.unit_kind k on k.code = v.kind and k.is_cell
    where u.id = cell and u.path >= access.scope() and u.path < access.scope_end();
    if place.id is null then
        raise exception 'coming back refused' using errcode = '42501';
    end if;
    select array_agg(x.id) into back
    from people.person p join members.member x on x.person_id = p.id
    join members.standing s on s.member_id = x.id and upper_inf(s.valid) and s.standing = 'TRANSFERRED' and lower(s.valid) <= day
    where p.birth_date = born and p.search_name = shared.fold(name) and x.merged_into is null
      and (p.citizen_id_index is null or citizen is null or p.citizen_id_index = citizen)
      and (x.unit_path >= access.scope() and x.unit_path < access.scope_end()
           or p.citizen_id_index = citizen or x.card_number = card and card <> '')
      and not exists (select 1 from members.affiliation a
                      where a.member_id = x.id and (upper_inf(a.valid) or upper(a.valid) > day));
    if coalesce(cardinality(back), 0) <> 1 then
        return null;
    end if;
    select * into m from members.member x where x.id = back[1] for update;
    select * into gone from members.standing s where s.member_id = m.id and upper_inf(s.valid) and s.standing = 'TRANSFERRED';
    if gone.member_id is null then
        return null;
    end if;
    select s.standing into stood from members.standing s where s.member_id = m.id and upper(s.valid) = lower(gone.valid);
    delete from members.standing s where s.member_id = m.id and s.valid = gone.valid;
    insert into members.standing (member_id, valid, standing)
    select m.id, x.valid, x.standing
    from (values (daterange(lower(gone.valid), day), 'TRANSFERRED'),
                 (daterange(day, null), case when stood = 'EXEMPT' then stood
                                             when coalesce(m.official_on, official) <= day then 'OFFICIAL'
                                             else 'PROBATIONARY' end)) as x (valid, standing)
    where not isempty(x.valid);
    insert into members.affiliation (member_id, valid, unit_id, came_by) values (m.id, daterange(day, null), place.id, came);
    update members.member x set unit_id = place.id, unit_path = place.path, version = x.version + 1,
        official_on = coalesce(x.official_on, official)
    where x.id = m.id;
    update people.person p set unit_id = place.id, unit_path = place.path where p.id = m.person_id;
    update access.account a set unit_id = place.id, unit_path = place.path where a.person_id = m.person_id;
    insert into access.role_grant (person_id, role, unit_id, unit_path, held, source)
    values (m.person_id, 'MEMBER', place.id, place.path, daterange(day, null), 'member:' || m.id)
    on conflict (source) do update set unit_id = excluded.unit_id, unit_path = excluded.unit_path, held = excluded.held;
    return m.id;
end $$;
revoke execute on function members.known_elsewhere_of(text[], date[]),
    members.take_back(bytea, text, text, date, date, uuid, date, text) from public;
grant execute on function members.known_elsewhere_of(text[], date[]),
    members.take_back(bytea, text, text, date, date, uuid, date, text) to "${app}";

-- Who comes back from a place outside comes from outside; only who had left the Party returns.
create or replace view members.movement with (security_invoker = true) as
    select e.member_id, e.unit_id, e.day, e.change, other.unit_id as other_unit, other.decision_id,
        case when other.decision_id is not null then 'REORGANISED'
             when e.change < 0 and now.standing not in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') then now.standing
             when other.unit_id is not null then 'MOVED'
             when e.change < 0 then 'UNEXPLAINED'
             when m.joined_on = e.day then 'ADMITTED'
             when before.standing not in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED', 'TRANSFERRED') then 'RETURNED'
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
