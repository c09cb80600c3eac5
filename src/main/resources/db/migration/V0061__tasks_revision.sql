-- A task's terms as they stood before somebody changed or dropped it, and why.
create table tasks.revision (
    id        uuid primary key default uuidv7(),
    task_id   uuid not null references tasks.task (id),
    at        timestamptz not null,
    by_person uuid not null references people.person (id),
    owner_id  uuid not null references members.member (id),
    due_on    date not null,
    dropped   boolean not null,
    reason    text not null constraint revision_reason check (btrim(reason) <> '')
);
create index revision_task on tasks.revision (task_id, at);
alter table tasks.revision enable row level security;
create policy scope on tasks.revision using (exists (select 1 from tasks.task t where t.id = task_id));
