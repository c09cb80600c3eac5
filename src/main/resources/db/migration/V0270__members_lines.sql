-- One narrow line for each member: what lists, counts and sorting ask of 400,000 people at once, so that no page walks
-- four tables to show fifty names. Derived by triggers from member, person and the newest period of each kind; nobody
-- writes it by hand. Days before a newest period are answered by the periods themselves (members.roster).
create table members.line (
    member_id   uuid primary key references members.member (id),
    person_id   uuid not null,
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    given_name  text collate shared.vietnamese not null,
    full_name   text collate shared.vietnamese not null,
    search_name text not null,
    staff_class text,
    joined_on   date not null,
    standing    text,
    stands      daterange,
    sits_in     uuid,
    sits        daterange
) with (fillfactor = 80);
alter table members.line enable row level security;
create policy scope on members.line
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));
revoke insert, update on members.line from "${app}";

-- How many members stand so in a cell by their newest, open periods; what is not open or begins later is looked at
-- one by one (members.line_unsettled).
create table members.tally (
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    standing    text not null,
    staff_class text not null,
    people      bigint not null,
    primary key (unit_path, unit_id, standing, staff_class)
) with (fillfactor = 70);
alter table members.tally enable row level security;
create policy scope on members.tally
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));
revoke insert, update on members.tally from "${app}";

create function members.tally_lines() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'INSERT' then
        insert into members.tally as t (unit_id, unit_path, standing, staff_class, people)
        select n.sits_in, n.unit_path, n.standing, coalesce(n.staff_class, ''), count(*) from appeared n
        where n.standing is not null and upper_inf(n.stands) and upper_inf(n.sits) group by 1, 2, 3, 4 order by 2, 1, 3, 4
        on conflict (unit_path, unit_id, standing, staff_class) do update set people = t.people + excluded.people;
    else
        insert into members.tally as t (unit_id, unit_path, standing, staff_class, people)
        select sits_in, unit_path, standing, coalesce(staff_class, ''), sum(one) from (
            select n.sits_in, n.unit_path, n.standing, n.staff_class, 1 as one from appeared n
            where n.standing is not null and upper_inf(n.stands) and upper_inf(n.sits)
            union all
            select o.sits_in, o.unit_path, o.standing, o.staff_class, -1 from vanished o
            where o.standing is not null and upper_inf(o.stands) and upper_inf(o.sits)) change
        group by 1, 2, 3, 4 having sum(one) <> 0 order by 2, 1, 3, 4
        on conflict (unit_path, unit_id, standing, staff_class) do update set people = t.people + excluded.people;
    end if;
    return null;
end $$;
create trigger tally_appeared after insert on members.line
    referencing new table as appeared for each statement execute function members.tally_lines();
create trigger tally_changed after update on members.line
    referencing old table as vanished new table as appeared for each statement execute function members.tally_lines();

create function members.line_of_members() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into members.line as l (member_id, person_id, unit_id, unit_path, given_name, full_name, search_name, staff_class,
        joined_on)
    select m.id, m.person_id, m.unit_id, m.unit_path, p.given_name, p.full_name, p.search_name, p.staff_class, m.joined_on
    from changed m join people.person p on p.id = m.person_id
    on conflict (member_id) do update set unit_id = excluded.unit_id, unit_path = excluded.unit_path,
        given_name = excluded.given_name, full_name = excluded.full_name, search_name = excluded.search_name,
        staff_class = excluded.staff_class, joined_on = excluded.joined_on
    where (l.unit_id, l.unit_path, l.given_name, l.full_name, l.staff_class, l.joined_on)
        is distinct from (excluded.unit_id, excluded.unit_path, excluded.given_name, excluded.full_name,
                          excluded.staff_class, excluded.joined_on);
    return null;
end $$;
create trigger line_new after insert on members.member
    referencing new table as changed for each statement execute function members.line_of_members();
create trigger line_changed after update on members.member
    referencing new table as changed for each statement execute function members.line_of_members();

create function members.line_of_people() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update members.line l set given_name = p.given_name, full_name = p.full_name, search_name = p.search_name,
        staff_class = p.staff_class
    from changed p where l.person_id = p.id and (l.full_name, l.staff_class) is distinct from (p.full_name, p.staff_class);
    return null;
end $$;
create trigger member_line after update on people.person
    referencing new table as changed for each statement execute function members.line_of_people();

create function members.line_of_standings() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update members.line l set standing = s.standing, stands = s.valid
    from (select c.member_id, n.standing, n.valid
          from (select distinct member_id from changed) c
          left join (select distinct on (x.member_id) x.member_id, x.standing, x.valid from members.standing x
                     where x.member_id in (select member_id from changed) order by x.member_id, lower(x.valid) desc) n
            on n.member_id = c.member_id) s
    where l.member_id = s.member_id and (l.standing, l.stands) is distinct from (s.standing, s.valid);
    return null;
end $$;
create trigger line_new after insert on members.standing
    referencing new table as changed for each statement execute function members.line_of_standings();
create trigger line_changed after update on members.standing
    referencing new table as changed for each statement execute function members.line_of_standings();
create trigger line_gone after delete on members.standing
    referencing old table as changed for each statement execute function members.line_of_standings();

create function members.line_of_affiliations() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update members.line l set sits_in = a.unit_id, sits = a.valid
    from (select c.member_id, n.unit_id, n.valid
          from (select distinct member_id from changed) c
          left join (select distinct on (x.member_id) x.member_id, x.unit_id, x.valid from members.affiliation x
                     where x.member_id in (select member_id from changed) order by x.member_id, lower(x.valid) desc) n
            on n.member_id = c.member_id) a
    where l.member_id = a.member_id and (l.sits_in, l.sits) is distinct from (a.unit_id, a.valid);
    return null;
end $$;
create trigger line_new after insert on members.affiliation
    referencing new table as changed for each statement execute function members.line_of_affiliations();
create trigger line_changed after update on members.affiliation
    referencing new table as changed for each statement execute function members.line_of_affiliations();
create trigger line_gone after delete on members.affiliation
    referencing old table as changed for each statement execute function members.line_of_affiliations();

-- All lines at once, for who fills a register set by set with these triggers off; the program cannot.
create function members.write_lines() returns void
    language sql security definer set search_path = pg_catalog
begin atomic
    insert into members.line (member_id, person_id, unit_id, unit_path, given_name, full_name, search_name, staff_class,
        joined_on, standing, stands, sits_in, sits)
    select m.id, p.id, m.unit_id, m.unit_path, p.given_name, p.full_name, p.search_name, p.staff_class, m.joined_on,
        s.standing, s.valid, a.unit_id, a.valid
    from members.member m join people.person p on p.id = m.person_id
    left join (select distinct on (member_id) * from members.standing order by member_id, lower(valid) desc) s
        on s.member_id = m.id
    left join (select distinct on (member_id) * from members.affiliation order by member_id, lower(valid) desc) a
        on a.member_id = m.id
    where not exists (select 1 from members.line l where l.member_id = m.id);
end;
revoke execute on function members.write_lines() from public;
select members.write_lines();

create index line_by_name on members.line (given_name, full_name, member_id);
create index line_person on members.line (person_id);
create index line_search on members.line using gin (search_name gin_trgm_ops);
drop index people.person_search; -- only members.search could use it: trigrams are not leakproof
create index line_unit on members.line (unit_id);
create index line_joined on members.line (joined_on);
create index line_left on members.line (lower(stands)) where standing = 'TRANSFERRED';
create index line_begun on members.line (greatest(lower(stands), lower(sits)));
create index line_ending on members.line (least(upper(stands), upper(sits))) where not upper_inf(stands) or not upper_inf(sits);

-- How many members sit in each cell on a day, by standing and work at the school: the settled by the tally, those whose
-- periods turn after the day one by one. Exact on any day, quick for a day on which most periods have begun. Who has
-- since left the scope counts where he or she sat then, as in members.counted.
create function members.headcount(day date)
    returns table (unit_id uuid, standing text, staff_class text, people bigint)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with unsettled as materialized (
        select l.member_id, l.sits_in, l.unit_path, l.standing, coalesce(l.staff_class, '') as staff_class,
               upper_inf(l.stands) and upper_inf(l.sits) as tallied
        from members.line l where greatest(lower(l.stands), lower(l.sits)) > day
        union all
        select l.member_id, l.sits_in, l.unit_path, l.standing, coalesce(l.staff_class, ''), false
        from members.line l
        where (not upper_inf(l.stands) or not upper_inf(l.sits)) and least(upper(l.stands), upper(l.sits)) > day
          and greatest(lower(l.stands), lower(l.sits)) <= day)
    select f.unit_id, f.standing, f.staff_class, sum(f.people)::bigint
    from (select t.unit_id, t.standing, t.staff_class, t.people from members.tally t
          join organisations.unit u on u.id = t.unit_id
          where u.path >= access.scope() and u.path < access.scope_end()
          union all
          select x.sits_in, x.standing, x.staff_class, -1 from unsettled x
          join organisations.unit u on u.id = x.sits_in
          where x.tallied and x.standing is not null and u.path >= access.scope() and u.path < access.scope_end()
          union all
          select a.unit_id, s.standing, x.staff_class, 1 from unsettled x
          join members.affiliation a on a.member_id = x.member_id and a.valid @> day
          join members.standing s on s.member_id = x.member_id and s.valid @> day
          join organisations.unit u on u.id = a.unit_id
          where u.path >= access.scope() and u.path < access.scope_end()) f
    where f.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
    group by f.unit_id, f.standing, f.staff_class having sum(f.people) <> 0;
end;
revoke execute on function members.headcount(date) from public;
grant execute on function members.headcount(date) to "${app}";

-- Patterns in place of words, because what was typed may be forgiven in more than one way; the first by name, at most so
-- many, for the page says only "more than" of more.
create function members.named(patterns text[], most int) returns table (member_id uuid)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select l.member_id from members.line l
    where l.unit_path operator(pg_catalog.>=) access.scope() and l.unit_path operator(pg_catalog.<) access.scope_end()
      and (l.search_name like patterns[1] or l.search_name like patterns[2])
    order by l.given_name, l.full_name, l.member_id limit most;
end;
revoke execute on function members.named(text[], int) from public;
grant execute on function members.named(text[], int) to "${app}";
