-- Every statement asks for both ends of the scope once for each table it names. As plpgsql with kept plans, and with the
-- signature made in place, a check costs half of what nested SQL functions cost. What is checked stays the same.
create or replace function access.sealed() returns boolean
    language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
    key bytea;
begin
    select value into key from access.secret where name = 'scope';
    return current_setting('chibo.seal', true) = encode(public.hmac(convert_to(concat_ws('|', 'seal',
        current_setting('chibo.account', true), current_setting('chibo.person', true),
        current_setting('chibo.unit', true), current_setting('chibo.path', true),
        pg_backend_pid(), extract(epoch from transaction_timestamp())), 'UTF8'), key, 'sha256'), 'hex');
end $$;

create or replace function access.scope() returns text
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    return case when access.sealed() then current_setting('chibo.path', true) end;
end $$;
create or replace function access.scope_end() returns text
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    return case when access.sealed() then current_setting('chibo.path', true) || '~' end;
end $$;
create or replace function access.acting_account() returns uuid
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    return case when access.sealed() then current_setting('chibo.account', true)::uuid end;
end $$;
create or replace function access.acting_person() returns uuid
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    return case when access.sealed() then nullif(current_setting('chibo.person', true), '')::uuid end;
end $$;
create or replace function access.acting_unit() returns uuid
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    return case when access.sealed() then nullif(current_setting('chibo.unit', true), '')::uuid end;
end $$;

create or replace function access.enter(account uuid, person uuid, unit uuid, path text, issued bigint, signed text)
    returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    key bytea;
begin
    select value into key from access.secret where name = 'scope';
    if signed is distinct from encode(public.hmac(convert_to(concat_ws('|', 'enter', account, person, unit, path, issued,
            pg_backend_pid()), 'UTF8'), key, 'sha256'), 'hex')
       or abs(extract(epoch from clock_timestamp()) * 1000 - issued) > 60000 then
        raise exception 'scope refused' using errcode = '42501';
    end if;
    perform set_config('chibo.account', account::text, true),
            set_config('chibo.person', coalesce(person::text, ''), true),
            set_config('chibo.unit', coalesce(unit::text, ''), true),
            set_config('chibo.path', path, true),
            set_config('chibo.seal', encode(public.hmac(convert_to(concat_ws('|', 'seal', account,
                coalesce(person::text, ''), coalesce(unit::text, ''), path, pg_backend_pid(),
                extract(epoch from transaction_timestamp())), 'UTF8'), key, 'sha256'), 'hex'), true);
end $$;
