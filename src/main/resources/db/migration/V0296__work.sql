create schema work;
grant usage on schema work to "${app}";
alter default privileges in schema work grant select, insert, update on tables to "${app}";

-- What is done in the background for a person, in the name of the post it was asked for. The rights are looked up anew
-- when it runs; here stands only who asked, never what (s)he may.
create table work.job (
    id           uuid primary key default uuidv7(),
    kind         text not null,
    about        text not null constraint job_about check (length(about) <= 300),
    account_id   uuid not null references access.account (id),
    unit_id      uuid not null,
    parameters   jsonb not null,
    state        text not null default 'WAITING'
        constraint job_state check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    done         bigint not null default 0,
    total        bigint,
    checkpoint   jsonb,
    kept         int not null default 0, -- chunks of the result that belong to the checkpoint
    attempt      int not null default 0, -- a worker that was thought dead finds another number here, and stops
    cancel_asked boolean not null default false,
    failure      text,
    arguments    jsonb not null default '[]',
    file_name    text,
    media_type   text,
    size         bigint not null default 0,
    asked_at     timestamptz not null,
    started_at   timestamptz,
    seen_at      timestamptz,
    ended_at     timestamptz,
    expires_at   timestamptz
);
create index job_account on work.job (account_id, asked_at desc);
create index job_expires on work.job (expires_at) where expires_at is not null;
alter table work.job enable row level security;
create policy own on work.job
    using (account_id = (select access.acting_account()) and unit_id = (select access.acting_unit()));
create policy program on work.job
    using ((select access.acting_account()) = '00000000-0000-0000-0000-000000000000');

create table work.chunk (
    job_id uuid not null references work.job (id),
    number int not null,
    bytes  bytea not null,
    primary key (job_id, number)
);
alter table work.chunk alter column bytes set storage external; -- results are packed already
alter table work.chunk enable row level security;
create policy own on work.chunk using (exists (select 1 from work.job j where j.id = job_id));
grant delete on work.chunk to "${app}"; -- a result is kept for a day; what it was made from stays

-- The library's own table (db-scheduler 16): which job is due, who works on it, and whether that worker still lives. It is
-- read before any scope is entered; it holds the job's id and nothing else, and the job itself decides whether it runs.
create table work.scheduled_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on work.scheduled_task (execution_time);
create index scheduled_task_heartbeat on work.scheduled_task (last_heartbeat);
alter table work.scheduled_task enable row level security;
create policy everybody on work.scheduled_task using (true);
grant delete on work.scheduled_task to "${app}"; -- what is done is no longer due
