-- The row before every change of a person or a member: written by a trigger, read through members.file_history only, so
-- that nobody sees more of the past than of the present. A move to another unit is no change of the file.
create table people.history (
    id         uuid primary key default uuidv7(),
    person_id  uuid not null references people.person (id),
    changed_at timestamptz not null,
    changed_by uuid,
    before     jsonb not null
);
create index history_person on people.history (person_id, id);
alter table people.history enable row level security;
create policy nobody on people.history using (false);
revoke all on people.history from "${app}";

create table members.history (
    id         uuid primary key default uuidv7(),
    member_id  uuid not null references members.member (id),
    changed_at timestamptz not null,
    changed_by uuid,
    before     jsonb not null
);
create index history_member on members.history (member_id, id);
alter table members.history enable row level security;
create policy nobody on members.history using (false);
revoke all on members.history from "${app}";

-- The program says by its clock when it is (chibo.at), as the demo moves time; nobody else's word is needed for it.
create function people.moment() returns timestamptz
    language sql volatile set search_path = pg_catalog
    return coalesce(cast(nullif(current_setting('chibo.at', true), '') as timestamptz), clock_timestamp());

create function people.keep_history() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    aside constant text[] := array['unit_id', 'unit_path', 'version'];
begin
    if to_jsonb(old) - aside is distinct from to_jsonb(new) - aside then
        insert into people.history (person_id, changed_at, changed_by, before)
        values (old.id, people.moment(), access.acting_person(), to_jsonb(old));
    end if;
    return null;
end $$;
create trigger keep_history after update on people.person
    for each row when (old.* is distinct from new.*) execute function people.keep_history();

create function members.keep_history() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    aside constant text[] := array['unit_id', 'unit_path', 'version'];
begin
    if to_jsonb(old) - aside is distinct from to_jsonb(new) - aside then
        insert into members.history (member_id, changed_at, changed_by, before)
        values (old.id, people.moment(), access.acting_person(), to_jsonb(old));
    end if;
    return null;
end $$;
create trigger keep_history after update on members.member
    for each row when (old.* is distinct from new.*) execute function members.keep_history();

-- What changed in a file, column by column, newest first: for who has opened it, and for the member. Ciphers and indexes
-- stay inside, of card numbers only the last four digits come out.
create function members.file_history(member uuid, opening uuid, opened_after timestamptz)
    returns table (changed_at timestamptz, changed_by text, kept_in text, column_name text, was text, became text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with allowed as (
        select m.id, m.person_id from members.member m
        where m.id = member
          and (m.person_id = access.acting_person()
               or m.unit_path operator(pg_catalog.>=) access.scope() and m.unit_path operator(pg_catalog.<) access.scope_end()
                  and exists (select 1 from members.file_opening o
                              where o.id = opening and o.member_id = m.id and o.opened_by = access.acting_person()
                                and o.opened_at > opened_after))),
    steps as (
        select h.id, h.changed_at, h.changed_by, 'p' as kept_in, h.before,
               coalesce(lead(h.before) over (order by h.id), to_jsonb(p)) as after
        from allowed a join people.history h on h.person_id = a.person_id join people.person p on p.id = a.person_id
        union all
        select h.id, h.changed_at, h.changed_by, 'm', h.before,
               coalesce(lead(h.before) over (order by h.id), to_jsonb(m))
        from allowed a join members.history h on h.member_id = a.id join members.member m on m.id = a.id)
    select s.changed_at, coalesce((select p.full_name from people.person p where p.id = s.changed_by), ''), s.kept_in, k.key,
           case when k.key in ('card_number', 'old_card') then right(k.value, 4) else k.value end,
           case when k.key in ('card_number', 'old_card') then right(s.after ->> k.key, 4) else s.after ->> k.key end
    from steps s cross join lateral jsonb_each_text(s.before) k
    where k.value is distinct from s.after ->> k.key
      and k.key not in ('unit_id', 'unit_path', 'version', 'search_name', 'given_name', 'citizen_id_cipher',
                        'citizen_id_index', 'old_identity_cipher', 'old_identity_index')
    order by s.changed_at desc, s.id desc, k.key;
end;
revoke execute on function members.file_history(uuid, uuid, timestamptz) from public;
grant execute on function members.file_history(uuid, uuid, timestamptz) to "${app}";
