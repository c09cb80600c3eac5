-- A review of the corps (rà soát): who holds what on a day, a conclusion on each and on the whole.
create table cadres.review (
    id           uuid primary key default uuidv7(),
    unit_id      uuid not null,
    unit_path    text collate "C" not null,
    title        text not null constraint review_title check (btrim(title) <> '' and length(title) <= 200),
    held_on      date not null,
    horizon      int not null constraint review_horizon check (horizon between 1930 and 2200),
    conclusion   text not null default '' constraint review_conclusion check (length(conclusion) <= 4000),
    concluded_on date,
    recorded_at  timestamptz not null,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint review_concluded check (concluded_on is null or btrim(conclusion) <> '')
);
create index review_scope on cadres.review (unit_path);
alter table cadres.review enable row level security;
create policy scope on cadres.review
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));
grant select, insert, update on cadres.review to "${app}";

create table cadres.review_word (
    review_id uuid not null references cadres.review (id),
    person_id uuid not null references people.person (id),
    words     text not null constraint review_words check (btrim(words) <> '' and length(words) <= 2000),
    primary key (review_id, person_id)
);
alter table cadres.review_word enable row level security;
create policy scope on cadres.review_word using (exists (select 1 from cadres.review r where r.id = review_id));
grant select, insert, update on cadres.review_word to "${app}";

-- What the list was when it was concluded: levels of education have no days of their own in a file.
create table cadres.review_line (
    review_id    uuid not null references cadres.review (id),
    place        int not null,
    person_id    uuid not null references people.person (id),
    kind         text not null,
    at           text not null default '',
    since        date not null,
    until        date,
    term_end     date,
    birth_date   date,
    professional text not null,
    theory       text not null,
    lacking      text[] not null,
    primary key (review_id, place)
);
alter table cadres.review_line enable row level security;
create policy scope on cadres.review_line using (exists (select 1 from cadres.review r where r.id = review_id));
grant select, insert on cadres.review_line to "${app}";

-- What was concluded stays as it was: another review says what has changed since.
create function cadres.keep_concluded() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_table_name = 'review' then
        if old.concluded_on is not null and (new.title, new.held_on, new.horizon, new.conclusion, new.concluded_on)
            is distinct from (old.title, old.held_on, old.horizon, old.conclusion, old.concluded_on) then
            raise exception 'a concluded review stays as it was' using errcode = 'restrict_violation';
        end if;
    elsif exists (select 1 from cadres.review r where r.id = new.review_id and r.concluded_on is not null) then
        raise exception 'a concluded review stays as it was' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keep_concluded before update on cadres.review
    for each row execute function cadres.keep_concluded();
create trigger keep_concluded before insert or update on cadres.review_word
    for each row execute function cadres.keep_concluded();

-- Training and refresher courses: planned for a comrade or a group, attended, certified.
create table cadres.training (
    id          uuid primary key default uuidv7(),
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    year        int not null constraint training_year check (year between 1930 and 2200),
    person_id   uuid references people.person (id),
    group_name  text not null default '' constraint training_group check (length(group_name) <= 200),
    kind        text not null constraint training_kind
        check (kind in ('PROFESSIONAL', 'THEORY', 'MANAGEMENT', 'LANGUAGE_IT')),
    aim         text not null constraint training_aim check (btrim(aim) <> '' and length(aim) <= 200),
    place       text not null default '' constraint training_place check (length(place) <= 200),
    recorded_at timestamptz not null,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint training_for_whom check ((person_id is null) = (btrim(group_name) <> '')),
    constraint training_theory check (kind <> 'THEORY' or aim in ('BASIC', 'INTERMEDIATE', 'ADVANCED', 'BACHELOR'))
);
create index training_scope on cadres.training (unit_path);
create index training_person on cadres.training (person_id);
alter table cadres.training enable row level security;
create policy scope on cadres.training
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));
grant select, insert on cadres.training to "${app}";

create table cadres.training_step (
    training_id uuid not null references cadres.training (id),
    step        text not null constraint training_step_known check (step in ('ATTENDED', 'CERTIFIED', 'DROPPED')),
    done_on     date not null,
    note        text not null default '' constraint training_step_note check (length(note) <= 200),
    recorded_at timestamptz not null,
    primary key (training_id, step)
);
alter table cadres.training_step enable row level security;
create policy scope on cadres.training_step using (exists (select 1 from cadres.training t where t.id = training_id));
grant select, insert on cadres.training_step to "${app}";
