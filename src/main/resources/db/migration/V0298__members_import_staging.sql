-- Files of members of any length: the file itself waits, sealed, until it is imported or dropped; its rows go by COPY
-- into a table of the connection's own and from there, checked set by set, to members.import_row.

-- What was checked before by the old layout and never imported is no record; the file is at hand where it came from.
delete from members.import_row where outcome <> 'WRITTEN';
update members.import set state = 'DROPPED' where state = 'CHECKED';

alter table members.import
    add column sheet       text not null default '',
    add column header_row  int not null default 0,
    add column headers     text[] not null default '{}',
    add column letters     text[] not null default '{}',
    add column mapped      text[] not null default '{}',
    add column samples     bytea,
    add column rows_read   int not null default 0,
    add column rows_counted int not null default 0,
    add column up_to_row   int not null default 0,
    add column only_sound  boolean not null default false,
    add column moved_at    timestamptz,
    drop constraint import_state,
    add constraint import_state check (state in ('COLUMNS', 'READING', 'CHECKED', 'WRITING', 'IMPORTED', 'DROPPED'));
comment on column members.import.headers is 'of the file''s columns; letters and mapped (fields, empty: not taken over) go along';
comment on column members.import.moved_at is 'when reading or writing last kept a batch: long ago means that it was broken off';
comment on column members.import.samples is 'what stands below the headers first, sealed: it may be an identity number';
comment on column members.import.up_to_row is 'row of the file up to which reading, later writing, has come';

create table members.import_file (
    import_id uuid not null references members.import (id),
    part      int not null,
    sealed    bytea not null,
    primary key (import_id, part)
);
alter table members.import_file enable row level security;
create policy scope on members.import_file
    using (exists (select 1 from members.import i where i.id = import_id));
grant delete on members.import_file to "${app}"; -- a file that was imported or dropped is personal data without a purpose

-- Which columns of a sheet with these headers an organisation reads as which fields.
create table members.import_columns (
    unit_id   uuid not null,
    unit_path text collate "C" not null,
    headers   text not null,
    mapped    text[] not null,
    kept_at   timestamptz not null,
    primary key (unit_id, headers),
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
alter table members.import_columns enable row level security;
create policy scope on members.import_columns
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

alter table members.import_row
    drop column cells, drop column problems,
    add column cells text[] not null default '{}',
    add column marks text,
    add column refs  text[],
    add column vals  text[] not null default '{}',
    add column problems jsonb not null default '[]',
    add column found    jsonb not null default '[]',
    add column twins    jsonb not null default '[]',
    add column unit_id  uuid,
    add column person_id uuid,
    add column full_name text,
    add column name_key  text,
    add column birth     date,
    add column joined    date,
    add column card      text,
    add column external_id text,
    add column citizen_index  bytea,
    add column citizen_cipher bytea,
    add column old_index  bytea,
    add column old_cipher bytea,
    add column rank smallint generated always as (case outcome when 'FAULTY' then 0 when 'CHANGED' then 1
        when 'NEW' then case when problems = '[]' then 3 else 2 end when 'SAME' then 4 when 'LEFT_OUT' then 5 else 6 end) stored;
comment on column members.import_row.vals is 'cells as codes and ISO days; null: not given or not readable; of secret numbers the end';
comment on column members.import_row.problems is 'of the row by itself; found: beside the register; twins: beside other rows';
create index import_row_shown on members.import_row (import_id, rank, row_number);

-- The two tables of its own that a connection gets for checking rows. The program has no right to make tables of its own,
-- so that it cannot be led to make others.
create function members.staged() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    if to_regclass('pg_temp.staged') is null then
        create temp table staged (row_number int not null, cells text[] not null, marks text, refs text[],
            vals text[] not null, problems jsonb not null, left_out boolean not null, about uuid, unit_id uuid,
            full_name text, name_key text, birth date, joined date, card text, external_id text, citizen_index bytea,
            citizen_cipher bytea, old_index bytea, old_cipher bytea) on commit delete rows;
        create temp table arriving (row_number int not null, person_id uuid, member_id uuid, found jsonb not null,
            changes jsonb not null, outcome text not null, known boolean not null) on commit delete rows;
        grant select, insert, update on pg_temp.staged, pg_temp.arriving to "${app}";
    end if;
    truncate pg_temp.staged, pg_temp.arriving;
end $$;
revoke execute on function members.staged() from public;
grant execute on function members.staged() to "${app}";

-- Rows are sought by birthday and name together, and by the number of the member database.
drop index people.person_born;
create index person_born on people.person (birth_date, search_name);
create index member_external on members.member (external_id) where external_id <> '';
