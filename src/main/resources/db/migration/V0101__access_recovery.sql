-- A lost account comes back in person: one officer opens the recovery, another one confirms it, neither the owner.
create table access.recovery (
    id           uuid primary key default uuidv7(),
    account_id   uuid not null references access.account (id),
    unit_id      uuid not null,
    unit_path    text collate "C" not null,
    reason       text not null constraint recovery_reason check (btrim(reason) <> '' and length(reason) <= 300),
    opened_by    uuid not null references access.account (id),
    opened_at    timestamptz not null,
    expires_at   timestamptz not null,
    confirmed_by uuid references access.account (id),
    confirmed_at timestamptz,
    withdrawn_at timestamptz,
    constraint recovery_two_officers check (confirmed_by <> opened_by),
    constraint recovery_not_oneself check (account_id <> opened_by and account_id <> confirmed_by),
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
create unique index recovery_open on access.recovery (account_id) where confirmed_at is null and withdrawn_at is null;
create index recovery_scope on access.recovery (unit_path);
alter table access.recovery enable row level security;
create policy scope on access.recovery
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- A link for an account is made, and older ones are ended, only inside a scope that holds the account.
create function access.in_scope(account uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select exists (select 1 from access.account a
                   where a.id = account and a.unit_path >= access.scope() and a.unit_path < access.scope_end());
end;
create or replace function access.invite(hash text, account uuid, moment timestamptz, until timestamptz)
    returns void language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if account is not null and not access.in_scope(account) then
        raise exception 'account out of scope' using errcode = '42501';
    end if;
    insert into access.invitation (token_hash, account_id, created_at, expires_at)
    values (hash, account, moment, until);
end $$;
create function access.end_invitations(account uuid, moment timestamptz)
    returns void language sql security definer set search_path = pg_catalog
begin atomic
    update access.invitation set used_at = moment
    where account_id = account and used_at is null and access.in_scope(account);
end;

insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('account.link', '[2000-01-01,)', '{"invitation-hours": 72, "confirmation-hours": 72, "recovery-minutes": 60}', 'BLOCK',
 'Nội bộ phần mềm, cần xác nhận', '',
 'Liên kết mời dùng tài khoản mới và liên kết khôi phục tài khoản chỉ dùng được trong thời gian ngắn. Việc khôi phục phải được người thứ hai xác nhận trong thời gian này, nếu không thì làm lại từ đầu.',
 'The link to a new account and the link of a recovery work for a short time only. The second officer confirms a recovery within this time, or it begins anew.', false);
