-- The second step of signing in: a secret shared with the owner's telephone, encrypted by a key outside the database,
-- and codes on paper for the day the telephone is lost, of which only hashes are kept.
create table access.second_step (
    account_id    uuid primary key references access.account (id),
    secret_cipher bytea not null,
    begun_at      timestamptz not null,
    confirmed_at  timestamptz,
    last_step     bigint not null default 0
);
alter table access.second_step enable row level security;
create policy own on access.second_step using (account_id = (select access.acting_account()));

create table access.recovery_code (
    account_id uuid not null references access.account (id),
    code_hash  text not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);
alter table access.recovery_code enable row level security;
create policy own on access.recovery_code using (account_id = (select access.acting_account()));

-- Between the password and the code nobody is signed in, so there is no scope.
create function access.second_step_secret(account uuid) returns bytea
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select s.secret_cipher from access.second_step s where s.account_id = account and s.confirmed_at is not null;
end;
-- Each step of thirty seconds counts once: a code looked at over the shoulder opens nothing.
create function access.use_second_step(account uuid, step bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    update access.second_step s set last_step = step
    where s.account_id = account and s.confirmed_at is not null and s.last_step < step;
    return found;
end $$;
create function access.use_recovery_code(account uuid, hash text, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    update access.recovery_code c set used_at = moment
    where c.account_id = account and c.code_hash = hash and c.used_at is null;
    return found;
end $$;
-- A secret that ended is no record: it goes, by its owner's hand or with a recovery.
create function access.end_second_step(account uuid) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if account is distinct from access.acting_account() and not access.in_scope(account) then
        raise exception 'account out of scope' using errcode = '42501';
    end if;
    delete from access.recovery_code c where c.account_id = account;
    delete from access.second_step s where s.account_id = account;
end $$;
