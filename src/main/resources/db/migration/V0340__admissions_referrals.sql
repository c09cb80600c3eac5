-- A candidate who moves goes on in another cell: the one cell sends the case, the other takes it over or declines, seen by
-- both. Until then it stays where it is. Names stand as they were, so that each side can read what it did when the other
-- is out of sight; of the person the receiver is told what it takes to know whom it is asked to follow, nothing more.
create table admissions.referral (
    id         uuid primary key default uuidv7(),
    case_id    uuid not null references admissions.candidate_case (id),
    full_name  text not null,
    birth_year int,
    occupation text not null,
    case_kind  text not null,
    stage      text not null,
    from_unit  uuid not null,
    from_path  text collate "C" not null,
    from_name  text not null,
    to_unit    uuid,
    to_path    text collate "C",
    to_name    text not null constraint referral_to check (btrim(to_name) <> '' and length(to_name) <= 300),
    state      text not null constraint referral_state check (state in ('SENT', 'RECEIVED', 'DECLINED', 'WITHDRAWN')),
    reason     text not null constraint referral_reason check (length(reason) <= 300),
    answer     text not null default '' constraint referral_answer check (length(answer) <= 300),
    sent_on    date not null,
    ended_on   date,
    version    int not null default 0,
    foreign key (from_unit, from_path) references organisations.unit (id, path) on update cascade,
    foreign key (to_unit, to_path) references organisations.unit (id, path) on update cascade,
    constraint referral_elsewhere check (from_unit <> to_unit),
    constraint referral_ended check ((state = 'SENT') = (ended_on is null)),
    constraint referral_order check (ended_on >= sent_on)
);
create unique index referral_once on admissions.referral (case_id) where state = 'SENT';
create index referral_from on admissions.referral (from_path);
create index referral_to_path on admissions.referral (to_path);
alter table admissions.referral enable row level security;
create policy seen on admissions.referral for select using (
    from_path >= (select access.scope()) and from_path < (select access.scope_end())
    or to_path >= (select access.scope()) and to_path < (select access.scope_end()));
-- Only who keeps the case sends it: a receiver cannot ask for a foreign case by writing the row itself, nor turn one
-- that came into another.
create policy sent on admissions.referral for insert with check (
    from_path >= (select access.scope()) and from_path < (select access.scope_end()));
create policy answered on admissions.referral for update using (
    from_path >= (select access.scope()) and from_path < (select access.scope_end())
    or to_path >= (select access.scope()) and to_path < (select access.scope_end()));
revoke update on admissions.referral from "${app}";
grant update (state, answer, ended_on, version) on admissions.referral to "${app}";

create function admissions.referral_ends() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    select c.unit_id, c.unit_path, p.full_name, extract(year from p.birth_date)::int, coalesce(p.occupation, ''), c.kind, c.stage
    into new.from_unit, new.from_path, new.full_name, new.birth_year, new.occupation, new.case_kind, new.stage
    from admissions.candidate_case c join people.person p on p.id = c.person_id
    where c.id = new.case_id and c.ended_on is null and c.member_id is null;
    new.from_name := members.unit_name(new.from_unit);
    new.to_path := null;
    if new.to_unit is not null then
        select u.path into new.to_path from organisations.unit u
        join organisations.unit_version v on v.unit_id = u.id and upper_inf(v.valid)
        join organisations.unit_kind k on k.code = v.kind and k.is_cell
        where u.id = new.to_unit;
        new.to_name := case when new.to_path is null then '' else members.unit_name(new.to_unit) end;
    end if;
    new.state := 'SENT';
    return new;
end $$;
create trigger referral_ends before insert on admissions.referral
    for each row execute function admissions.referral_ends();

-- The receiver takes the person over, and the case goes along (admissions.go_along): neither side could write that
-- alone. Only what was sent to a cell of the sealed scope, and only while the case is still where it was sent from or
-- with that cell's heir, below whom it hangs. The register's record of who once left the Party goes along as well.
create function admissions.take_over(referred uuid, day date) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    r admissions.referral;
    whom uuid;
begin
    select * into r from admissions.referral x where x.id = referred for update;
    if (r.state = 'SENT' and r.sent_on <= day
        and r.to_path >= access.scope() and r.to_path < access.scope_end()) is not true then
        raise exception 'referral refused' using errcode = '42501';
    end if;
    select c.person_id into whom from admissions.candidate_case c
    where c.id = r.case_id and c.ended_on is null and c.member_id is null
      and r.from_path >= c.unit_path and r.from_path < c.unit_path || '~'
      and exists (select 1 from organisations.unit_version v where v.unit_id = r.to_unit and v.valid @> day)
    for update;
    if whom is null then
        raise exception 'referral stale' using errcode = '23514', constraint = 'referral_stale';
    end if;
    update people.person set unit_id = r.to_unit, unit_path = r.to_path where id = whom;
    update members.member set unit_id = r.to_unit, unit_path = r.to_path, version = version + 1 where person_id = whom;
    update admissions.referral set state = 'RECEIVED', ended_on = day, version = version + 1 where id = referred;
end $$;
revoke execute on function admissions.referral_ends(), admissions.take_over(uuid, date) from public;
grant execute on function admissions.take_over(uuid, date) to "${app}";
