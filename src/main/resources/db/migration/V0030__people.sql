create schema people;
grant usage on schema people to "${app}";
alter default privileges in schema people grant select, insert, update on tables to "${app}";

-- A person, once, whatever posts and memberships there are; kept by the unit that answers for the record.
create table people.person (
    id                uuid primary key default uuidv7(),
    unit_id           uuid not null,
    unit_path         text collate "C" not null,
    full_name         text not null constraint person_name check (btrim(full_name) <> '' and length(full_name) <= 120),
    used_name         text not null default '',
    search_name       text generated always as (shared.fold(full_name)) stored,
    given_name        text collate shared.vietnamese generated always as (shared.given_name(full_name)) stored,
    sex               text constraint person_sex check (sex in ('MALE', 'FEMALE')),
    birth_date        date,
    ethnicity         text not null default '',
    religion          text not null default '',
    birthplace        text not null default '',
    home_place        text not null default '',
    residence         text not null default '',
    general_education text not null default '',
    professional_level text not null default '',
    political_theory  text not null default '' constraint person_theory
        check (political_theory in ('', 'BASIC', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR')),
    languages         text not null default '',
    occupation        text not null default '',
    staff_class       text constraint person_staff_class check (staff_class in ('MANAGER', 'TEACHER', 'STAFF')),
    school_post       text not null default '' constraint person_school_post
        check (school_post in ('', 'PRINCIPAL', 'VICE_PRINCIPAL', 'GROUP_LEADER')),
    phone             text not null default '',
    citizen_id_cipher bytea,
    citizen_id_index  bytea constraint person_citizen_id unique,
    citizen_id_tail   text not null default '',
    version           int not null default 0,
    constraint person_citizen_id_whole check ((citizen_id_cipher is null) = (citizen_id_index is null))
);
create index person_scope on people.person (unit_path);
create index person_search on people.person using gin (search_name gin_trgm_ops);
alter table people.person enable row level security;
create policy scope on people.person
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

alter table access.account add foreign key (person_id) references people.person (id);
alter table access.role_grant add foreign key (person_id) references people.person (id);
