-- The hash of a password is for the sign-in, which asks in the program's own scope; to SQL inside anybody's request the
-- answer stays empty.
create or replace function access.account_for_sign_in(name text)
    returns table (id uuid, person_id uuid, password_hash text, disabled boolean)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.id, a.person_id, case when access.scope() = '' then a.password_hash end, a.disabled_at is not null
    from access.account a where a.username = name;
end;
