create schema access;
grant usage on schema access to "${app}";
alter default privileges in schema access grant select, insert, update on tables to "${app}";

-- Holds the key that signs scopes. The program's role may not read it; see afterMigrate.
create table access.secret (
    name  text primary key,
    value bytea not null
);
revoke all on access.secret from "${app}";
alter table access.secret enable row level security;
create policy nobody on access.secret using (false);

create function access.signature(message text) returns text
    language sql stable security definer set search_path = pg_catalog
    return pg_catalog.encode(public.hmac(pg_catalog.convert_to(message, 'UTF8'),
        (select value from access.secret where name = 'scope'), 'sha256'), 'hex');
revoke execute on function access.signature(text) from public;

-- A transaction enters a scope only with a signature that the program makes from the actor, this backend and the
-- minute; what is entered is sealed to this transaction, so that hostile SQL can neither forge nor replay it.
create function access.enter(account uuid, person uuid, unit uuid, path text, issued bigint, signed text)
    returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if signed is distinct from access.signature(concat_ws('|', 'enter', account, person, unit, path, issued,
            pg_backend_pid()))
       or abs(extract(epoch from clock_timestamp()) * 1000 - issued) > 60000 then
        raise exception 'scope refused' using errcode = '42501';
    end if;
    perform set_config('chibo.account', account::text, true),
            set_config('chibo.person', coalesce(person::text, ''), true),
            set_config('chibo.unit', coalesce(unit::text, ''), true),
            set_config('chibo.path', path, true);
    perform set_config('chibo.seal', access.signature(concat_ws('|', 'seal', account, coalesce(person::text, ''),
            coalesce(unit::text, ''), path, pg_backend_pid(), extract(epoch from transaction_timestamp()))), true);
end $$;

create function access.sealed() returns boolean
    language sql stable security definer set search_path = pg_catalog
    return current_setting('chibo.seal', true) = access.signature(concat_ws('|', 'seal',
        current_setting('chibo.account', true), current_setting('chibo.person', true),
        current_setting('chibo.unit', true), current_setting('chibo.path', true),
        pg_backend_pid(), extract(epoch from transaction_timestamp())));

-- The range of paths this transaction may see; null, which sees nothing, when no scope was entered.
create function access.scope() returns text
    language sql stable security definer set search_path = pg_catalog
    return case when access.sealed() then current_setting('chibo.path', true) collate "C" end;
create function access.scope_end() returns text
    language sql stable security definer set search_path = pg_catalog
    return case when access.sealed() then (current_setting('chibo.path', true) || '~') collate "C" end;
create function access.acting_account() returns uuid
    language sql stable security definer set search_path = pg_catalog
    return case when access.sealed() then current_setting('chibo.account', true)::uuid end;
create function access.acting_person() returns uuid
    language sql stable security definer set search_path = pg_catalog
    return case when access.sealed() then nullif(current_setting('chibo.person', true), '')::uuid end;
create function access.acting_unit() returns uuid
    language sql stable security definer set search_path = pg_catalog
    return case when access.sealed() then nullif(current_setting('chibo.unit', true), '')::uuid end;

create table access.account (
    id            uuid primary key default uuidv7(),
    person_id     uuid not null,
    unit_id       uuid not null,
    unit_path     text collate "C" not null,
    username      text not null constraint account_username_shape check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    password_hash text,
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    constraint account_username unique (username),
    constraint account_person unique (person_id)
);
create index account_scope on access.account (unit_path);
alter table access.account enable row level security;
create policy scope on access.account
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- What an account may do for a unit, for a time. Derived from posts and memberships, never edited past them.
create table access.role_grant (
    id          uuid primary key default uuidv7(),
    account_id  uuid,
    person_id   uuid not null,
    role        text not null,
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    held        daterange not null constraint role_grant_held check (not isempty(held)),
    source      text not null,
    constraint role_grant_source unique (source)
);
create index role_grant_person on access.role_grant (person_id);
create index role_grant_scope on access.role_grant (unit_path);
alter table access.role_grant enable row level security;
create policy scope on access.role_grant
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));
alter table access.role_grant drop column account_id;

-- Before anybody is signed in there is no scope: these three answer exactly what the sign-in needs.
create function access.account_for_sign_in(name text)
    returns table (id uuid, person_id uuid, password_hash text, disabled boolean)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.id, a.person_id, a.password_hash, a.disabled_at is not null from access.account a where a.username = name;
end;

create function access.acting_posts(account uuid, day date)
    returns table (person_id uuid, unit_id uuid, unit_path text, roles text[])
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select g.person_id, g.unit_id, g.unit_path, array_agg(distinct g.role)
    from access.account a join access.role_grant g on g.person_id = a.person_id
    where a.id = account and a.disabled_at is null and g.held @> day
    group by g.person_id, g.unit_id, g.unit_path
    order by g.unit_path desc;
end;

create table access.sign_in_attempt (
    id        bigint generated always as identity primary key,
    username  text not null,
    address   text not null,
    at        timestamptz not null,
    succeeded boolean not null
);
create index sign_in_attempt_recent on access.sign_in_attempt (at, username, address);
revoke all on access.sign_in_attempt from "${app}";
alter table access.sign_in_attempt enable row level security;
create policy nobody on access.sign_in_attempt using (false);

create function access.note_sign_in(name text, from_address text, moment timestamptz, success boolean)
    returns void language sql security definer set search_path = pg_catalog
begin atomic
    insert into access.sign_in_attempt (username, address, at, succeeded)
    values (name, from_address, moment, success);
end;
create function access.failed_sign_ins(name text, from_address text, since timestamptz)
    returns table (by_name bigint, by_address bigint)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select count(*) filter (where username = name and at > coalesce((select max(s.at) from access.sign_in_attempt s
                            where s.username = name and s.succeeded), since)),
           count(*) filter (where address = from_address)
    from access.sign_in_attempt where at > since and not succeeded;
end;

-- One-time links: the first account of an installation, and a password set by its owner.
create table access.invitation (
    token_hash text primary key,
    account_id uuid references access.account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
revoke all on access.invitation from "${app}";
alter table access.invitation enable row level security;
create policy nobody on access.invitation using (false);

create function access.invite(hash text, account uuid, moment timestamptz, until timestamptz)
    returns void language sql security definer set search_path = pg_catalog
begin atomic
    insert into access.invitation (token_hash, account_id, created_at, expires_at)
    values (hash, account, moment, until);
end;
create function access.invitation_in_force(hash text, moment timestamptz)
    returns table (account_id uuid, username text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select i.account_id, a.username from access.invitation i left join access.account a on a.id = i.account_id
    where i.token_hash = hash and i.used_at is null and i.expires_at > moment;
end;
create function access.use_invitation(hash text, moment timestamptz, new_password_hash text)
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
    update access.account set password_hash = new_password_hash where id = whose;
    return whose;
end $$;
create function access.has_accounts() returns boolean
    language sql stable security definer set search_path = pg_catalog
    return exists (select 1 from access.account);

-- Sessions (Spring Session's tables). They are read before a scope can exist and hold only the account's id.
create table access.spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on access.spring_session (expiry_time);
create index spring_session_principal on access.spring_session (principal_name);
create table access.spring_session_attributes (
    session_primary_id char(36) not null references access.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant delete on access.spring_session, access.spring_session_attributes to "${app}"; -- a session that ended is no record

-- A session is touched at most once a minute: a write with every read would cost most of the throughput.
create function access.touch_once_a_minute() returns trigger language plpgsql as $$
begin
    return null;
end $$;
create trigger touch_once_a_minute before update on access.spring_session for each row
    when (new.session_id = old.session_id and new.principal_name is not distinct from old.principal_name
          and new.max_inactive_interval = old.max_inactive_interval
          and new.last_access_time - old.last_access_time between 0 and 60000)
    execute function access.touch_once_a_minute();
