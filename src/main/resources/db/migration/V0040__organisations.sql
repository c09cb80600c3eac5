create schema organisations;
grant usage on schema organisations to "${app}";
alter default privileges in schema organisations grant select, insert, update on tables to "${app}";

-- Kinds of organisations; those a reform ended stay for the past. body_code stands in document numbers.
create table organisations.unit_kind (
    code       text primary key,
    valid      daterange not null,
    is_cell    boolean not null,
    body_code  text not null,
    source     text not null
);
insert into organisations.unit_kind (code, valid, is_cell, body_code, source) values
    ('CELL',              '[2026-07-26,)',           true,  'CB', '208-QĐ/TW (26/7/2026)'),
    ('GRASSROOTS_CELL',   '[2000-01-01,)',           true,  'CB', '294-QĐ/TW'),
    ('SUBORDINATE_CELL',  '[2000-01-01,)',           true,  'CB', '294-QĐ/TW'),
    ('PARTY_GROUP',       '[2000-01-01,)',           false, '',   'Điều lệ Đảng, Điều 24'),
    ('SECTIONAL_PARTY',   '[2000-01-01,)',           false, 'ĐBBP', '294-QĐ/TW'),
    ('GRASSROOTS_PARTY',  '[2000-01-01,)',           false, 'ĐU', '294-QĐ/TW'),
    ('COMMUNE_PARTY',     '[2000-01-01,)',           false, 'ĐU', '294-QĐ/TW; 208-QĐ/TW'),
    ('DISTRICT_PARTY',    '[2000-01-01,2025-07-01)', false, 'HU', '232-QĐ/TW; kết thúc 01/7/2025'),
    ('BLOC_PARTY',        '[2000-01-01,2025-07-01)', false, 'ĐUK', 'Đảng ủy Khối; kết thúc 2025'),
    ('AGENCIES_PARTY',    '[2025-01-01,)',           false, 'ĐU', 'Đảng ủy các cơ quan đảng, UBND tỉnh'),
    ('PROVINCE_PARTY',    '[2000-01-01,)',           false, 'TU', 'Điều lệ Đảng'),
    ('ROOT',              '[1930-02-03,)',           false, '',   'gốc của cây');
alter table organisations.unit_kind enable row level security;
create policy public_kinds on organisations.unit_kind for select using (true); -- names of kinds are no secret

create sequence organisations.unit_number;
grant usage on organisations.unit_number to "${app}";

-- A unit's identity and where it hangs today. What was true when stands in unit_version.
create table organisations.unit (
    id      uuid primary key default uuidv7(),
    path    text collate "C" not null constraint unit_path_shape check (path ~ '^([0-9]+\.)+$'),
    constraint unit_path unique (path),
    constraint unit_place unique (id, path)
);
alter table organisations.unit enable row level security;
create policy scope on organisations.unit
    using (path >= (select access.scope()) and path < (select access.scope_end()));

create table organisations.unit_version (
    unit_id      uuid not null references organisations.unit (id),
    valid        daterange not null constraint unit_version_valid check (not isempty(valid)),
    kind         text not null references organisations.unit_kind (code),
    name         text not null constraint unit_version_name check (btrim(name) <> '' and length(name) <= 200),
    parent_id    uuid references organisations.unit (id),
    place        text not null default '',
    school_level text constraint unit_version_school_level
        check (school_level in ('PRESCHOOL', 'PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'VOCATIONAL')),
    founded_on   date,
    basis        text not null default '',
    recorded_at  timestamptz not null,
    constraint unit_version_once primary key (unit_id, valid without overlaps),
    constraint unit_version_not_own_parent check (parent_id <> unit_id),
    constraint unit_version_parent_alive foreign key (parent_id, period valid)
        references organisations.unit_version (unit_id, period valid) deferrable initially deferred
);
create index unit_version_parent on organisations.unit_version (parent_id);
alter table organisations.unit_version enable row level security;
create policy scope on organisations.unit_version
    using (exists (select 1 from organisations.unit u where u.id = unit_id));

-- The headings of documents and pages name the units above one's own, which the scope hides: their names only.
create function organisations.ancestors(unit uuid, day date)
    returns table (id uuid, name text, kind text, place text, depth int)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with recursive up (id, name, kind, place, parent_id, depth) as (
        select v.unit_id, v.name, v.kind, v.place, v.parent_id, 0
        from organisations.unit_version v where v.unit_id = unit and v.valid @> day
        union all
        select v.unit_id, v.name, v.kind, v.place, v.parent_id, up.depth + 1
        from up join organisations.unit_version v on v.unit_id = up.parent_id and v.valid @> day
    )
    select up.id, up.name, up.kind, up.place, up.depth from up;
end;

-- Posts, held for a time; the same person may hold several.
create table organisations.post (
    id        uuid primary key default uuidv7(),
    unit_id   uuid not null,
    unit_path text collate "C" not null,
    person_id uuid not null references people.person (id),
    kind      text not null constraint post_kind check (kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER',
        'STANDING_MEMBER', 'INSPECTION_MEMBER', 'OFFICER', 'ADMINISTRATOR', 'GROUP_LEADER')),
    held      daterange not null constraint post_held check (not isempty(held)),
    basis     text not null default '',
    version   int not null default 0,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint post_life foreign key (unit_id, period held)
        references organisations.unit_version (unit_id, period valid) deferrable initially deferred,
    constraint post_once exclude using gist (unit_id with =, person_id with =, kind with =, held with &&),
    constraint post_one_secretary exclude using gist (unit_id with =, held with &&) where (kind = 'SECRETARY')
);
create index post_person on organisations.post (person_id);
create index post_scope on organisations.post (unit_path);
alter table organisations.post enable row level security;
create policy scope on organisations.post
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- People on a school's staff by class, the base of every percentage about a school.
create table organisations.staff_count (
    unit_id uuid not null references organisations.unit (id),
    valid   daterange not null,
    class   text not null constraint staff_count_class check (class in ('MANAGER', 'TEACHER', 'STAFF')),
    people  int not null constraint staff_count_people check (people >= 0),
    constraint staff_count_once primary key (unit_id, class, valid without overlaps)
);
alter table organisations.staff_count enable row level security;
create policy scope on organisations.staff_count
    using (exists (select 1 from organisations.unit u where u.id = unit_id));

-- The scoped roots below carry the current path.
alter table access.account add foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade;
alter table access.role_grant add foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade;
alter table audit.entry add foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade;
alter table people.person add foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade;
