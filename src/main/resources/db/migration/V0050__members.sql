create schema members;
grant usage on schema members to "${app}";
alter default privileges in schema members grant select, insert, update on tables to "${app}";

-- A Party member; unit is today's cell. History stands in affiliation and standing.
create table members.member (
    id            uuid primary key default uuidv7(),
    person_id     uuid not null references people.person (id),
    unit_id       uuid not null,
    unit_path     text collate "C" not null,
    card_number   text not null default '',
    file_number   text not null default '',
    badge         text not null default '',
    joined_on     date not null,
    official_on   date,
    introduced_by text not null default '',
    army          text not null default '',
    notes         text not null default '',
    version       int not null default 0,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint member_person unique (person_id),
    constraint member_official_after_joining check (official_on >= joined_on)
);
create unique index member_card on members.member (card_number) where card_number <> '';
create index member_scope on members.member (unit_path);
alter table members.member enable row level security;
create policy scope on members.member
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- In which cell, from when to when, how (s)he came and left. One cell at a time.
create table members.affiliation (
    member_id  uuid not null references members.member (id),
    valid      daterange not null constraint affiliation_valid check (not isempty(valid)),
    unit_id    uuid not null references organisations.unit (id),
    came_by    text not null default '',
    left_by    text not null default '',
    constraint affiliation_once primary key (member_id, valid without overlaps)
);
create index affiliation_unit on members.affiliation (unit_id);
alter table members.affiliation enable row level security;
create policy scope on members.affiliation
    using (exists (select 1 from members.member m where m.id = member_id));

create table members.standing (
    member_id uuid not null references members.member (id),
    valid     daterange not null constraint standing_valid check (not isempty(valid)),
    standing  text not null constraint standing_kind check (standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT',
        'SUSPENDED', 'TRANSFERRED', 'STRUCK_OFF', 'EXPELLED', 'RESIGNED', 'DECEASED')),
    constraint standing_once primary key (member_id, valid without overlaps)
);
alter table members.standing enable row level security;
create policy scope on members.standing
    using (exists (select 1 from members.member m where m.id = member_id));

-- Who sits in a cell on a day: read by every upper module, so that all count alike.
create view members.roster with (security_invoker = true) as
    select m.id as member_id, m.person_id, a.unit_id, a.valid as in_cell, s.standing, s.valid as in_standing,
           p.full_name, p.given_name, p.search_name, p.sex, p.birth_date, p.occupation, p.staff_class, p.school_post,
           m.joined_on, m.official_on, m.card_number, m.unit_path
    from members.member m
    join people.person p on p.id = m.person_id
    join members.affiliation a on a.member_id = m.id
    join members.standing s on s.member_id = m.id;
grant select on members.roster to "${app}";

-- A file of members being checked: nothing is written to the register before every row was seen.
create table members.import (
    id         uuid primary key default uuidv7(),
    unit_id    uuid not null,
    unit_path  text collate "C" not null,
    file_name  text not null,
    sha256     text not null,
    layout     text not null constraint import_layout check (layout in ('DATABASE_SHEET', 'FORM_7')),
    state      text not null constraint import_state check (state in ('CHECKED', 'IMPORTED', 'DROPPED')),
    created_by uuid not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    version    int not null default 0,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
alter table members.import enable row level security;
create policy scope on members.import
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

create table members.import_row (
    import_id uuid not null references members.import (id),
    row_number int not null,
    cells     jsonb not null,
    problems  jsonb not null,
    outcome   text not null constraint import_row_outcome
        check (outcome in ('NEW', 'CHANGED', 'SAME', 'FAULTY', 'WRITTEN', 'LEFT_OUT')),
    member_id uuid references members.member (id),
    primary key (import_id, row_number)
);
alter table members.import_row enable row level security;
create policy scope on members.import_row
    using (exists (select 1 from members.import i where i.id = import_id));
grant delete on members.import_row to "${app}"; -- a checked but never imported row is no record; it holds personal data
