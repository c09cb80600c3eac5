create schema resolutions;
grant usage on schema resolutions to "${app}";
alter default privileges in schema resolutions grant select, insert, update on tables to "${app}";

-- The resolution a meeting made. Its articles are the meeting's conclusions themselves, referred to, never copied.
create table resolutions.resolution (
    id          uuid primary key default uuidv7(),
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    meeting_id  uuid not null references meetings.meeting (id) constraint resolution_meeting unique,
    document_id uuid not null references documents.document (id),
    adopted_on  date not null,
    upload_due  date not null,
    uploaded_on date,
    uploaded_by uuid references people.person (id),
    version     int not null default 0,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
create index resolution_scope on resolutions.resolution (unit_path, adopted_on);
alter table resolutions.resolution enable row level security;
create policy scope on resolutions.resolution
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

create table resolutions.article (
    resolution_id uuid not null references resolutions.resolution (id),
    ordinal       int not null,
    conclusion_id uuid not null references meetings.conclusion (id) constraint article_conclusion unique,
    task_id       uuid references tasks.task (id),
    primary key (resolution_id, ordinal)
);
alter table resolutions.article enable row level security;
create policy scope on resolutions.article
    using (exists (select 1 from resolutions.resolution r where r.id = resolution_id));
