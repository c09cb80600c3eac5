-- Work on the cadre corps (công tác cán bộ): words and dates. Nothing here is changed or deleted once it was decided, so
-- most tables may be read and added to, no more.
create schema cadres;
grant usage on schema cadres to "${app}";

-- What is said of a committee member's competences, each time with its day and who says it; the newest counts.
create table cadres.competence (
    id          uuid primary key default uuidv7(),
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    person_id   uuid not null references people.person (id),
    field       text not null constraint competence_field
        check (field in ('LEVEL', 'PRACTICE', 'ETHICS', 'RESPONSIBILITY', 'DISCIPLINE')),
    words       text not null constraint competence_words check (btrim(words) <> '' and length(words) <= 2000),
    said_on     date not null,
    author      text not null constraint competence_author check (author in ('SELF', 'SECRETARY', 'OFFICER')),
    written_by  uuid not null references people.person (id),
    recorded_at timestamptz not null,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
create index competence_scope on cadres.competence (unit_path);
create index competence_person on cadres.competence (person_id);
alter table cadres.competence enable row level security;
create policy scope on cadres.competence
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));
grant select, insert on cadres.competence to "${app}";

-- A cadre plan (quy hoạch cán bộ) of a unit for a span of years. The first decision approves it, each later one adjusts.
create table cadres.plan (
    id          uuid primary key default uuidv7(),
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    from_year   int not null,
    to_year     int not null,
    recorded_at timestamptz not null,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint plan_years check (from_year between 1930 and 2200 and to_year between from_year and from_year + 20),
    constraint plan_once unique (unit_id, from_year, to_year)
);
create index plan_scope on cadres.plan (unit_path);
alter table cadres.plan enable row level security;
create policy scope on cadres.plan
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));
grant select, insert on cadres.plan to "${app}";

create table cadres.plan_decision (
    id          uuid primary key default uuidv7(),
    plan_id     uuid not null references cadres.plan (id),
    place       int not null,
    number      text not null constraint plan_decision_number check (btrim(number) <> '' and length(number) <= 60),
    signed_on   date not null,
    issuer      text not null constraint plan_decision_issuer check (btrim(issuer) <> '' and length(issuer) <= 200),
    note        text not null default '' constraint plan_decision_note check (length(note) <= 500),
    recorded_at timestamptz not null,
    constraint plan_decision_place unique (plan_id, place)
);
alter table cadres.plan_decision enable row level security;
create policy scope on cadres.plan_decision using (exists (select 1 from cadres.plan p where p.id = plan_id));
grant select, insert on cadres.plan_decision to "${app}";

-- The posts of the unit that the plan is to have people for; a post without anyone is a gap to be seen.
create table cadres.plan_position (
    plan_id     uuid not null references cadres.plan (id),
    kind        text not null constraint plan_position_kind
        check (kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER', 'COMMITTEE_MEMBER', 'INSPECTION_MEMBER')),
    decision_id uuid not null references cadres.plan_decision (id),
    primary key (plan_id, kind)
);
alter table cadres.plan_position enable row level security;
create policy scope on cadres.plan_position using (exists (select 1 from cadres.plan p where p.id = plan_id));
grant select, insert on cadres.plan_position to "${app}";

-- Who is planned for a post and for which years. Whether (s)he was appointed is read off the posts.
create table cadres.candidate (
    id          uuid primary key default uuidv7(),
    plan_id     uuid not null references cadres.plan (id),
    kind        text not null,
    person_id   uuid not null references people.person (id),
    from_year   int not null,
    to_year     int not null,
    decision_id uuid not null references cadres.plan_decision (id),
    recorded_at timestamptz not null,
    foreign key (plan_id, kind) references cadres.plan_position (plan_id, kind),
    constraint candidate_years check (to_year >= from_year)
);
create index candidate_plan on cadres.candidate (plan_id);
create index candidate_person on cadres.candidate (person_id);
alter table cadres.candidate enable row level security;
create policy scope on cadres.candidate using (exists (select 1 from cadres.plan p where p.id = plan_id));
grant select, insert on cadres.candidate to "${app}";

create table cadres.removal (
    candidate_id uuid primary key references cadres.candidate (id),
    decision_id  uuid not null references cadres.plan_decision (id),
    reason       text not null constraint removal_reason check (btrim(reason) <> '' and length(reason) <= 500),
    recorded_at  timestamptz not null
);
alter table cadres.removal enable row level security;
create policy scope on cadres.removal using (exists (select 1 from cadres.candidate c where c.id = candidate_id));
grant select, insert on cadres.removal to "${app}";

-- Said of a comrade before (s)he is placed in a planned post or rotated elsewhere.
create table cadres.evaluation (
    id           uuid primary key default uuidv7(),
    unit_id      uuid not null,
    unit_path    text collate "C" not null,
    person_id    uuid not null references people.person (id),
    candidate_id uuid references cadres.candidate (id),
    rotation_to  text not null default '' constraint evaluation_rotation check (length(rotation_to) <= 200),
    evaluated_on date not null,
    judged_by    text not null constraint evaluation_judged_by check (btrim(judged_by) <> '' and length(judged_by) <= 200),
    written_by   uuid not null references people.person (id),
    recorded_at  timestamptz not null,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint evaluation_for_one_thing check ((candidate_id is null) = (btrim(rotation_to) <> ''))
);
create index evaluation_scope on cadres.evaluation (unit_path);
create index evaluation_person on cadres.evaluation (person_id);
alter table cadres.evaluation enable row level security;
create policy scope on cadres.evaluation
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));
grant select, insert on cadres.evaluation to "${app}";

create table cadres.evaluation_word (
    evaluation_id uuid not null references cadres.evaluation (id),
    criterion     text not null constraint evaluation_criterion
        check (criterion in ('ABILITY', 'QUALITY', 'LEVEL', 'STANDARDS', 'TRUST')),
    words         text not null constraint evaluation_words check (btrim(words) <> '' and length(words) <= 2000),
    primary key (evaluation_id, criterion)
);
alter table cadres.evaluation_word enable row level security;
create policy scope on cadres.evaluation_word
    using (exists (select 1 from cadres.evaluation e where e.id = evaluation_id));
grant select, insert on cadres.evaluation_word to "${app}";
