-- Bodies beside the Party's tree: steering committees (Ban Chỉ đạo), union, youth union, professional groups. Chi ủy,
-- BCH, BTV and UBKT are none of them: they follow from posts.
create table organisations.body (
    id        uuid primary key default uuidv7(),
    unit_id   uuid not null,
    unit_path text collate "C" not null,
    kind      text not null constraint body_kind
        check (kind in ('STEERING_COMMITTEE', 'TRADE_UNION', 'YOUTH_UNION', 'PROFESSIONAL_GROUP')),
    name      text not null constraint body_name check (btrim(name) <> '' and length(name) <= 200),
    valid     daterange not null constraint body_valid check (not isempty(valid)),
    basis     text not null default '',
    ended_by  uuid references organisations.decision (id),
    continues uuid references organisations.body (id),
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint body_life foreign key (unit_id, period valid)
        references organisations.unit_version (unit_id, period valid) deferrable initially deferred,
    constraint body_period unique (id, valid without overlaps),
    constraint body_once exclude using gist (unit_id with =, kind with =, lower(name) with =, valid with &&)
);
comment on column organisations.body.continues is 'what it was before its unit ended and a counter-decision brought both back';
create index body_scope on organisations.body (unit_path);
alter table organisations.body enable row level security;
create policy scope on organisations.body
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- Who sits in a body, for a time. Not everybody there is a Party member.
create table organisations.seat (
    id        uuid primary key default uuidv7(),
    body_id   uuid not null references organisations.body (id),
    person_id uuid not null references people.person (id),
    role      text not null constraint seat_role check (role in ('HEAD', 'DEPUTY', 'MEMBER')),
    valid     daterange not null constraint seat_valid check (not isempty(valid)),
    ended_by  uuid references organisations.decision (id),
    constraint seat_life foreign key (body_id, period valid)
        references organisations.body (id, period valid) deferrable initially deferred,
    constraint seat_once exclude using gist (body_id with =, person_id with =, valid with &&),
    constraint seat_one_head exclude using gist (body_id with =, valid with &&) where (role = 'HEAD')
);
create index seat_person on organisations.seat (person_id);
alter table organisations.seat enable row level security;
create policy scope on organisations.seat
    using (exists (select 1 from organisations.body b where b.id = body_id));

-- How many there are where the people are not on record: 7 in the union's committee, 60 in the union.
create table organisations.body_count (
    body_id   uuid not null references organisations.body (id),
    valid     daterange not null constraint body_count_valid check (not isempty(valid)),
    committee int constraint body_count_committee check (committee >= 0),
    members   int not null constraint body_count_members check (members >= 0),
    ended_by  uuid references organisations.decision (id),
    constraint body_count_once primary key (body_id, valid without overlaps),
    constraint body_count_life foreign key (body_id, period valid)
        references organisations.body (id, period valid) deferrable initially deferred
);
alter table organisations.body_count enable row level security;
create policy scope on organisations.body_count
    using (exists (select 1 from organisations.body b where b.id = body_id));
