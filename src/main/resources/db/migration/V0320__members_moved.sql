-- Movements kept beside the periods they are read off: figures of a province count narrow rows instead of laying periods
-- over each other for each page. members.movement stays the one meaning; members.moved holds the same rows, written by
-- triggers in the transaction of the change and compared every night.

-- The one place where a movement gets its kind; within a query it costs nothing, for the planner puts it in its place.
create function members.movement_kind(change int, other_unit uuid, decision uuid, stands text, stood text, decided text,
    joined boolean) returns text
    language sql immutable
    return case when decision is not null then 'REORGANISED'
        when change < 0 and stands not in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') then stands
        when other_unit is not null then 'MOVED'
        when change < 0 then 'UNEXPLAINED'
        when joined or decided = 'ADMISSION' then 'ADMITTED'
        when decided = 'READMISSION' then 'READMITTED'
        when stood not in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED', 'TRANSFERRED') then 'RETURNED'
        else 'FROM_OUTSIDE' end;

create or replace view members.movement with (security_invoker = true) as
    select e.member_id, e.unit_id, e.day, e.change, other.unit_id as other_unit, other.decision_id,
        members.movement_kind(e.change, other.unit_id, other.decision_id, now.standing, before.standing, by.kind,
            m.joined_on = e.day) as kind
    from (select s.member_id, s.unit_id, x.day, x.change from members.spell s
          cross join lateral (values (lower(s.days), 1), (upper(s.days), -1)) x (day, change)
          where x.day is not null) e
    join members.member m on m.id = e.member_id
    left join lateral (
        select p.unit_id, b.decision_id from members.affiliation p
        left join members.affiliation b on b.member_id = p.member_id and lower(b.valid) = e.day
        where p.member_id = e.member_id and p.unit_id <> e.unit_id
          and case when e.change > 0 then upper(p.valid) else lower(p.valid) end = e.day) other on true
    left join lateral (
        select d.kind from members.status_decision d
        where d.member_id = e.member_id and d.effective_on = e.day and d.kind in ('ADMISSION', 'READMISSION')
        order by d.kind limit 1) by on e.change > 0
    left join members.standing now on now.member_id = e.member_id and now.valid @> e.day
    left join members.standing before on before.member_id = e.member_id and before.valid @> (e.day - 1);

-- The work at the school is today's, as in members.line and members.tally, for counts by it. Derived, and so without a foreign key to be followed: the periods have theirs.
create table members.moved (
    member_id   uuid not null,
    unit_id     uuid not null,
    day         date not null,
    change      int not null,
    kind        text not null,
    other_unit  uuid,
    decision_id uuid,
    staff_class text not null,
    primary key (member_id, day, change)
);
alter table members.moved enable row level security;
create policy scope on members.moved using (exists (select 1 from organisations.unit u where u.id = unit_id));
revoke insert, update on members.moved from "${app}";

-- The movements of some members by the periods as they stand now. All is read once by its key and laid over each other in
-- memory: the view says the same, at twice the cost, which an import would feel. An import may let the register grow
-- tenfold between two looks of the planner: whatever it believes, tables are read by key and sets are joined by hash.
create function members.movements_of(whose uuid[])
    returns table (member_id uuid, unit_id uuid, day date, change int, kind text, other_unit uuid, decision_id uuid,
        staff_class text)
    language sql stable set search_path = pg_catalog set enable_seqscan = off set enable_nestloop = off
begin atomic
    with stay as materialized (
        select a.member_id, a.unit_id, a.valid, a.decision_id from members.affiliation a
        where a.member_id = any (movements_of.whose)),
    stood as materialized (
        select s.member_id, s.standing, s.valid, s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') as counts
        from members.standing s where s.member_id = any (movements_of.whose)),
    known as materialized (
        select l.member_id, l.joined_on, coalesce(l.staff_class, '') as staff_class from members.line l
        where l.member_id = any (movements_of.whose)),
    decided as materialized (
        select distinct on (d.member_id, d.effective_on) d.member_id, d.effective_on, d.kind from members.status_decision d
        where d.member_id = any (movements_of.whose) and d.kind in ('ADMISSION', 'READMISSION')
        order by d.member_id, d.effective_on, d.kind),
    spell as (
        select c.member_id, c.unit_id, unnest(range_agg(c.days)) as days
        from (select a.member_id, a.unit_id, a.valid * s.valid as days
              from stay a join stood s on s.member_id = a.member_id and s.valid && a.valid where s.counts) c
        group by c.member_id, c.unit_id),
    edge as (
        select s.member_id, s.unit_id, x.day, x.change from spell s
        cross join lateral (values (lower(s.days), 1), (upper(s.days), -1)) x (day, change) where x.day is not null),
    elsewhere as (
        select p.member_id, p.unit_id, x.day, x.change, b.decision_id from stay p
        cross join lateral (values (upper(p.valid), 1), (lower(p.valid), -1)) x (day, change)
        left join stay b on b.member_id = p.member_id and lower(b.valid) = x.day)
    select e.member_id, e.unit_id, e.day, e.change,
        members.movement_kind(e.change, o.unit_id, o.decision_id, now.standing, before.standing, by.kind, k.joined_on = e.day),
        o.unit_id, o.decision_id, k.staff_class
    from edge e
    join known k on k.member_id = e.member_id
    left join elsewhere o on o.member_id = e.member_id and o.day = e.day and o.change = e.change and o.unit_id <> e.unit_id
    left join decided by on by.member_id = e.member_id and by.effective_on = e.day and e.change > 0
    left join stood now on now.member_id = e.member_id and now.valid @> e.day
    left join stood before on before.member_id = e.member_id and before.valid @> (e.day - 1);
end;

-- Makes the kept movements of some members what the periods say. The lines are locked first, so that whoever changes
-- another period of the same member at the same time waits and then reads both.
create function members.note_moved(changed uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_nestloop = off set enable_hashjoin = on
as $$
begin
    perform 1 from members.line l where l.member_id = any (changed) order by l.member_id for no key update;
    with known as materialized (select * from members.movements_of(changed)),
    gone as (
        delete from members.moved m where m.member_id = any (changed)
          and not exists (select 1 from known k where k.member_id = m.member_id and k.day = m.day and k.change = m.change))
    insert into members.moved as m (member_id, unit_id, day, change, kind, other_unit, decision_id, staff_class)
    select k.member_id, k.unit_id, k.day, k.change, k.kind, k.other_unit, k.decision_id, k.staff_class from known k
    on conflict (member_id, day, change) do update
        set unit_id = excluded.unit_id, kind = excluded.kind, other_unit = excluded.other_unit,
            decision_id = excluded.decision_id, staff_class = excluded.staff_class
    where (m.unit_id, m.kind, m.other_unit, m.decision_id, m.staff_class)
        is distinct from (excluded.unit_id, excluded.kind, excluded.other_unit, excluded.decision_id, excluded.staff_class);
end $$;

-- Of a newcomer the way into the cell is written before the first standing: until then there is nothing to note.
create function members.moved_periods() returns trigger
    language plpgsql security definer set search_path = pg_catalog
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
    concerned uuid[];
begin
    if tg_op = 'UPDATE' then
        select array_agg(distinct c.member_id) into concerned
        from (select member_id from changed union all select member_id from vanished) c;
    elsif tg_op = 'INSERT' and tg_table_name = 'affiliation' then
        select array_agg(distinct c.member_id) into concerned from changed c
        where exists (select 1 from members.standing s where s.member_id = c.member_id);
    else
        select array_agg(distinct c.member_id) into concerned from changed c;
    end if;
    if concerned is not null then
        perform members.note_moved(concerned);
    end if;
    return null;
end $$;
create trigger moved_new after insert on members.affiliation
    referencing new table as changed for each statement execute function members.moved_periods();
create trigger moved_changed after update on members.affiliation
    referencing old table as vanished new table as changed for each statement execute function members.moved_periods();
create trigger moved_gone after delete on members.affiliation
    referencing old table as changed for each statement execute function members.moved_periods();
create trigger moved_new after insert on members.standing
    referencing new table as changed for each statement execute function members.moved_periods();
create trigger moved_changed after update on members.standing
    referencing old table as vanished new table as changed for each statement execute function members.moved_periods();
create trigger moved_gone after delete on members.standing
    referencing old table as changed for each statement execute function members.moved_periods();

-- A movement also rests on the decision that admitted, on the day of joining and, for counts, on the work at the school.
create function members.moved_decisions() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    concerned uuid[];
begin
    if tg_op = 'UPDATE' then
        select array_agg(distinct c.member_id) into concerned
        from (select member_id, kind from changed union all select member_id, kind from vanished) c
        where c.kind in ('ADMISSION', 'READMISSION');
    else
        select array_agg(distinct c.member_id) into concerned from changed c where c.kind in ('ADMISSION', 'READMISSION');
    end if;
    if concerned is not null then
        perform members.note_moved(concerned);
    end if;
    return null;
end $$;
create trigger moved_new after insert on members.status_decision
    referencing new table as changed for each statement execute function members.moved_decisions();
create trigger moved_changed after update on members.status_decision
    referencing old table as vanished new table as changed for each statement execute function members.moved_decisions();
create trigger moved_gone after delete on members.status_decision
    referencing old table as changed for each statement execute function members.moved_decisions();

-- Set against each other and not joined: a plan made for few rows would compare each with all.
create function members.moved_joining() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    concerned uuid[];
begin
    select array_agg(x.id) into concerned
    from (select c.id, c.joined_on from changed c except select v.id, v.joined_on from vanished v) x;
    if concerned is not null then
        perform members.note_moved(concerned);
    end if;
    return null;
end $$;
create trigger moved_changed after update on members.member
    referencing old table as vanished new table as changed for each statement execute function members.moved_joining();

create function members.moved_people() returns trigger
    language plpgsql security definer set search_path = pg_catalog set enable_seqscan = off as $$
declare
    people uuid[];
    concerned uuid[];
begin
    select array_agg(x.id) into people
    from (select c.id, c.staff_class from changed c except select v.id, v.staff_class from vanished v) x;
    if people is not null then
        select array_agg(l.member_id) into concerned from members.line l where l.person_id = any (people);
        perform members.note_moved(concerned);
    end if;
    return null;
end $$;
create trigger moved_changed after update on people.person -- after member_line, by name, for it reads the lines
    referencing old table as vanished new table as changed for each statement execute function members.moved_people();

-- All at once, for who fills a register set by set with these triggers off; the program cannot.
create function members.write_moved() returns void
    language sql security definer set search_path = pg_catalog
begin atomic
    insert into members.moved (member_id, unit_id, day, change, kind, other_unit, decision_id, staff_class)
    select v.member_id, v.unit_id, v.day, v.change, v.kind, v.other_unit, v.decision_id, coalesce(l.staff_class, '')
    from members.movement v join members.line l on l.member_id = v.member_id
    where not exists (select 1 from members.moved m where m.member_id = v.member_id);
end;
revoke execute on function members.movements_of(uuid[]), members.note_moved(uuid[]), members.write_moved() from public;
select members.write_moved();
-- A few cells are read by the one, a province by the other; both say all that is summed.
create index moved_by_unit on members.moved (unit_id, day, change, kind, staff_class);
create index moved_by_day on members.moved (day, unit_id, change, kind, staff_class);

-- These served the old way only; what a newcomer costs falls by them more than it rises by the new ones.
drop function members.movements(text, date, date);
drop index members.affiliation_begins, members.affiliation_ends, members.standing_begins;
