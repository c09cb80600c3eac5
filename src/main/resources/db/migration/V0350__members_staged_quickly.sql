-- Rows just copied: how many there are and how their keys spread the planner must know, the rest takes it too long to learn.
create or replace function members.staged() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    wide text;
begin
    if to_regclass('pg_temp.staged') is null then
        create temp table staged (row_number int not null, cells text[] not null, marks text, refs text[],
            vals text[] not null, problems jsonb not null, left_out boolean not null, about uuid, unit_id uuid,
            full_name text, name_key text, birth date, joined date, card text, external_id text, citizen_index bytea,
            citizen_cipher bytea, old_index bytea, old_cipher bytea) on commit delete rows;
        create temp table arriving (row_number int not null, person_id uuid, member_id uuid, found jsonb not null,
            changes jsonb not null, outcome text not null, known boolean not null) on commit delete rows;
        foreach wide in array array['cells', 'marks', 'refs', 'vals', 'problems', 'citizen_cipher', 'old_cipher'] loop
            execute format('alter table pg_temp.staged alter column %I set statistics 0', wide);
        end loop;
        alter table pg_temp.arriving alter column found set statistics 0, alter column changes set statistics 0;
        grant select, insert, update on pg_temp.staged, pg_temp.arriving to "${app}";
    end if;
    truncate pg_temp.staged, pg_temp.arriving;
end $$;
create function members.arriving_known() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    analyze pg_temp.arriving;
end $$;
revoke execute on function members.arriving_known() from public;
grant execute on function members.arriving_known() to "${app}";

-- Before a long file and while it grows the register: plans made for a small one would read all of a large one.
create function members.register_known() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    analyze people.person, members.member, members.line, members.affiliation, members.standing, access.role_grant;
end $$;
revoke execute on function members.register_known() from public;
grant execute on function members.register_known() to "${app}";

-- Between two looks of the planner a register may grow tenfold, and these would read all of it for every batch.
alter function members.line_of_members() set enable_seqscan = off;
alter function members.line_of_people() set enable_seqscan = off;
alter function members.line_of_standings() set enable_seqscan = off;
alter function members.line_of_affiliations() set enable_seqscan = off;

comment on column members.import_row.cells is 'as they stand in the file; null where the value says the same, or the file has no such cell';
