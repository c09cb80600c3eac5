create schema audit;
grant usage on schema audit to "${app}";

-- Who did what: written in the transaction of the change, by the scope's own account, never changed afterwards.
create table audit.entry (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    account_id uuid,
    person_id  uuid,
    acting_for uuid,
    unit_id    uuid not null,
    unit_path  text collate "C" not null,
    action     text not null,
    subject    uuid not null,
    facts      jsonb not null
);
create index entry_subject on audit.entry (subject, id);
create index entry_scope on audit.entry (unit_path, id);
create index entry_person on audit.entry (person_id, id);
grant select, insert on audit.entry to "${app}";
alter table audit.entry enable row level security;
create policy scope on audit.entry
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- Committed entries are chained by hash each second; a chain inside the transactions would queue them. Ids are given
-- before commit, so entries join the chain in the order in which they became visible, kept by "place".
create table audit.link (
    place    bigint generated always as identity primary key,
    entry_id bigint not null unique references audit.entry (id),
    hash     bytea not null,
    at       timestamptz not null
);
grant select on audit.link to "${app}";
alter table audit.link enable row level security;
create policy readable on audit.link using (exists (select 1 from audit.entry e where e.id = entry_id));

create function audit.entry_hash(previous bytea, e audit.entry) returns bytea
    language sql stable set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO'
    return public.digest(previous || convert_to(e::text, 'UTF8'), 'sha256');

create function audit.chain(moment timestamptz) returns int
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    previous bytea;
    newest bigint;
    e audit.entry;
    chained int := 0;
begin
    if not pg_try_advisory_xact_lock(hashtext('audit.chain')) then
        return 0;
    end if;
    select l.hash into previous from audit.link l order by l.place desc limit 1;
    select coalesce(max(l.entry_id), 0) into newest from audit.link l;
    previous := coalesce(previous, '\x');
    for e in select * from audit.entry x
             where x.id > newest - 10000 and not exists (select 1 from audit.link l where l.entry_id = x.id)
             order by x.id limit 5000 loop
        previous := audit.entry_hash(previous, e);
        insert into audit.link (entry_id, hash, at) values (e.id, previous, moment);
        chained := chained + 1;
    end loop;
    return chained;
end $$;
