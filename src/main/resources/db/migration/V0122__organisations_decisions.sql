-- A decision about the tree: prepared, rehearsed, signed, carried out on its day, and undone only by another.
create table organisations.decision (
    id          uuid primary key default uuidv7(),
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    number      text not null default '' constraint decision_number check (length(number) <= 60),
    title       text not null constraint decision_title check (btrim(title) <> '' and length(title) <= 300),
    basis       text not null default '',
    signed_on   date,
    in_force    date not null,
    state       text not null default 'DRAFT' constraint decision_state
        check (state in ('DRAFT', 'PROPOSED', 'SIGNED', 'APPLIED', 'UNDONE', 'WITHDRAWN')),
    undoes      uuid references organisations.decision (id),
    drafted_by  uuid references people.person (id),
    drafted_at  timestamptz not null,
    signed_by   uuid references people.person (id),
    recorded_at timestamptz,
    applied_at  timestamptz,
    failure     text not null default '',
    version     int not null default 0,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint decision_signed_has_number check (state in ('DRAFT', 'PROPOSED', 'WITHDRAWN')
        or (number <> '' and signed_on is not null and recorded_at is not null)),
    constraint decision_applied_once check ((state in ('APPLIED', 'UNDONE')) = (applied_at is not null))
);
comment on column organisations.decision.unit_id is 'the issuer: a superior of every unit the decision speaks of';
create unique index decision_undone_once on organisations.decision (undoes) where state <> 'WITHDRAWN';
create unique index decision_number_once on organisations.decision (unit_id, number, signed_on)
    where number <> '' and state <> 'WITHDRAWN';
create index decision_scope on organisations.decision (unit_path, in_force);
create index decision_due on organisations.decision (in_force) where state = 'SIGNED';
alter table organisations.decision enable row level security;
create policy scope on organisations.decision
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- One line of a decision. What it acts on and what it makes stand below it: a merger of nine has nine sources.
create table organisations.operation (
    id          uuid primary key default uuidv7(),
    decision_id uuid not null references organisations.decision (id),
    place       int not null,
    kind        text not null constraint operation_kind check (kind in ('ESTABLISH', 'SPLIT', 'SEPARATE', 'MERGE',
        'DISSOLVE', 'DISBAND', 'UPGRADE', 'HAND_OVER', 'RENAME')),
    parent_id   uuid,
    receiver_id uuid,
    kind_to     text references organisations.unit_kind (code),
    name_to     text not null default '',
    constraint operation_place unique (decision_id, place) deferrable initially immediate
);
comment on column organisations.operation.parent_id is 'HAND_OVER: the new superior, which may be a unit this decision makes';
comment on column organisations.operation.receiver_id is 'who takes members, subordinate units and files of what ends';
alter table organisations.operation enable row level security;
create policy scope on organisations.operation
    using (exists (select 1 from organisations.decision d where d.id = decision_id));

create table organisations.operation_source (
    operation_id uuid not null references organisations.operation (id),
    unit_id      uuid not null references organisations.unit (id),
    primary key (operation_id, unit_id)
);
alter table organisations.operation_source enable row level security;
create policy scope on organisations.operation_source
    using (exists (select 1 from organisations.operation o where o.id = operation_id));

-- A unit to be made. Its id is known before it exists, so that members and posts can be promised to it.
create table organisations.operation_result (
    unit_id      uuid primary key default uuidv7(),
    operation_id uuid not null references organisations.operation (id),
    place        int not null,
    parent_id    uuid not null,
    kind         text not null references organisations.unit_kind (code),
    name         text not null constraint operation_result_name check (btrim(name) <> '' and length(name) <= 200),
    locality     text not null default '',
    school_level text
);
create index operation_result_of on organisations.operation_result (operation_id);
alter table organisations.operation_result enable row level security;
create policy scope on organisations.operation_result
    using (exists (select 1 from organisations.operation o where o.id = operation_id));

-- A provisional committee (cấp ủy lâm thời) named by the decision, in a unit that stands or will.
create table organisations.appointment (
    id          uuid primary key default uuidv7(),
    decision_id uuid not null references organisations.decision (id),
    unit_id     uuid not null,
    person_id   uuid not null references people.person (id),
    kind        text not null,
    constraint appointment_once unique (decision_id, unit_id, person_id, kind)
);
alter table organisations.appointment enable row level security;
create policy scope on organisations.appointment
    using (exists (select 1 from organisations.decision d where d.id = decision_id));

-- A draft's lines are no record until it is signed.
grant delete on organisations.operation, organisations.operation_source, organisations.operation_result,
    organisations.appointment to "${app}";

-- What a decision opened or ended, so that a counter-decision finds it and a page can name the reason.
alter table organisations.unit_version add opened_by uuid references organisations.decision (id),
    add ended_by uuid references organisations.decision (id);
alter table organisations.post add opened_by uuid references organisations.decision (id),
    add ended_by uuid references organisations.decision (id);
create index unit_version_opened_by on organisations.unit_version (opened_by) where opened_by is not null;
create index unit_version_ended_by on organisations.unit_version (ended_by) where ended_by is not null;

-- Which unit goes on with the business of one that ended, and from when.
create table organisations.succession (
    unit_id      uuid not null references organisations.unit (id),
    successor_id uuid not null references organisations.unit (id),
    decision_id  uuid references organisations.decision (id),
    since        date not null,
    until        date constraint succession_until check (until > since),
    primary key (unit_id, successor_id, since),
    constraint succession_other check (unit_id <> successor_id)
);
alter table organisations.succession enable row level security;
create policy scope on organisations.succession
    using (exists (select 1 from organisations.unit u where u.id = unit_id));
