-- Terms of a committee. The end may be moved on a legal basis; what it was before stays in term_amendment.
create table organisations.term (
    id        uuid primary key default uuidv7(),
    unit_id   uuid not null,
    unit_path text collate "C" not null,
    number    text not null constraint term_number check (btrim(number) <> '' and length(number) <= 40),
    valid     daterange not null constraint term_valid check (not isempty(valid)),
    basis     text not null default '',
    ended_by  uuid references organisations.decision (id),
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint term_life foreign key (unit_id, period valid)
        references organisations.unit_version (unit_id, period valid) deferrable initially deferred,
    constraint term_apart exclude using gist (unit_id with =, valid with &&)
);
create index term_scope on organisations.term (unit_path);
alter table organisations.term enable row level security;
create policy scope on organisations.term
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

create table organisations.term_amendment (
    term_id     uuid not null references organisations.term (id),
    place       int not null,
    old_until   date,
    new_until   date not null,
    basis       text not null constraint term_amendment_basis check (btrim(basis) <> ''),
    reason      text not null default '',
    recorded_at timestamptz not null,
    primary key (term_id, place)
);
alter table organisations.term_amendment enable row level security;
create policy scope on organisations.term_amendment
    using (exists (select 1 from organisations.term t where t.id = term_id));

-- The official code of an organisation, 2.3.3.3.3; of one living unit at a time, whoever may see it.
create table organisations.unit_code (
    unit_id  uuid not null references organisations.unit (id),
    valid    daterange not null constraint unit_code_valid check (not isempty(valid)),
    code     text not null constraint unit_code_shape check (code ~ '^[0-9]+([.][0-9]+)*$' and length(code) <= 40),
    ended_by uuid references organisations.decision (id),
    constraint unit_code_once primary key (unit_id, valid without overlaps),
    constraint unit_code_life foreign key (unit_id, period valid)
        references organisations.unit_version (unit_id, period valid) deferrable initially deferred,
    constraint unit_code_unique exclude using gist (code with =, valid with &&)
);
alter table organisations.unit_code enable row level security;
create policy scope on organisations.unit_code
    using (exists (select 1 from organisations.unit u where u.id = unit_id));

-- Lines of leadership beside the tree (the education line): a label of units, not a second tree of copies.
create table organisations.unit_label (
    unit_id  uuid not null references organisations.unit (id),
    label    text not null constraint unit_label_known check (label in ('EDUCATION')),
    valid    daterange not null constraint unit_label_valid check (not isempty(valid)),
    ended_by uuid references organisations.decision (id),
    constraint unit_label_once primary key (unit_id, label, valid without overlaps),
    constraint unit_label_life foreign key (unit_id, period valid)
        references organisations.unit_version (unit_id, period valid) deferrable initially deferred
);
alter table organisations.unit_label enable row level security;
create policy scope on organisations.unit_label
    using (exists (select 1 from organisations.unit u where u.id = unit_id));
