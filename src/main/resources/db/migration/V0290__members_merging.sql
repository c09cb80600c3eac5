-- Two records of one human being become one. Nothing is deleted: the record that is merged away keeps its row and names
-- the one that goes on; what both were is kept in members.merging, so that a mistake can be undone.
alter table people.person add column merged_into uuid references people.person (id),
    add constraint person_not_into_itself check (merged_into <> id);
alter table members.member add column merged_into uuid references members.member (id),
    add constraint member_not_into_itself check (merged_into <> id);
create index person_merged on people.person (merged_into) where merged_into is not null;
create index member_merged on members.member (merged_into) where merged_into is not null;

create table members.merging (
    id           uuid primary key default uuidv7(),
    kept_id      uuid not null references members.member (id),
    other_person uuid not null references people.person (id),
    other_id     uuid references members.member (id),
    fields       text[] not null,
    reason       text not null constraint merging_reason check (btrim(reason) <> '' and length(reason) <= 300),
    before       jsonb not null,
    after        jsonb not null,
    moved        jsonb not null,
    stayed       jsonb not null,
    merged_by    uuid,
    merged_at    timestamptz not null,
    undone_by    uuid,
    undone_at    timestamptz,
    undo_reason  text not null default '' constraint merging_undo_reason check (length(undo_reason) <= 300),
    constraint merging_undone check ((undone_at is null) = (undo_reason = ''))
);
comment on column members.merging.other_id is 'null: the other was a person on record and no member';
comment on column members.merging.fields is 'taken from the other record';
comment on column members.merging.moved is 'rows that speak of the kept one since; undoing gives them back';
comment on column members.merging.stayed is 'rows that would have been twice there, or are sealed';
create unique index merging_once on members.merging (other_person) where undone_at is null;
create index merging_kept on members.merging (kept_id);
alter table members.merging enable row level security;
create policy scope on members.merging
    using (exists (select 1 from members.member m where m.id = kept_id));
-- What both files held is nobody's to read: only the functions below use it.
revoke all on members.merging from "${app}";
grant select (id, kept_id, other_person, other_id, fields, reason, moved, stayed, merged_by, merged_at, undone_by, undone_at,
    undo_reason) on members.merging to "${app}";

-- Every column that speaks of a member or a person, and whether its rows go along when two become one. What records who
-- acted, what is sealed and what is derived stays. A test compares this list with the catalogue. "condition" is asked of
-- the row t; $1 is who is merged away, $2 who is kept.
create table members.reference (
    of_table    text not null,
    column_name text not null,
    follows     boolean not null,
    condition   text not null default 'true',
    place       int generated always as identity,
    primary key (of_table, column_name)
);
alter table members.reference enable row level security;
create policy nobody on members.reference using (false);
revoke all on members.reference from "${app}";
insert into members.reference (of_table, column_name, follows, condition) values
('organisations.post', 'person_id', true, 'true'),
('access.role_grant', 'person_id', true, 'not starts_with(t.source, ''member:'')'),
('access.delegation', 'giver_id', true, 'true'),
('access.delegation', 'taker_id', true, 'true'),
('organisations.seat', 'person_id', true, 'true'),
('organisations.charge', 'person_id', true, 'true'),
('organisations.appointment', 'person_id', true, 'true'),
('members.handover', 'outgoing', true, 't.outgoing_at is null or t.incoming_at is null'),
('members.handover', 'incoming', true, 't.outgoing_at is null or t.incoming_at is null'),
('cadres.competence', 'person_id', true, 'true'),
('cadres.candidate', 'person_id', true, 'true'),
('cadres.evaluation', 'person_id', true, 'true'),
('cadres.review_word', 'person_id', true, 'true'),
('cadres.review_line', 'person_id', true, 'true'),
('cadres.training', 'person_id', true, 'true'),
('admissions.candidate_case', 'person_id', true, 'true'),
('admissions.candidate_case', 'member_id', true, 't.person_id = (select k.person_id from members.member k where k.id = $2)'),
('admissions.paper', 'helper_id', true, 'true'),
('admissions.helper', 'member_id', true, 'true'),
('members.award', 'member_id', true, 'true'),
('members.discipline', 'member_id', true, 'true'),
('members.badge_line', 'member_id', true, 'true'),
('members.file_place', 'member_id', true, 'true'),
('members.file_loan', 'member_id', true, 'true'),
('members.correction', 'member_id', true, 'true'),
('members.stay', 'member_id', true, 'true'),
('members.placement', 'member_id', true, 'true'),
('tasks.task', 'owner_id', true, 'true'),
('tasks.card', 'member_id', true, 'true'),
('dues.declaration', 'member_id', true,
 'not exists (select 1 from dues.declaration k where k.member_id = $2 and k.from_month = t.from_month)'),
('dues.relief', 'member_id', true, 'true'),
('dues.excuse', 'member_id', true, 'true'),
('dues.receipt', 'member_id', true, 'true'),
('meetings.meeting', 'chair_id', true, 't.state <> ''CLOSED'''),
('meetings.meeting', 'recorder_id', true, 't.state <> ''CLOSED'''),
('meetings.agenda_item', 'preparer_id', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')'),
('meetings.agenda_item', 'subject_id', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')'),
('meetings.agenda_item', 'paper_by', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')'),
('meetings.committee_asked', 'member_id', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')'),
('meetings.committee_answer', 'member_id', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')'),
('meetings.notice', 'member_id', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')'),
('meetings.attendance', 'member_id', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')'),
('meetings.opinion', 'speaker_id', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')'),
('meetings.conclusion', 'owner_id', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')'),
('meetings.vote', 'subject_id', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')'),
('meetings.mention', 'member_id', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')'),
('meetings.next_topic', 'preparer_id', true, 'true'),
('meetings.plan_line', 'owner_id', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')'),
('meetings.speaking', 'member_id', true, 'exists (select 1 from meetings.meeting x where x.id = t.meeting_id and x.state <> ''CLOSED'')');
insert into members.reference (of_table, column_name, follows)
select t, c, false from (values
-- joined or carried over by members.merge itself
('members.affiliation', 'member_id'), ('members.standing', 'member_id'), ('access.account', 'person_id'),
('members.member', 'person_id'), ('members.line', 'member_id'),
('members.member', 'merged_into'), ('people.person', 'merged_into'),
('members.merging', 'kept_id'), ('members.merging', 'other_person'), ('members.merging', 'other_id'),
-- decisions and papers name who they named; pages follow merged_into
('members.status_decision', 'member_id'), ('members.transfer', 'member_id'), ('members.transfer', 'person_id'),
('members.file_opening', 'member_id'), ('members.history', 'member_id'), ('people.history', 'person_id'),
('members.import_row', 'member_id'), ('members.reconciliation_line', 'member_id'), ('members.balance_finding', 'member_id'),
('tasks.revision', 'owner_id'),
-- who acted
('members.file_opening', 'opened_by'), ('tasks.progress', 'by_person'), ('tasks.card', 'sent_by'),
('tasks.card', 'remarked_by'), ('tasks.revision', 'by_person'), ('meetings.publication', 'published_by'),
('meetings.notice', 'answered_by'), ('meetings.opinion', 'written_by'), ('meetings.conclusion', 'written_by'),
('meetings.erratum', 'made_by'), ('meetings.vote', 'taken_by'), ('meetings.committee_asked', 'asked_by'),
('meetings.mention', 'written_by'), ('meetings.next_topic', 'written_by'), ('meetings.speaking', 'noted_by'),
('organisations.tree_file', 'uploaded_by'), ('resolutions.resolution', 'uploaded_by'),
('organisations.decision', 'drafted_by'), ('organisations.decision', 'signed_by'),
('members.award', 'recorded_by'), ('members.discipline', 'recorded_by'), ('members.badge_list', 'made_by'),
('members.file_place', 'recorded_by'), ('members.file_loan', 'lent_by'), ('members.reconciliation', 'began_by'),
('members.reconciliation', 'finished_by'), ('admissions.paper', 'recorded_by'), ('admissions.remark', 'written_by'),
('admissions.target', 'set_by'), ('cadres.competence', 'written_by'), ('cadres.evaluation', 'written_by')) as v (t, c);

-- A member and everybody merged into this record.
create function members.one_and_same(member uuid) returns setof uuid
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with recursive same (id) as (
        select m.id from members.member m
        where m.id = one_and_same.member and m.unit_path >= access.scope() and m.unit_path < access.scope_end()
        union select m.id from same join members.member m on m.merged_into = same.id)
    select same.id from same;
end;

-- Whose record goes on where this one was merged into another; null where it was not.
create function members.goes_on_as(member uuid) returns uuid
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with recursive next (id, into_id) as (
        select m.id, m.merged_into from members.member m
        where m.id = goes_on_as.member and m.unit_path >= access.scope() and m.unit_path < access.scope_end()
        union select m.id, m.merged_into from next join members.member m on m.id = next.into_id)
    select n.id from next n where n.into_id is null and n.id <> goes_on_as.member;
end;

-- Where and how the one human being sat, out of two records. On each day the kept record speaks if it is counted; where
-- only the other one is, that one does; where neither is, a leaving outweighs a standing without a cell.
create function members.joined_periods(kept uuid, other uuid)
    returns table (what text, valid daterange, unit_id uuid, standing text, came_by text, left_by text, decision_id uuid,
        unit_before uuid)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with counted as materialized (
        select a.member_id, range_agg(a.valid * s.valid) as days
        from members.affiliation a join members.standing s on s.member_id = a.member_id and s.valid && a.valid
        where a.member_id in (kept, other) and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
        group by a.member_id),
    said as materialized (
        select s.member_id, s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') as stands,
               range_agg(s.valid) as days
        from members.standing s where s.member_id in (kept, other) group by 1, 2),
    sets as materialized (
        select coalesce((select c.days from counted c where c.member_id = kept), '{}') as here,
               coalesce((select c.days from counted c where c.member_id = other), '{}') as also,
               coalesce((select d.days from said d where d.member_id = kept and not d.stands), '{}') as kept_gone,
               coalesce((select d.days from said d where d.member_id = other and not d.stands), '{}') as other_gone,
               coalesce((select d.days from said d where d.member_id = kept and d.stands), '{}') as kept_said,
               coalesce((select d.days from said d where d.member_id = other and d.stands), '{}') as other_said),
    there as materialized (select s.*, s.also - s.here as there from sets s),
    gone as materialized (
        select t.*, t.kept_gone - t.there as k_gone, t.other_gone - t.here - (t.kept_gone - t.there) as o_gone from there t),
    days as materialized (
        select g.here, g.there, g.k_gone, g.o_gone, g.kept_said - g.there - g.o_gone as k_said,
               g.other_said - g.here - g.k_gone - (g.kept_said - g.there - g.o_gone) as o_said from gone g),
    stays as (
        select x.part, a.unit_id,
               case when lower(x.part) = lower(a.valid) then a.came_by else '' end as came_by,
               case when upper(x.part) = upper(a.valid) then a.left_by else '' end as left_by,
               case when lower(x.part) = lower(a.valid) then a.decision_id end as decision_id,
               case when lower(x.part) = lower(a.valid) then a.unit_before end as unit_before
        from members.affiliation a cross join days d
        cross join lateral unnest(case when a.member_id = kept then datemultirange(a.valid) - d.there
                                       else datemultirange(a.valid) * d.there end) as x (part)
        where a.member_id in (kept, other)),
    standings as (
        select x.part, s.standing
        from members.standing s cross join days d
        cross join lateral unnest(datemultirange(s.valid) * case
            when s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
                then case when s.member_id = kept then d.k_said else d.o_said end
            else case when s.member_id = kept then d.k_gone else d.o_gone end end) as x (part)
        where s.member_id in (kept, other)),
    stays_begun as (
        select s.*, case when lag(upper(s.part)) over w = lower(s.part) and lag(s.unit_id) over w = s.unit_id
                              and s.decision_id is null then 0 else 1 end as anew
        from stays s window w as (order by lower(s.part))),
    standings_begun as (
        select s.*, case when lag(upper(s.part)) over w = lower(s.part) and lag(s.standing) over w = s.standing
                         then 0 else 1 end as anew
        from standings s window w as (order by lower(s.part)))
    select 'STAY', daterange(min(lower(g.part)), nullif(max(coalesce(upper(g.part), 'infinity'::date)), 'infinity'::date)),
           g.unit_id, null::text, (array_agg(g.came_by order by lower(g.part)))[1],
           (array_agg(g.left_by order by lower(g.part) desc))[1],
           (array_agg(g.decision_id order by lower(g.part)))[1], (array_agg(g.unit_before order by lower(g.part)))[1]
    from (select b.*, sum(b.anew) over (order by lower(b.part)) as island from stays_begun b) g group by g.island, g.unit_id
    union all
    select 'STANDING', daterange(min(lower(g.part)), nullif(max(coalesce(upper(g.part), 'infinity'::date)), 'infinity'::date)),
           null, g.standing, null, null, null, null
    from (select b.*, sum(b.anew) over (order by lower(b.part)) as island from standings_begun b) g
    group by g.island, g.standing;
end;

-- The same for who looks at both side by side before the merging.
create function members.joined_preview(kept uuid, other uuid)
    returns table (what text, valid daterange, unit_id uuid, standing text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select j.what, j.valid, j.unit_id, j.standing from members.joined_periods(kept, other) j
    where (select count(*) from members.member m where m.id in (kept, other)
           and m.unit_path >= access.scope() and m.unit_path < access.scope_end()) = 2
    order by j.what, lower(j.valid);
end;

create function members.periods_of(member uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select jsonb_build_object(
        'stays', coalesce((select jsonb_agg(to_jsonb(a) - 'member_id' order by lower(a.valid)) from members.affiliation a
                           where a.member_id = periods_of.member), '[]'),
        'standings', coalesce((select jsonb_agg(to_jsonb(s) - 'member_id' order by lower(s.valid)) from members.standing s
                               where s.member_id = periods_of.member), '[]'));
end;

create function members.write_periods(member uuid, periods jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    delete from members.affiliation a where a.member_id = write_periods.member;
    delete from members.standing s where s.member_id = write_periods.member;
    insert into members.affiliation (member_id, valid, unit_id, came_by, left_by, decision_id, unit_before)
    select write_periods.member, r.valid, r.unit_id, r.came_by, r.left_by, r.decision_id, r.unit_before
    from jsonb_populate_recordset(null::members.affiliation, periods -> 'stays') r;
    insert into members.standing (member_id, valid, standing)
    select write_periods.member, r.valid, r.standing
    from jsonb_populate_recordset(null::members.standing, periods -> 'standings') r;
end $$;

-- All of a record that a merging touches. Of an account only what is changed.
create function members.record_of(person uuid, member uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select jsonb_build_object(
        'person', (select to_jsonb(p) from people.person p where p.id = record_of.person),
        'member', (select to_jsonb(m) from members.member m where m.id = record_of.member),
        'periods', members.periods_of(record_of.member),
        'account', (select jsonb_build_object('id', a.id, 'unit_id', a.unit_id, 'disabled_at', a.disabled_at)
                    from access.account a where a.person_id = record_of.person),
        'grant', (select jsonb_build_object('unit_id', g.unit_id, 'held', g.held, 'revoked_at', g.revoked_at)
                  from access.role_grant g where g.source = 'member:' || record_of.member));
end;

-- How many of two records each closed count of the nightly check holds: a merging changes the past on purpose, and takes
-- the closed counts along, so that they still tell any other change.
create function members.in_balance(kept uuid, other uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select coalesce(jsonb_object_agg(n.unit_id, n.people), '{}') from (
        select b.unit_id, count(*) as people
        from members.balance b
        join members.affiliation a on a.unit_id = b.unit_id and a.valid @> b.day and a.member_id in (kept, other)
        join members.standing s on s.member_id = a.member_id and s.valid @> b.day
        where s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') group by b.unit_id) n;
end;
create function members.shift_balance(was jsonb, became jsonb) returns void
    language sql security definer set search_path = pg_catalog
begin atomic
    update members.balance b
    set members = b.members + coalesce((became ->> b.unit_id::text)::int, 0) - coalesce((was ->> b.unit_id::text)::int, 0)
    where b.unit_id::text in (select jsonb_object_keys(was) union select jsonb_object_keys(became));
end;

-- Writes the named columns of a person or member out of a kept row; never where it is kept or its id.
create function members.write_columns(of_table regclass, id uuid, columns text[], kept jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare names text;
begin
    select string_agg(quote_ident(a.attname), ', ') into names from pg_attribute a
    where a.attrelid = of_table and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.attname not in ('id', 'person_id', 'unit_id', 'unit_path', 'version')
      and kept ? a.attname and (columns is null or a.attname = any (columns));
    if names is not null then
        execute format('update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, $1)), '
                       'version = t.version + 1 where t.id = $2', of_table, names) using kept, id;
    end if;
end $$;

-- Who keeps a record goes where the member sits.
create function members.place_record(person uuid, member uuid, unit uuid) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare place organisations.unit;
begin
    select * into place from organisations.unit u where u.id = place_record.unit;
    update members.member m set unit_id = place.id, unit_path = place.path
    where m.id = place_record.member and m.unit_id <> place.id;
    update people.person p set unit_id = place.id, unit_path = place.path
    where p.id = place_record.person and p.unit_id <> place.id;
    update access.account a set unit_id = place.id, unit_path = place.path
    where a.person_id = place_record.person and a.unit_id <> place.id;
end $$;

-- Rows that speak of the one speak of the other from now on; what would be there twice or is sealed stays.
create function members.repoint(kept uuid, other uuid, kept_person uuid, other_person uuid, out moved jsonb, out stayed jsonb)
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    r members.reference;
    one record;
    old_id uuid;
    new_id uuid;
    key_columns text[];
    written jsonb;
begin
    moved := '[]';
    stayed := '[]';
    for r in select * from members.reference x where x.follows order by x.place loop
        select case when c.confrelid = 'members.member'::regclass then other else other_person end,
               case when c.confrelid = 'members.member'::regclass then kept else kept_person end,
               (select array_agg(a.attname) from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = c.conrelid and i.indisprimary)
        into old_id, new_id, key_columns
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.conrelid = r.of_table::regclass and a.attname = r.column_name
          and c.confrelid in ('members.member'::regclass, 'people.person'::regclass);
        continue when old_id is null;
        for one in execute format('select t.ctid as at from %s t where t.%I = $1 and (%s) and $2 is not null',
                                  r.of_table, r.column_name, r.condition) using old_id, new_id loop
            begin
                execute format('update %1$s t set %2$I = $1 where t.ctid = $2 returning to_jsonb(t)', r.of_table, r.column_name)
                    into written using new_id, one.at;
                moved := moved || jsonb_build_object('table', r.of_table, 'column', r.column_name, 'key',
                    (select jsonb_object_agg(e.key, e.value) from jsonb_each(written) e where e.key = any (key_columns)));
            exception when integrity_constraint_violation or raise_exception then
                stayed := stayed || jsonb_build_object('table', r.of_table, 'column', r.column_name);
            end;
        end loop;
        for one in execute format('select count(*)::int as rows from %s t where t.%I = $1 and not (%s) and $2 is not null',
                                  r.of_table, r.column_name, r.condition) using old_id, new_id loop
            for i in 1..one.rows loop
                stayed := stayed || jsonb_build_object('table', r.of_table, 'column', r.column_name);
            end loop;
        end loop;
    end loop;
end $$;

-- Merges another record into a member's. Both have to lie in the sealed scope and be nobody's yet.
create function members.merge(kept uuid, other_person uuid, of_person text[], of_member text[], fields text[], why text)
    returns uuid
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    k members.member;
    o members.member;
    p people.person;
    before jsonb;
    was jsonb;
    joined jsonb;
    sits members.affiliation;
    rows record;
    made uuid;
begin
    perform 1 from people.person x where x.id in (other_person, (select m.person_id from members.member m where m.id = kept))
    order by x.id for update;
    perform 1 from members.member x where x.id = kept or x.person_id = other_person order by x.id for update;
    select * into k from members.member x where x.id = kept;
    select * into p from people.person x where x.id = other_person;
    select * into o from members.member x where x.person_id = other_person;
    if (k.merged_into is null and p.merged_into is null and k.person_id <> p.id
        and k.unit_path >= access.scope() and k.unit_path < access.scope_end()
        and p.unit_path >= access.scope() and p.unit_path < access.scope_end()
        and (o.id is null or o.unit_path >= access.scope() and o.unit_path < access.scope_end())) is not true then
        raise exception 'merging refused' using errcode = '42501';
    end if;
    before := jsonb_build_object('kept', members.record_of(k.person_id, k.id), 'other', members.record_of(p.id, o.id));
    was := members.in_balance(k.id, o.id);

    -- A number stands once in the country: whoever loses it loses it first.
    update people.person x set merged_into = k.person_id, version = x.version + 1,
        citizen_id_cipher = case when 'citizen_id_index' = any (of_person) then null else x.citizen_id_cipher end,
        citizen_id_index = case when 'citizen_id_index' = any (of_person) then null else x.citizen_id_index end,
        citizen_id_tail = case when 'citizen_id_index' = any (of_person) then '' else x.citizen_id_tail end
    where x.id = p.id;
    update members.member x set merged_into = k.id, version = x.version + 1,
        card_number = case when 'card_number' = any (of_member) then '' else x.card_number end
    where x.id = o.id;
    update members.member x set version = x.version + 1 where x.id = k.id; -- whoever looks at it now sees an old one
    perform members.write_columns('people.person', k.person_id, of_person, before #> '{other,person}');
    if o.id is not null then
        perform members.write_columns('members.member', k.id, of_member, before #> '{other,member}');
    end if;

    -- An account goes along, or is closed where the kept one has an own.
    if exists (select 1 from access.account a where a.person_id = k.person_id) then
        update access.account a set disabled_at = coalesce(a.disabled_at, people.moment()) where a.person_id = p.id;
    else
        update access.account a set person_id = k.person_id where a.person_id = p.id;
    end if;

    select jsonb_build_object(
        'stays', coalesce(jsonb_agg(to_jsonb(j) order by lower(j.valid)) filter (where j.what = 'STAY'), '[]'),
        'standings', coalesce(jsonb_agg(to_jsonb(j) order by lower(j.valid)) filter (where j.what = 'STANDING'), '[]'))
    into joined from members.joined_periods(k.id, o.id) j;
    if o.id is not null then
        perform members.write_periods(o.id, '{"stays": [], "standings": []}');
        perform members.write_periods(k.id, joined);
        update access.role_grant g set revoked_at = coalesce(g.revoked_at, people.moment()) where g.source = 'member:' || o.id;
    end if;
    select * into sits from members.affiliation a where a.member_id = k.id order by lower(a.valid) desc limit 1;
    if sits.member_id is not null then
        perform members.place_record(k.person_id, k.id, case when upper_inf(sits.valid) then sits.unit_id else k.unit_id end);
        insert into access.role_grant (person_id, role, unit_id, unit_path, held, source)
        select k.person_id, 'MEMBER', u.id, u.path, sits.valid, 'member:' || k.id from organisations.unit u where u.id = sits.unit_id
        on conflict (source) do update set unit_id = excluded.unit_id, unit_path = excluded.unit_path, held = excluded.held;
    end if;
    select * into rows from members.repoint(k.id, o.id, k.person_id, p.id);
    perform tasks.follow(k.id);
    perform members.shift_balance(was, members.in_balance(k.id, o.id));

    insert into members.merging (kept_id, other_person, other_id, fields, reason, before, after, moved, stayed, merged_by, merged_at)
    values (k.id, p.id, o.id, fields, why, before, members.record_of(k.person_id, k.id), rows.moved, rows.stayed,
            access.acting_person(), people.moment())
    returning id into made;
    return made;
end $$;

-- What has happened to the kept record since, on which an undoing would trample. Of awards and discipline only that
-- there is something.
create function members.since_merging(merging uuid) returns table (kind text, day date, number text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with g as (
        select x.*, k.person_id from members.merging x join members.member k on k.id = x.kept_id
        where x.id = since_merging.merging and k.unit_path >= access.scope() and k.unit_path < access.scope_end()),
    later as (
        select 'FILE' as kind, (select max(h.changed_at)::date from (
                   select x.changed_at from people.history x where x.person_id = g.person_id and x.id > g.id
                   union all select x.changed_at from members.history x where x.member_id = g.kept_id and x.id > g.id) h) as day,
               '' as number
        from g join people.person p on p.id = g.person_id join members.member m on m.id = g.kept_id
        where not (to_jsonb(p) @> ((g.after -> 'person') - array['unit_id', 'unit_path', 'version'])
                   and to_jsonb(m) @> ((g.after -> 'member') - array['unit_id', 'unit_path', 'version']))
        union all
        select 'STATUS', d.effective_on, d.number from g join members.status_decision d on d.member_id = g.kept_id and d.id > g.id
        union all
        select 'TRANSFER', t.drafted_on, t.letter from g join members.transfer t on t.member_id = g.kept_id and t.id > g.id
        union all
        select 'MERIT', null, '' from g join members.award a on a.member_id = g.kept_id and a.id > g.id
        union all
        select 'MERIT', null, '' from g join members.discipline d on d.member_id = g.kept_id and d.id > g.id
        union all
        select 'POST', lower(o.held), '' from g join organisations.post o on o.person_id = g.person_id and o.id > g.id
        union all
        select 'MERGING', y.merged_at::date, '' from g join members.merging y
            on y.id > g.id and y.undone_at is null and g.kept_id in (y.kept_id, y.other_id))
    select l.kind, max(l.day), l.number from later l group by l.kind, l.number
    union all
    select 'PERIODS', null, '' from g
    where members.periods_of(g.kept_id) <> g.after -> 'periods'
      and not exists (select 1 from later l where l.kind in ('STATUS', 'TRANSFER', 'MERGING'));
end;

-- Gives both records back what they were.
create function members.unmerge(merging uuid, why text) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    g members.merging;
    k members.member;
    p people.person;
    was jsonb;
    one record;
    names text;
    r text;
begin
    select * into g from members.merging x where x.id = unmerge.merging for update;
    perform 1 from people.person x where x.id in (g.other_person, (select m.person_id from members.member m where m.id = g.kept_id))
    order by x.id for update;
    select * into k from members.member x where x.id = g.kept_id for update;
    select * into p from people.person x where x.id = g.other_person;
    if (g.undone_at is null and k.unit_path >= access.scope() and k.unit_path < access.scope_end()
        and p.unit_path >= access.scope() and p.unit_path < access.scope_end()) is not true then
        raise exception 'undoing refused' using errcode = '42501';
    end if;
    if exists (select 1 from members.since_merging(g.id)) then
        raise exception 'later decisions' using errcode = '23514', constraint = 'merging_later';
    end if;
    was := members.in_balance(g.kept_id, g.other_id);
    for one in select e.value ->> 'table' as of_table, e.value ->> 'column' as column_name, e.value -> 'key' as key
               from jsonb_array_elements(g.moved) with ordinality e (value, n) order by e.n desc loop
        select string_agg(quote_ident(x), ', ') into names from jsonb_object_keys(one.key) x;
        execute format('update %1$s t set %2$I = $1 where t.%2$I = $2 and (%3$s) = (select %3$s from jsonb_populate_record(null::%1$s, $3))',
                       one.of_table, one.column_name, names)
        using case when (select c.confrelid from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                         where c.contype = 'f' and c.conrelid = one.of_table::regclass and a.attname = one.column_name
                           and c.confrelid in ('members.member'::regclass, 'people.person'::regclass)) = 'members.member'::regclass
                   then g.other_id else g.other_person end,
              case when (select c.confrelid from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                         where c.contype = 'f' and c.conrelid = one.of_table::regclass and a.attname = one.column_name
                           and c.confrelid in ('members.member'::regclass, 'people.person'::regclass)) = 'members.member'::regclass
                   then g.kept_id else k.person_id end,
              one.key;
    end loop;
    foreach r in array array['kept', 'other'] loop -- the kept one first: it gives numbers back
        perform members.write_columns('people.person', (g.before #>> array[r, 'person', 'id'])::uuid, null, g.before #> array[r, 'person']);
        update access.account a set person_id = (g.before #>> array[r, 'person', 'id'])::uuid,
            disabled_at = (g.before #>> array[r, 'account', 'disabled_at'])::timestamptz
        where a.id = (g.before #>> array[r, 'account', 'id'])::uuid;
        continue when g.before #>> array[r, 'member', 'id'] is null;
        perform members.write_columns('members.member', (g.before #>> array[r, 'member', 'id'])::uuid, null, g.before #> array[r, 'member']);
        perform members.write_periods((g.before #>> array[r, 'member', 'id'])::uuid, g.before #> array[r, 'periods']);
        perform members.place_record((g.before #>> array[r, 'person', 'id'])::uuid, (g.before #>> array[r, 'member', 'id'])::uuid,
                                     (g.before #>> array[r, 'member', 'unit_id'])::uuid);
        update access.role_grant x set unit_id = u.id, unit_path = u.path, held = (g.before #>> array[r, 'grant', 'held'])::daterange,
            revoked_at = (g.before #>> array[r, 'grant', 'revoked_at'])::timestamptz
        from organisations.unit u
        where u.id = (g.before #>> array[r, 'grant', 'unit_id'])::uuid and x.source = 'member:' || (g.before #>> array[r, 'member', 'id']);
        perform tasks.follow((g.before #>> array[r, 'member', 'id'])::uuid);
    end loop;
    perform members.shift_balance(was, members.in_balance(g.kept_id, g.other_id));
    update members.merging x set undone_at = people.moment(), undone_by = access.acting_person(), undo_reason = why
    where x.id = g.id;
end $$;

-- Who was merged away is written about no more.
create function members.not_merged() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if exists (select 1 from members.member m where m.id = new.member_id and m.merged_into is not null) then
        raise exception 'merged away' using errcode = '23514', constraint = 'member_merged';
    end if;
    return new;
end $$;
create trigger not_merged before insert on members.award for each row execute function members.not_merged();
create trigger not_merged before insert on members.discipline for each row execute function members.not_merged();
create trigger not_merged before insert on members.status_decision for each row execute function members.not_merged();
create trigger not_merged before insert on members.correction for each row execute function members.not_merged();
create trigger not_merged before insert on members.stay for each row execute function members.not_merged();
create trigger not_merged before insert on members.file_loan for each row execute function members.not_merged();
create trigger not_merged before insert on members.file_place for each row execute function members.not_merged();

revoke execute on function members.joined_periods(uuid, uuid), members.periods_of(uuid), members.write_periods(uuid, jsonb),
    members.record_of(uuid, uuid), members.in_balance(uuid, uuid), members.shift_balance(jsonb, jsonb),
    members.write_columns(regclass, uuid, text[], jsonb), members.place_record(uuid, uuid, uuid),
    members.repoint(uuid, uuid, uuid, uuid), members.merge(uuid, uuid, text[], text[], text[], text),
    members.since_merging(uuid), members.unmerge(uuid, text), members.not_merged(), members.one_and_same(uuid),
    members.goes_on_as(uuid), members.joined_preview(uuid, uuid) from public;
grant execute on function members.merge(uuid, uuid, text[], text[], text[], text), members.since_merging(uuid),
    members.unmerge(uuid, text), members.one_and_same(uuid), members.goes_on_as(uuid), members.joined_preview(uuid, uuid) to "${app}";

-- Who opened my file: also the one that was merged into it.
create or replace function members.openings_of_own_file()
    returns table (opened_at timestamptz, opener text, unit_name text, shows text, purpose text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select o.opened_at, p.full_name,
           (select v.name from organisations.unit_version v where v.unit_id = o.acting_for
            order by upper(v.valid) desc nulls first limit 1),
           o.shows, o.purpose
    from members.file_opening o
    join members.member m on m.id = o.member_id
    join people.person p on p.id = o.opened_by
    where m.person_id = access.acting_person()
       or m.merged_into = (select x.id from members.member x where x.person_id = access.acting_person())
    order by o.opened_at desc;
end;
