-- Every start without accounts prints a link for the first one; the first that is used ends them all, so that a
-- forgotten line in a terminal opens nothing. A link of an account leaves the others alone.
create or replace function access.use_invitation(hash text, moment timestamptz, new_password_hash text)
    returns uuid language plpgsql security definer set search_path = pg_catalog
as $$
declare
    whose uuid;
begin
    update access.invitation set used_at = moment
    where token_hash = hash and used_at is null and expires_at > moment
    returning account_id into whose;
    if not found then
        raise exception 'invitation' using errcode = 'P0002';
    end if;
    if whose is null then
        update access.invitation set used_at = moment where account_id is null and used_at is null;
    else
        update access.account set password_hash = new_password_hash where id = whose;
    end if;
    return whose;
end $$;

-- One's own account may hang elsewhere than the unit one acts for; the sealed scope says whose it is.
create function access.own_account()
    returns table (username text, password_hash text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.username, a.password_hash from access.account a where a.id = access.acting_account();
end;
create function access.set_own_password(hash text)
    returns void language sql security definer set search_path = pg_catalog
begin atomic
    update access.account set password_hash = hash where id = access.acting_account();
end;
