-- What the sheet of the member database and Mẫu 7-HSĐV carry beyond the first tables.
alter table members.member
    add column external_id         text not null default '',
    add column card_place          text not null default '',
    add column card_date           date,
    add column old_card            text not null default '',
    add column old_identity_cipher bytea,
    add column old_identity_index  bytea,
    add column old_identity_tail   text not null default '',
    add column police              text not null default '',
    add column retired             text not null default '';

-- Before and after of a row that would change the register, as people read it.
alter table members.import_row add column changes jsonb not null default '{}';

-- The periods of a standing and of an affiliation are rewritten together when a date is corrected: pieces that cannot
-- overlap cannot be moved one by one. The audit keeps that it happened.
grant delete on members.standing to "${app}";

-- A number may stand once in the whole country: whether it is taken is told, never by whom or where.
create function members.taken(cards text[], citizens bytea[])
    returns table (card text, citizen bytea)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select m.card_number, null::bytea from members.member m where m.card_number = any (cards) and m.card_number <> ''
    union all
    select null::text, p.citizen_id_index from people.person p where p.citizen_id_index = any (citizens);
end;

-- Search without marks over the whole subtree: trigrams are not leakproof, so under the policy their index would not
-- be used (stack.md, 8). The function carries the same scope and answers ids only.
create function members.search(words text) returns table (member_id uuid)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select m.id from people.person p join members.member m on m.person_id = p.id
    where m.unit_path operator(pg_catalog.>=) access.scope() and m.unit_path operator(pg_catalog.<) access.scope_end()
      and p.search_name like '%' || replace(replace(replace(replace(btrim(shared.fold(words)),
          '\', '\\'), '%', '\%'), '_', '\_'), ' ', '%') || '%';
end;

-- Who opened a file, when and what for. Beside the audit entry, so that the page can hold to an opening.
create table members.file_opening (
    id        uuid primary key default uuidv7(),
    member_id uuid not null references members.member (id),
    opened_by uuid not null references people.person (id),
    acting_for uuid not null references organisations.unit (id),
    shows     text not null constraint file_opening_shows check (shows in ('FILE', 'CARD', 'CITIZEN')),
    purpose   text not null constraint file_opening_purpose check (btrim(purpose) <> '' and length(purpose) <= 300),
    opened_at timestamptz not null
);
create index file_opening_member on members.file_opening (member_id, opened_at);
alter table members.file_opening enable row level security;
create policy scope on members.file_opening
    using (exists (select 1 from members.member m where m.id = member_id));

-- Who opened my file: the names of openers of upper units lie outside a member's scope, the answer may not.
create function members.openings_of_own_file()
    returns table (opened_at timestamptz, opener text, unit_name text, shows text, purpose text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select o.opened_at, p.full_name,
           (select v.name from organisations.unit_version v where v.unit_id = o.acting_for
            order by upper(v.valid) desc nulls first limit 1),
           o.shows, o.purpose
    from members.file_opening o
    join members.member m on m.id = o.member_id
    join people.person p on p.id = o.opened_by
    where m.person_id = access.acting_person()
    order by o.opened_at desc;
end;
