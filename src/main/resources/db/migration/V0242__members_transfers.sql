insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('transfer.hand-in', '[2025-07-01,)', '{"workingDays": 30}', 'WARN', 'Quy định 294-QĐ/TW (26/5/2025)', '',
 'Đảng viên nộp giấy giới thiệu sinh hoạt đảng cho nơi đến trong 30 ngày làm việc kể từ ngày giới thiệu.',
 'A member hands the introduction in at the new place within 30 working days.', false),
('transfer.complete', '[2025-07-01,)', '{"workingDays": 60}', 'WARN', 'Quy định 294-QĐ/TW (26/5/2025); Quy định 208-QĐ/TW (26/7/2026)', '',
 'Việc chuyển sinh hoạt đảng hoàn thành trong 60 ngày làm việc.',
 'A transfer is completed within 60 working days.', true);

-- A member goes to another cell: sent by the one, received by the other, seen by both, counted at the sender until then.
-- Names stand as they were, so that each side's book can be read when the other is out of sight.
create table members.transfer (
    id           uuid primary key default uuidv7(),
    kind         text not null constraint transfer_kind check (kind in ('WITHIN', 'OUT', 'IN')),
    member_id    uuid references members.member (id),
    person_id    uuid references people.person (id),
    full_name    text not null,
    birth_date   date,
    joined_on    date,
    official_on  date,
    from_unit    uuid,
    from_path    text collate "C",
    from_name    text not null,
    to_unit      uuid,
    to_path      text collate "C",
    to_name      text not null constraint transfer_to check (btrim(to_name) <> ''),
    state        text not null constraint transfer_state
        check (state in ('DRAFTED', 'SENT', 'RECEIVED', 'RETURNED', 'WITHDRAWN')),
    reason       text not null default '',
    answer       text not null default '',
    letter       text not null default '',
    document_id  uuid references documents.document (id),
    drafted_on   date not null,
    sent_on      date,
    hand_in_by   date,
    complete_by  date,
    ended_on     date,
    version      int not null default 0,
    foreign key (from_unit, from_path) references organisations.unit (id, path) on update cascade,
    foreign key (to_unit, to_path) references organisations.unit (id, path) on update cascade,
    constraint transfer_ends check (case kind when 'WITHIN' then from_unit is not null and to_unit is not null
        when 'OUT' then from_unit is not null and to_unit is null else from_unit is null and to_unit is not null end),
    constraint transfer_elsewhere check (from_unit <> to_unit),
    constraint transfer_sent check (state in ('DRAFTED', 'WITHDRAWN') or sent_on is not null),
    constraint transfer_order check (ended_on >= sent_on)
);
create unique index transfer_once on members.transfer (member_id) where state in ('DRAFTED', 'SENT');
create index transfer_from on members.transfer (from_path);
create index transfer_to on members.transfer (to_path);
alter table members.transfer enable row level security;
create policy scope on members.transfer using (
    from_path >= (select access.scope()) and from_path < (select access.scope_end())
    or sent_on is not null and to_path >= (select access.scope()) and to_path < (select access.scope_end()));

-- Who is sent comes from where (s)he sits; the other unit's path and name are filled in for the sender, who cannot see
-- them.
create function members.transfer_ends() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if new.kind <> 'IN' then
        select m.unit_id, m.unit_path, m.person_id, p.full_name, p.birth_date, m.joined_on, m.official_on
        into new.from_unit, new.from_path, new.person_id, new.full_name, new.birth_date, new.joined_on, new.official_on
        from members.member m join people.person p on p.id = m.person_id where m.id = new.member_id;
        new.from_name := members.unit_name(new.from_unit);
    end if;
    if new.to_unit is not null then
        select u.path into new.to_path from organisations.unit u
        join organisations.unit_version v on v.unit_id = u.id and upper_inf(v.valid)
        join organisations.unit_kind k on k.code = v.kind and k.is_cell
        where u.id = new.to_unit;
        new.to_name := coalesce(members.unit_name(new.to_unit), '');
    end if;
    return new;
end $$;
create function members.unit_name(unit uuid) returns text
    language sql stable security definer set search_path = pg_catalog
    return (select v.name || coalesce((select ', ' || a.name from organisations.ancestors(unit, lower(v.valid)) a
                                       where a.depth = 1 and a.kind <> 'ROOT'), '')
            from organisations.unit_version v where v.unit_id = unit order by lower(v.valid) desc limit 1);
create trigger transfer_ends before insert on members.transfer
    for each row execute function members.transfer_ends();

-- Where one may go: names of cells anywhere, which are public, and nothing else of them.
create function members.cells_named(words text, day date)
    returns table (id uuid, name text, parent text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select v.unit_id, v.name, coalesce(p.name, '')
    from organisations.unit_version v
    join organisations.unit_kind k on k.code = v.kind and k.is_cell
    left join organisations.unit_version p on p.unit_id = v.parent_id and p.valid @> day
    where v.valid @> day and access.scope() is not null and length(btrim(words)) >= 2
      and shared.fold(v.name || ' ' || coalesce(p.name, '')) like '%' || replace(replace(replace(replace(
          btrim(shared.fold(words)), '\', '\\'), '%', '\%'), '_', '\_'), ' ', '%') || '%'
    order by v.name, p.name limit 20;
end;

-- The receiver takes the member over: record, stay, account and right go with the receiving unit, which neither side
-- could write alone. Only what was sent to a unit of the sealed scope, and only from the day it was sent.
create function members.take_over(sent uuid, day date, came text, gone text) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare t members.transfer;
begin
    select * into t from members.transfer x where x.id = sent for update;
    if (t.state = 'SENT' and t.kind = 'WITHIN' and t.sent_on <= day
        and t.to_path >= access.scope() and t.to_path < access.scope_end()) is not true then
        raise exception 'transfer refused' using errcode = '42501';
    end if;
    update members.affiliation set valid = daterange(lower(valid), day), left_by = gone
    where member_id = t.member_id and upper_inf(valid) and lower(valid) < day;
    if not found then
        raise exception 'transfer stale' using errcode = '23514', constraint = 'transfer_stale';
    end if;
    insert into members.affiliation (member_id, valid, unit_id, came_by, unit_before)
    values (t.member_id, daterange(day, null), t.to_unit, came, t.from_unit);
    update members.member set unit_id = t.to_unit, unit_path = t.to_path, version = version + 1 where id = t.member_id;
    update people.person set unit_id = t.to_unit, unit_path = t.to_path where id = t.person_id;
    update access.account set unit_id = t.to_unit, unit_path = t.to_path where person_id = t.person_id;
    update access.role_grant set unit_id = t.to_unit, unit_path = t.to_path, held = daterange(day, null)
    where source = 'member:' || t.member_id;
    update members.transfer set state = 'RECEIVED', ended_on = day, version = version + 1 where id = sent;
end $$;
revoke execute on function members.cells_named(text, date), members.take_over(uuid, date, text, text),
    members.unit_name(uuid), members.transfer_ends() from public;
grant execute on function members.cells_named(text, date), members.take_over(uuid, date, text, text) to "${app}";

-- Open tasks and unsent cards go where their owner has gone, who is in the scope now while they are not.
create function tasks.follow(member uuid) returns void
    language sql security definer set search_path = pg_catalog
begin atomic
    update tasks.task t set unit_id = m.unit_id, unit_path = m.unit_path, version = t.version + 1
    from members.member m
    where m.id = follow.member and t.owner_id = m.id and t.state = 'OPEN' and t.unit_id <> m.unit_id
      and m.unit_path >= access.scope() and m.unit_path < access.scope_end();
    update tasks.card c set unit_id = m.unit_id, unit_path = m.unit_path, version = c.version + 1
    from members.member m
    where m.id = follow.member and c.member_id = m.id and c.state = 'DRAFT' and c.unit_id <> m.unit_id
      and m.unit_path >= access.scope() and m.unit_path < access.scope_end();
end;
revoke execute on function tasks.follow(uuid) from public;
grant execute on function tasks.follow(uuid) to "${app}";
