-- What the sign-in must know of second steps and passkeys it asks in the program's own scope; to SQL inside anybody's
-- request these answer nothing and change nothing.
create or replace function access.second_step_secret(account uuid) returns bytea
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select s.secret_cipher from access.second_step s
    where s.account_id = account and s.confirmed_at is not null and access.scope() = '';
end;
create or replace function access.use_second_step(account uuid, step bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    update access.second_step s set last_step = step
    where s.account_id = account and s.confirmed_at is not null and s.last_step < step and access.scope() = '';
    return found;
end $$;
create or replace function access.use_recovery_code(account uuid, hash text, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    update access.recovery_code c set used_at = moment
    where c.account_id = account and c.code_hash = hash and c.used_at is null and access.scope() = '';
    return found;
end $$;
create or replace function access.passkey_for_sign_in(credential bytea)
    returns setof access.passkey
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select p.* from access.passkey p where p.credential_id = credential and access.scope() = '';
end;
create or replace function access.open_username(account uuid) returns text
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.username from access.account a where a.id = account and a.disabled_at is null and access.scope() = '';
end;
create or replace function access.note_passkey_use(credential bytea, count bigint, backed_up boolean, moment timestamptz)
    returns void language sql security definer set search_path = pg_catalog
begin atomic
    update access.passkey set sign_count = count, backup_state = backed_up, used_at = moment
    where credential_id = credential and sign_count <= count and access.scope() = '';
end;
