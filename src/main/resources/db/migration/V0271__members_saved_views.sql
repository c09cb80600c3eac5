-- Lists of the register under a name: the account's own, whatever post it acts in. What they ask is personal, too.
create table members.saved_view (
    id         uuid primary key default uuidv7(),
    account_id uuid not null references access.account (id),
    name       text not null constraint saved_view_name check (btrim(name) <> '' and length(name) <= 60),
    query      text not null constraint saved_view_query check (length(query) <= 4000),
    kept_at    timestamptz not null,
    dropped_at timestamptz
);
create index saved_view_account on members.saved_view (account_id) where dropped_at is null;
alter table members.saved_view enable row level security;
create policy own on members.saved_view using (account_id = (select access.acting_account()));
