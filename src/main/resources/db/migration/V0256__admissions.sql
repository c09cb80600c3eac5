create schema admissions;
grant usage on schema admissions to "${app}";
alter default privileges in schema admissions grant select, insert, update on tables to "${app}";

-- One person's way from outstanding non-member to full member. Stage and phase are what the program computed when the
-- case was last touched; they are there to be counted, never typed. Rules are those of "rules_as_of".
create table admissions.candidate_case (
    id            uuid primary key default uuidv7(),
    unit_id       uuid not null,
    unit_path     text collate "C" not null,
    person_id     uuid not null references people.person (id),
    member_id     uuid references members.member (id),
    kind          text not null constraint candidate_case_kind check (kind in ('ADMISSION', 'READMISSION', 'RECOGNITION')),
    introduced_by text not null constraint candidate_case_introduced
        check (introduced_by in ('YOUTH_UNION', 'TRADE_UNION', 'NONE')),
    support       text not null default '' constraint candidate_case_support check (length(support) <= 2000),
    opened_on     date not null,
    rules_as_of   date not null,
    probation_from date,
    stage         text not null default '',
    phase         text not null default 'PREPARE' constraint candidate_case_phase
        check (phase in ('PREPARE', 'CELL', 'UPPER', 'PROBATION', 'DONE')),
    ended_on      date,
    outcome       text constraint candidate_case_outcome check (outcome in ('RECOGNISED', 'STOPPED')),
    reason        text not null default '' constraint candidate_case_reason check (length(reason) <= 2000),
    version       int not null default 0,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint candidate_case_ended check ((ended_on is null) = (outcome is null)),
    constraint candidate_case_stopped_with_reason check (outcome <> 'STOPPED' or btrim(reason) <> '')
);
create unique index candidate_case_open on admissions.candidate_case (person_id) where ended_on is null;
create index candidate_case_scope on admissions.candidate_case (unit_path, phase);
create index candidate_case_member on admissions.candidate_case (member_id) where member_id is not null;
alter table admissions.candidate_case enable row level security;
create policy scope on admissions.candidate_case
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- When a case came to a stage and left it: the funnel and the median days are read off these.
create table admissions.step (
    case_id    uuid not null references admissions.candidate_case (id),
    ordinal    int not null,
    stage      text not null,
    entered_on date not null,
    left_on    date,
    primary key (case_id, ordinal)
);
alter table admissions.step enable row level security;
create policy scope on admissions.step
    using (exists (select 1 from admissions.candidate_case c where c.id = case_id));

-- A paper, an opinion, a resolution, a decision: a recorded fact with its date, number and place; no scans.
create table admissions.paper (
    id          uuid primary key default uuidv7(),
    case_id     uuid not null references admissions.candidate_case (id),
    code        text not null,
    dated       date not null,
    received_on date,
    number      text not null default '' constraint paper_number check (length(number) <= 60),
    place       text not null default '' constraint paper_place check (length(place) <= 300),
    body        text not null default '' constraint paper_body check (length(body) <= 4000),
    in_favour   int,
    out_of      int,
    helper_id   uuid references members.member (id),
    withdrawn   boolean not null default false,
    recorded_by uuid not null references people.person (id),
    recorded_at timestamptz not null,
    constraint paper_received check (received_on >= dated),
    constraint paper_hands check ((in_favour is null) = (out_of is null) and in_favour between 0 and out_of and out_of > 0)
);
create index paper_case on admissions.paper (case_id, code, dated);
alter table admissions.paper enable row level security;
create policy scope on admissions.paper
    using (exists (select 1 from admissions.candidate_case c where c.id = case_id));

create table admissions.helper (
    case_id   uuid not null references admissions.candidate_case (id),
    member_id uuid not null references members.member (id),
    valid     daterange not null constraint helper_valid check (not isempty(valid)),
    constraint helper_once primary key (case_id, member_id, valid without overlaps)
);
create index helper_member on admissions.helper (member_id);
alter table admissions.helper enable row level security;
create policy scope on admissions.helper
    using (exists (select 1 from admissions.candidate_case c where c.id = case_id));

-- Words on ability, level, ethics, lifestyle: dated, by name, no points.
create table admissions.remark (
    id         uuid primary key default uuidv7(),
    case_id    uuid not null references admissions.candidate_case (id),
    criterion  text not null constraint remark_criterion check (criterion in ('ABILITY', 'LEVEL', 'ETHICS', 'LIFESTYLE')),
    body       text not null constraint remark_body check (btrim(body) <> '' and length(body) <= 2000),
    dated      date not null,
    written_by uuid not null references people.person (id)
);
create index remark_case on admissions.remark (case_id, dated);
alter table admissions.remark enable row level security;
create policy scope on admissions.remark
    using (exists (select 1 from admissions.candidate_case c where c.id = case_id));

-- What a sealed meeting voted, carried or not: the history a failed vote leaves.
create table admissions.ballot (
    vote_id    uuid primary key references meetings.vote (id),
    case_id    uuid not null references admissions.candidate_case (id),
    meeting_id uuid not null references meetings.meeting (id),
    item_id    uuid not null references meetings.agenda_item (id),
    kind       text not null constraint ballot_kind check (kind in ('ADMISSION', 'RECOGNITION')),
    held_on    date not null,
    entitled   int not null,
    present    int not null,
    in_favour  int not null,
    needed     int not null,
    carried    boolean not null
);
create index ballot_case on admissions.ballot (case_id, held_on);
alter table admissions.ballot enable row level security;
create policy scope on admissions.ballot
    using (exists (select 1 from admissions.candidate_case c where c.id = case_id));

-- Where a case was kept before, in the words of that time: the receiver reads the history of what came over.
create table admissions.handover (
    case_id   uuid not null references admissions.candidate_case (id),
    ordinal   int not null,
    from_unit uuid not null,
    from_name text not null,
    primary key (case_id, ordinal)
);
alter table admissions.handover enable row level security;
create policy scope on admissions.handover
    using (exists (select 1 from admissions.candidate_case c where c.id = case_id));
revoke insert, update on admissions.handover from "${app}"; -- written by the trigger alone

-- The case goes where its person goes, by whatever way the member or the person was moved: one transfer, one place.
create function admissions.go_along() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if tg_table_schema = 'people' then
        update admissions.candidate_case set unit_id = new.unit_id, unit_path = new.unit_path, version = version + 1
        where person_id = new.id and member_id is null and ended_on is null;
    else
        update admissions.candidate_case set unit_id = new.unit_id, unit_path = new.unit_path, version = version + 1
        where member_id = new.id and ended_on is null;
    end if;
    return null;
end $$;
create trigger admissions_go_along after update of unit_id on people.person for each row
    when (old.unit_id <> new.unit_id) execute function admissions.go_along();
create trigger admissions_go_along after update of unit_id on members.member for each row
    when (old.unit_id <> new.unit_id) execute function admissions.go_along();

create function admissions.keep_handover() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into admissions.handover (case_id, ordinal, from_unit, from_name)
    select new.id, (select count(*) from admissions.handover h where h.case_id = new.id) + 1, old.unit_id,
           coalesce((select v.name from organisations.unit_version v where v.unit_id = old.unit_id
                     order by v.valid desc limit 1), '');
    return null;
end $$;
create trigger keep_handover after update of unit_id on admissions.candidate_case for each row
    when (old.unit_id <> new.unit_id) execute function admissions.keep_handover();

-- How many people a unit means to admit in a year, set for it from above.
create table admissions.target (
    unit_id   uuid not null,
    unit_path text collate "C" not null,
    year      int not null constraint target_year check (year between 2000 and 2100),
    people    int not null constraint target_people check (people between 0 and 10000),
    set_by    uuid not null references people.person (id),
    primary key (unit_id, year),
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
alter table admissions.target enable row level security;
create policy scope on admissions.target
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));
