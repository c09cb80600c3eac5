-- The upper committee may consent to what the numbers of the rulebook advise against; its decision answers the warning.
create table organisations.consent (
    id         uuid primary key default uuidv7(),
    unit_id    uuid not null,
    unit_path  text collate "C" not null,
    rule       text not null,
    number     text not null constraint consent_number check (btrim(number) <> '' and length(number) <= 60),
    decided_on date not null,
    recorded_at timestamptz not null,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint consent_once unique (unit_id, rule, number)
);
create index consent_scope on organisations.consent (unit_path);
alter table organisations.consent enable row level security;
create policy scope on organisations.consent
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));
