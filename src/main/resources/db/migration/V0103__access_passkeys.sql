-- Passkeys: the public halves of keys that never leave their owners' devices.
create table access.passkey (
    id                uuid primary key default uuidv7(),
    account_id        uuid not null references access.account (id),
    credential_id     bytea not null constraint passkey_credential unique,
    label             text not null constraint passkey_label check (btrim(label) <> '' and length(label) <= 60),
    public_key        bytea not null,
    sign_count        bigint not null,
    uv_initialized    boolean not null,
    backup_eligible   boolean not null,
    backup_state      boolean not null,
    transports        text[] not null,
    attestation       bytea not null,
    client_data       bytea not null,
    created_at        timestamptz not null,
    used_at           timestamptz
);
create index passkey_account on access.passkey (account_id);
alter table access.passkey enable row level security;
create policy own on access.passkey using (account_id = (select access.acting_account()));

-- Before anybody is signed in there is no scope; a public key and its owner's user name are what a sign-in needs.
create function access.passkey_for_sign_in(credential bytea)
    returns setof access.passkey
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select p.* from access.passkey p where p.credential_id = credential;
end;
create function access.open_username(account uuid) returns text
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.username from access.account a where a.id = account and a.disabled_at is null;
end;
create function access.note_passkey_use(credential bytea, count bigint, backed_up boolean, moment timestamptz)
    returns void language sql security definer set search_path = pg_catalog
begin atomic
    update access.passkey set sign_count = count, backup_state = backed_up, used_at = moment
    where credential_id = credential and sign_count <= count;
end;
-- A key that was given up is no record: it goes, by its owner's hand or with a recovery.
create function access.end_passkey(passkey uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    delete from access.passkey p where p.id = passkey and p.account_id = access.acting_account();
    return found;
end $$;
create function access.end_passkeys(account uuid) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if not access.in_scope(account) then
        raise exception 'account out of scope' using errcode = '42501';
    end if;
    delete from access.passkey p where p.account_id = account;
end $$;
