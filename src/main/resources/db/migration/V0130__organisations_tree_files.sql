-- An uploaded tree waiting to be written. It is checked anew whenever it is looked at, against the tree of that moment;
-- the file goes when it was written or dropped.
create table organisations.tree_file (
    id          uuid primary key default uuidv7(),
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    file_name   text not null,
    content     bytea,
    state       text not null default 'CHECKED' constraint tree_file_state
        check (state in ('CHECKED', 'WRITTEN', 'DROPPED')),
    uploaded_by uuid references people.person (id),
    uploaded_at timestamptz not null,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint tree_file_kept check ((state = 'CHECKED') = (content is not null))
);
create index tree_file_scope on organisations.tree_file (unit_path);
alter table organisations.tree_file enable row level security;
create policy scope on organisations.tree_file
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));
