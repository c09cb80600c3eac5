create schema documents;
grant usage on schema documents to "${app}";
alter default privileges in schema documents grant select, insert, update on tables to "${app}";

-- A document of the Party, its content as data; files are made from it or uploaded to it. Secret marks are refused.
create table documents.document (
    id         uuid primary key default uuidv7(),
    unit_id    uuid not null,
    unit_path  text collate "C" not null,
    type       text not null,
    number     int constraint document_number check (number > 0),
    body_code  text not null default '',
    term_start date,
    subject    text not null constraint document_subject check (btrim(subject) <> '' and length(subject) <= 1000),
    signed_on  date,
    place      text not null default '',
    secrecy    text not null default 'NONE' constraint document_not_secret check (secrecy = 'NONE'),
    content    jsonb,
    state      text not null constraint document_state check (state in ('DRAFT', 'ISSUED')),
    created_at timestamptz not null,
    version    int not null default 0,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint document_issued_has_number check (state = 'DRAFT' or (number is not null and signed_on is not null)),
    constraint document_numbered_once unique (unit_id, type, term_start, number)
);
create index document_scope on documents.document (unit_path, signed_on);
alter table documents.document enable row level security;
create policy scope on documents.document
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

create table documents.numbering (
    unit_id     uuid not null references organisations.unit (id),
    type        text not null,
    term_start  date not null,
    last_number int not null,
    primary key (unit_id, type, term_start)
);
alter table documents.numbering enable row level security;
create policy scope on documents.numbering
    using (exists (select 1 from organisations.unit u where u.id = unit_id));

create table documents.file (
    id          uuid primary key default uuidv7(),
    document_id uuid not null references documents.document (id),
    format      text not null constraint file_format check (format in ('DOCX', 'PDF', 'XLSX')),
    name        text not null,
    size        bigint not null,
    sha256      text not null,
    stored_at   timestamptz not null,
    constraint file_once unique (document_id, format, sha256)
);
alter table documents.file enable row level security;
create policy scope on documents.file using (exists (select 1 from documents.document d where d.id = document_id));

create table documents.file_chunk (
    file_id uuid not null references documents.file (id),
    ordinal int not null,
    bytes   bytea not null,
    primary key (file_id, ordinal)
);
alter table documents.file_chunk enable row level security;
create policy scope on documents.file_chunk using (exists (select 1 from documents.file f where f.id = file_id));
