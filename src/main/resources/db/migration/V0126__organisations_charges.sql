-- Who answers for what (phụ trách): a body, a unit below, or a field of work; assigned by a unit for a time.
create table organisations.charge (
    id           uuid primary key default uuidv7(),
    unit_id      uuid not null,
    unit_path    text collate "C" not null,
    person_id    uuid not null references people.person (id),
    over_unit_id uuid references organisations.unit (id),
    body_id      uuid references organisations.body (id),
    field        text not null default '' constraint charge_field check (length(field) <= 200),
    valid        daterange not null constraint charge_valid check (not isempty(valid)),
    basis        text not null default '',
    ended_by     uuid references organisations.decision (id),
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint charge_one_target check (num_nonnulls(over_unit_id, body_id, nullif(btrim(field), '')) = 1),
    constraint charge_life foreign key (unit_id, period valid)
        references organisations.unit_version (unit_id, period valid) deferrable initially deferred,
    constraint charge_over_life foreign key (over_unit_id, period valid)
        references organisations.unit_version (unit_id, period valid) deferrable initially deferred,
    constraint charge_body_life foreign key (body_id, period valid)
        references organisations.body (id, period valid) deferrable initially deferred,
    constraint charge_unit_once exclude using gist (unit_id with =, person_id with =, over_unit_id with =, valid with &&),
    constraint charge_body_once exclude using gist (unit_id with =, person_id with =, body_id with =, valid with &&),
    constraint charge_field_once exclude using gist
        (unit_id with =, person_id with =, lower(field) with =, valid with &&) where (field <> '')
);
comment on column organisations.charge.unit_id is 'who assigned it';
create index charge_scope on organisations.charge (unit_path);
create index charge_person on organisations.charge (person_id);
create index charge_over on organisations.charge (over_unit_id);
alter table organisations.charge enable row level security;
create policy scope on organisations.charge
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- Those below know which comrade of the upper committee follows them: a name, nothing else of the committee.
create function organisations.followers(unit uuid, day date)
    returns table (person text, assigned_by text, since date, until date, basis text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select p.full_name, v.name, lower(c.valid), upper(c.valid), c.basis
    from organisations.charge c
    join organisations.unit u on u.id = c.over_unit_id
    join people.person p on p.id = c.person_id
    join organisations.unit_version v on v.unit_id = c.unit_id and v.valid @> day
    where c.over_unit_id = unit and c.valid @> day
      and u.path >= access.scope() and u.path < access.scope_end()
    order by lower(c.valid);
end;
revoke execute on function organisations.followers(uuid, date) from public;
grant execute on function organisations.followers(uuid, date) to "${app}";
