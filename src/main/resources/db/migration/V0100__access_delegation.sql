-- A comrade acts for a while with the role of another's post. The right rests on the post's own grant: it never
-- outlives it, whichever way the post ends, and nothing rests on a right that itself rests on another's.
alter table access.role_grant
    add column revoked_at timestamptz,
    add column rests_on text references access.role_grant (source),
    add constraint role_grant_rests_on_post
        check ((rests_on is not null) = (source like 'delegation:%') and (rests_on is null or rests_on like 'post:%'));

create function access.holds(g access.role_grant, day date) returns boolean
    language sql stable
    return g.held @> day and g.revoked_at is null
        and (g.rests_on is null or exists (
            select 1 from access.role_grant b
            where b.source = g.rests_on and b.unit_id = g.unit_id and b.held @> day and b.revoked_at is null));

create or replace function access.acting_posts(account uuid, day date)
    returns table (person_id uuid, unit_id uuid, unit_path text, roles text[])
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select g.person_id, g.unit_id, g.unit_path, array_agg(distinct g.role)
    from access.account a join access.role_grant g on g.person_id = a.person_id
    where a.id = account and a.disabled_at is null and access.holds(g, day)
    group by g.person_id, g.unit_id, g.unit_path
    order by g.unit_path desc;
end;

create table access.delegation (
    id         uuid primary key default uuidv7(),
    unit_id    uuid not null,
    unit_path  text collate "C" not null,
    giver_id   uuid not null references people.person (id),
    taker_id   uuid not null references people.person (id),
    role       text not null,
    held       daterange not null constraint delegation_held check (not isempty(held) and not upper_inf(held)),
    basis      text not null constraint delegation_basis check (btrim(basis) <> '' and length(basis) <= 300),
    given_at   timestamptz not null,
    revoked_at timestamptz,
    constraint delegation_to_another check (giver_id <> taker_id),
    constraint delegation_once exclude using gist (unit_id with =, taker_id with =, role with =, held with &&)
        where (revoked_at is null),
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
create index delegation_scope on access.delegation (unit_path);
create index delegation_giver on access.delegation (giver_id);
create index delegation_taker on access.delegation (taker_id);
alter table access.delegation enable row level security;
create policy scope on access.delegation
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- What one gave and was given, for whichever unit one acts at the moment: the other's name and the unit's, no more.
create function access.own_delegations(day date)
    returns table (id uuid, unit_id uuid, unit_name text, giver text, taker text, given boolean, role text,
                   from_day date, until_day date, basis text, holds boolean)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select d.id, d.unit_id,
           (select v.name from organisations.unit_version v where v.unit_id = d.unit_id order by v.valid desc limit 1),
           giver.full_name, taker.full_name, d.giver_id = access.acting_person(), d.role, lower(d.held), upper(d.held),
           d.basis, upper(d.held) > day and access.holds(g, greatest(day, lower(d.held)))
    from access.delegation d
    join access.role_grant g on g.source = 'delegation:' || d.id
    join people.person giver on giver.id = d.giver_id
    join people.person taker on taker.id = d.taker_id
    where access.acting_person() in (d.giver_id, d.taker_id)
    order by d.given_at desc;
end;

insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('account.delegation.days', '[2000-01-01,)', '{"max": 90}', 'BLOCK', 'Nội bộ phần mềm, cần xác nhận', '',
 'Một lần ủy quyền trong chương trình không dài quá số ngày này; cần lâu hơn thì ủy quyền lại hoặc giao hẳn chức vụ.',
 'One delegation in the program lasts no longer than this many days; after that one delegates anew or gives the post.', false);
