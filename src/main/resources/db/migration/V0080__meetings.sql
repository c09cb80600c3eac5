create schema meetings;
grant usage on schema meetings to "${app}";
alter default privileges in schema meetings grant select, insert, update on tables to "${app}";

-- A session of a cell. The period (tháng 8) stands apart from the day it is held (25/7).
create table meetings.meeting (
    id            uuid primary key default uuidv7(),
    unit_id       uuid not null,
    unit_path     text collate "C" not null,
    kind          text not null constraint meeting_kind check (kind in ('REGULAR', 'THEMATIC', 'EXTRAORDINARY')),
    with_thematic boolean not null default false,
    period        date not null constraint meeting_period check (extract(day from period) = 1),
    starts_at     timestamptz,
    place         text not null default '',
    venue         text not null default 'OFFICE' constraint meeting_venue
        check (venue in ('OFFICE', 'HISTORIC_SITE', 'TWINNED_UNIT', 'FIELD_TRIP', 'ONLINE')),
    forms         text[] not null default '{REPORT}' constraint meeting_forms
        check (forms <@ array['REPORT', 'MULTIMEDIA', 'PAPERS', 'STORY_TELLING', 'ARTS', 'THEMATIC_TALK']),
    chair_id      uuid not null references members.member (id),
    recorder_id   uuid references members.member (id),
    state         text not null default 'DRAFT' constraint meeting_state
        check (state in ('DRAFT', 'WITH_COMMITTEE', 'PUBLISHED', 'OPEN', 'CLOSED', 'CANCELLED')),
    agenda_version int not null default 0,
    opened_at     timestamptz,
    closed_at     timestamptz,
    guests        text not null default '',
    dues_paid     int constraint meeting_dues check (dues_paid >= 0),
    dues_note     text not null default '',
    assessment    text not null default '',
    atmosphere    text not null default '',
    minutes_document_id uuid references documents.document (id),
    created_at    timestamptz not null,
    version       int not null default 0,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint meeting_published_has_time check (state not in ('PUBLISHED', 'OPEN', 'CLOSED') or starts_at is not null)
);
create unique index meeting_once_a_month on meetings.meeting (unit_id, period)
    where kind = 'REGULAR' and state <> 'CANCELLED';
create index meeting_scope on meetings.meeting (unit_path, period);
alter table meetings.meeting enable row level security;
create policy scope on meetings.meeting
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

create table meetings.agenda_item (
    id             uuid primary key,
    meeting_id     uuid not null references meetings.meeting (id),
    ordinal        int not null,
    kind           text not null constraint agenda_item_kind check (kind in ('INFORM', 'DISCUSS')),
    part           text not null constraint agenda_item_part
        check (part in ('INFORMATION', 'EVALUATION', 'PLAN', 'THEMATIC', 'RECOGNITION', 'OTHER')),
    title          text not null constraint agenda_item_title check (btrim(title) <> '' and length(title) <= 500),
    detail         text not null default '',
    preparer_id    uuid references members.member (id),
    minutes        int not null constraint agenda_item_minutes check (minutes between 1 and 600),
    paper_required boolean not null default false,
    paper_id       uuid references documents.document (id),
    grounds        text[] not null default '{}' constraint agenda_item_grounds
        check (grounds <@ array['FUNCTION_AND_DIRECTION', 'PROGRAMME_AND_TARGETS', 'SITUATION']),
    ground_note    text not null default '',
    source         text not null default 'HAND',
    source_ref     uuid,
    subject_id     uuid references members.member (id),
    started_at     timestamptz,
    spent_seconds  int not null default 0 constraint agenda_item_spent check (spent_seconds >= 0),
    removed        boolean not null default false,
    version        int not null default 0
);
create index agenda_item_meeting on meetings.agenda_item (meeting_id, ordinal);
alter table meetings.agenda_item enable row level security;
create policy scope on meetings.agenda_item using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

-- The answers to the checks of the preparation: a rule of the rulebook, answered by an item or a choice.
create table meetings.check_answer (
    meeting_id uuid not null references meetings.meeting (id),
    code       text not null,
    item_id    uuid references meetings.agenda_item (id),
    choice     text not null default '',
    note       text not null default '',
    answered_at timestamptz not null,
    primary key (meeting_id, code)
);
alter table meetings.check_answer enable row level security;
create policy scope on meetings.check_answer using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

create table meetings.logistic (
    meeting_id uuid not null references meetings.meeting (id),
    item       text not null,
    state      text not null constraint logistic_state check (state in ('NEEDED', 'READY', 'NOT_NEEDED')),
    primary key (meeting_id, item)
);
alter table meetings.logistic enable row level security;
create policy scope on meetings.logistic using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

create table meetings.committee_answer (
    meeting_id  uuid not null references meetings.meeting (id),
    version     int not null,
    member_id   uuid not null references members.member (id),
    agrees      boolean not null,
    comment     text not null default '',
    answered_at timestamptz not null,
    primary key (meeting_id, version, member_id)
);
alter table meetings.committee_answer enable row level security;
create policy scope on meetings.committee_answer
    using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

-- What was announced, frozen: later changes make a new version.
create table meetings.publication (
    meeting_id   uuid not null references meetings.meeting (id),
    version      int not null,
    content      jsonb not null,
    published_at timestamptz not null,
    published_by uuid not null references people.person (id),
    primary key (meeting_id, version)
);
alter table meetings.publication enable row level security;
create policy scope on meetings.publication using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

create table meetings.notice (
    meeting_id  uuid not null references meetings.meeting (id),
    member_id   uuid not null references members.member (id),
    version     int not null,
    notified_at timestamptz not null,
    seen_at     timestamptz,
    answer      text constraint notice_answer check (answer in ('ATTEND', 'ABSENT')),
    reason      text not null default '' constraint notice_reason check (answer <> 'ABSENT' or btrim(reason) <> ''),
    answered_at timestamptz,
    answered_by uuid references people.person (id),
    primary key (meeting_id, member_id)
);
alter table meetings.notice enable row level security;
create policy scope on meetings.notice using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

create table meetings.attendance (
    meeting_id uuid not null references meetings.meeting (id),
    member_id  uuid not null references members.member (id),
    presence   text not null constraint attendance_presence check (presence in ('PRESENT', 'ABSENT')),
    arrived_at timestamptz,
    left_at    timestamptz,
    excused    boolean,
    reason     text not null default '',
    revision   bigint not null default 0,
    primary key (meeting_id, member_id),
    constraint attendance_times check (left_at >= arrived_at),
    constraint attendance_excuse check ((presence = 'ABSENT') = (excused is not null))
);
alter table meetings.attendance enable row level security;
create policy scope on meetings.attendance using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

-- What is typed in the meeting: rows of their own with ids made by the browser, upserted; never rewritten as a whole.
-- "revision" grows with each save; a save that was based on an older one becomes a row beside, never over it.
create table meetings.opinion (
    id         uuid primary key,
    meeting_id uuid not null references meetings.meeting (id),
    item_id    uuid not null references meetings.agenda_item (id),
    speaker_id uuid references members.member (id),
    body       text not null constraint opinion_body check (length(body) <= 20000),
    spoken_at  timestamptz not null,
    beside_id  uuid references meetings.opinion (id),
    removed    boolean not null default false,
    revision   bigint not null default 1,
    written_by uuid references people.person (id),
    written_at timestamptz not null
);
create index opinion_item on meetings.opinion (meeting_id, item_id, spoken_at);
alter table meetings.opinion enable row level security;
create policy scope on meetings.opinion using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

create table meetings.conclusion (
    id            uuid primary key,
    meeting_id    uuid not null references meetings.meeting (id),
    item_id       uuid not null references meetings.agenda_item (id),
    ordinal       int not null default 0,
    body          text not null constraint conclusion_body check (length(body) <= 4000),
    owner_id      uuid references members.member (id),
    due_on        date,
    target        text not null default '',
    in_resolution boolean not null default true,
    beside_id     uuid references meetings.conclusion (id),
    removed       boolean not null default false,
    revision      bigint not null default 1,
    written_by    uuid references people.person (id),
    written_at    timestamptz not null
);
create index conclusion_item on meetings.conclusion (meeting_id, item_id, ordinal);
alter table meetings.conclusion enable row level security;
create policy scope on meetings.conclusion using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

-- A correction after sealing: the sealed words stay, the erratum stands beside them everywhere.
create table meetings.erratum (
    id            uuid primary key,
    conclusion_id uuid not null references meetings.conclusion (id),
    body          text not null constraint erratum_body check (btrim(body) <> '' and length(body) <= 4000),
    reason        text not null constraint erratum_reason check (btrim(reason) <> ''),
    made_at       timestamptz not null,
    made_by       uuid not null references people.person (id)
);
create index erratum_conclusion on meetings.erratum (conclusion_id, made_at);
alter table meetings.erratum enable row level security;
create policy scope on meetings.erratum using (exists (select 1 from meetings.conclusion c where c.id = conclusion_id));

-- A show of hands. Base and verdict are computed when it is taken and printed with it.
create table meetings.vote (
    id            uuid primary key,
    meeting_id    uuid not null references meetings.meeting (id),
    item_id       uuid not null references meetings.agenda_item (id),
    rule_code     text not null,
    question      text not null constraint vote_question check (btrim(question) <> '' and length(question) <= 500),
    subject_id    uuid references members.member (id),
    official      int not null,
    excluded      int not null,
    present       int not null,
    in_favour     int not null constraint vote_in_favour check (in_favour >= 0),
    against       int not null constraint vote_against check (against >= 0),
    other         int not null constraint vote_other check (other >= 0),
    needed        int not null,
    carried       boolean not null,
    removed       boolean not null default false,
    revision      bigint not null default 1,
    taken_at      timestamptz not null,
    taken_by      uuid references people.person (id),
    constraint vote_adds_up check (in_favour + against + other = present),
    constraint vote_base check (present <= official - excluded and excluded between 0 and official),
    constraint vote_verdict check (carried = (in_favour >= needed))
);
create index vote_meeting on meetings.vote (meeting_id, item_id);
alter table meetings.vote enable row level security;
create policy scope on meetings.vote using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

-- Praise is for all; a lesson is for the chair and the member alone.
create table meetings.mention (
    id         uuid primary key,
    meeting_id uuid not null references meetings.meeting (id),
    member_id  uuid not null references members.member (id),
    kind       text not null constraint mention_kind check (kind in ('PRAISE', 'LESSON')),
    body       text not null constraint mention_body check (length(body) <= 2000),
    in_minutes boolean not null,
    removed    boolean not null default false,
    revision   bigint not null default 1,
    written_at timestamptz not null
);
create index mention_meeting on meetings.mention (meeting_id);
alter table meetings.mention enable row level security;
create policy scope on meetings.mention using (
    exists (select 1 from meetings.meeting m where m.id = meeting_id)
    and (kind = 'PRAISE' or in_minutes
         or (select access.acting_person()) in (
             select x.person_id from members.member x
             where x.id = member_id or x.id = (select m.chair_id from meetings.meeting m where m.id = meeting_id))));

create table meetings.next_topic (
    id          uuid primary key,
    meeting_id  uuid not null references meetings.meeting (id),
    title       text not null constraint next_topic_title check (length(title) <= 500),
    preparer_id uuid references members.member (id),
    thematic    boolean not null default false,
    taken_into  uuid references meetings.meeting (id),
    removed     boolean not null default false,
    revision    bigint not null default 1,
    written_at  timestamptz not null
);
create index next_topic_meeting on meetings.next_topic (meeting_id);
alter table meetings.next_topic enable row level security;
create policy scope on meetings.next_topic using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

-- A closed meeting is sealed: what was minuted never changes again, whoever asks.
create function meetings.sealed() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    if exists (select 1 from meetings.meeting m where m.id = new.meeting_id and m.state = 'CLOSED') then
        raise exception 'meeting_sealed' using errcode = 'P0001', constraint = 'meeting_sealed';
    end if;
    return new;
end $$;
create trigger sealed before insert or update on meetings.agenda_item for each row execute function meetings.sealed();
create trigger sealed before insert or update on meetings.attendance for each row execute function meetings.sealed();
create trigger sealed before insert or update on meetings.opinion for each row execute function meetings.sealed();
create trigger sealed before insert or update on meetings.conclusion for each row execute function meetings.sealed();
create trigger sealed before insert or update on meetings.vote for each row execute function meetings.sealed();
create trigger sealed before insert or update on meetings.mention for each row execute function meetings.sealed();
create trigger sealed before insert on meetings.next_topic for each row execute function meetings.sealed();
