create schema tasks;
grant usage on schema tasks to "${app}";
alter default privileges in schema tasks grant select, insert, update on tables to "${app}";

-- One person's task. Made from a conclusion, or as preparation of a meeting, or by hand; never retyped.
create table tasks.task (
    id          uuid primary key default uuidv7(),
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    owner_id    uuid not null references members.member (id),
    title       text not null constraint task_title check (btrim(title) <> '' and length(title) <= 1000),
    target      text not null default '',
    period      date not null constraint task_period check (extract(day from period) = 1),
    due_on      date not null,
    source_kind text not null constraint task_source_kind check (source_kind in ('CONCLUSION', 'PREPARATION', 'HAND')),
    source_id   uuid,
    assigned_at timestamptz not null,
    state       text not null default 'OPEN' constraint task_state check (state in ('OPEN', 'DONE', 'DROPPED')),
    percent     int not null default 0 constraint task_percent check (percent between 0 and 100),
    result      text not null default '',
    done_on     date,
    exceeded    boolean not null default false,
    version     int not null default 0,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint task_done_has_day check ((state = 'DONE') = (done_on is not null)),
    constraint task_source_once unique nulls distinct (source_kind, source_id, owner_id)
);
create index task_scope on tasks.task (unit_path, period);
create index task_owner on tasks.task (owner_id, state, due_on);
alter table tasks.task enable row level security;
create policy scope on tasks.task
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

create table tasks.progress (
    id      uuid primary key,
    task_id uuid not null references tasks.task (id),
    at      timestamptz not null,
    by_person uuid not null references people.person (id),
    percent int not null constraint progress_percent check (percent between 0 and 100),
    note    text not null default ''
);
create index progress_task on tasks.progress (task_id, at);
alter table tasks.progress enable row level security;
create policy scope on tasks.progress using (exists (select 1 from tasks.task t where t.id = task_id));

-- The uniform monthly card of a member (báo cáo tháng theo mẫu thống nhất).
create table tasks.card (
    id          uuid primary key default uuidv7(),
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    member_id   uuid not null references members.member (id),
    period      date not null constraint card_period check (extract(day from period) = 1),
    state       text not null default 'DRAFT' constraint card_state check (state in ('DRAFT', 'SENT', 'REMARKED')),
    attendance  text not null default '',
    self_note   text not null default '',
    proposal    text not null default '',
    sent_at     timestamptz,
    sent_by     uuid references people.person (id),
    remark      text not null default '',
    remarked_at timestamptz,
    remarked_by uuid references people.person (id),
    version     int not null default 0,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint card_once unique (member_id, period),
    constraint card_sent check ((state = 'DRAFT') = (sent_at is null))
);
create index card_scope on tasks.card (unit_path, period);
alter table tasks.card enable row level security;
create policy scope on tasks.card
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

create table tasks.card_line (
    card_id  uuid not null references tasks.card (id),
    task_id  uuid not null references tasks.task (id),
    result   text not null default '',
    percent  int not null default 0 constraint card_line_percent check (percent between 0 and 100),
    on_time  boolean,
    exceeded boolean not null default false,
    quality  text not null default '',
    reason   text not null default '',
    primary key (card_id, task_id)
);
alter table tasks.card_line enable row level security;
create policy scope on tasks.card_line using (exists (select 1 from tasks.card c where c.id = card_id));
