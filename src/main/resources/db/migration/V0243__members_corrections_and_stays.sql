insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('data.acknowledge', '[2026-01-01,)', '{"workingDays": 2}', 'WARN', 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Nghị định 356/2025/NĐ-CP', '',
 'Yêu cầu về dữ liệu cá nhân phải được báo đã nhận trong 2 ngày làm việc.',
 'A request about personal data is acknowledged within 2 working days.', true),
('data.correct', '[2026-01-01,)', '{"days": 10}', 'WARN', 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Nghị định 356/2025/NĐ-CP', '',
 'Dữ liệu cá nhân sai phải được sửa, hoặc trả lời vì sao không sửa, trong 10 ngày.',
 'Wrong personal data is corrected, or the reason given why not, within 10 days.', false),
('stay.work', '[2025-07-01,)', '{"least": 3, "below": 12}', 'BLOCK', 'Quy định 294-QĐ/TW (26/5/2025)', '',
 'Sinh hoạt đảng tạm thời từ 3 tháng đến dưới 12 tháng; không tính vào đảng số của nơi đến.',
 'A temporary stay lasts from 3 to fewer than 12 months; the host does not count the guest.', false),
('stay.study', '[2025-07-01,)', '{"least": 3, "most": 24}', 'BLOCK', 'Quy định 294-QĐ/TW (26/5/2025)', '',
 'Đi học thì sinh hoạt tạm thời từ 3 tháng đến 2 năm; không tính vào đảng số của nơi đến.',
 'For studies a temporary stay lasts from 3 months to 2 years; the host does not count the guest.', false);

-- A member proposes a correction of the own file; who keeps the register accepts it or says why not, by the clocks of the
-- data-protection law.
create table members.correction (
    id              uuid primary key default uuidv7(),
    member_id       uuid not null references members.member (id),
    field           text not null,
    before          text not null,
    proposed        text not null,
    proof           text not null constraint correction_proof check (btrim(proof) <> ''),
    state           text not null constraint correction_state check (state in ('OPEN', 'ACCEPTED', 'REFUSED')),
    proposed_on     date not null,
    acknowledge_by  date not null,
    answer_by       date not null,
    acknowledged_on date,
    answered_on     date,
    answer          text not null default '',
    constraint correction_answered check ((state = 'OPEN') = (answered_on is null)),
    constraint correction_reason check (state <> 'REFUSED' or btrim(answer) <> '')
);
create unique index correction_once on members.correction (member_id, field) where state = 'OPEN';
create index correction_member on members.correction (member_id);
alter table members.correction enable row level security;
create policy scope on members.correction
    using (exists (select 1 from members.member m where m.id = member_id));

-- A temporary stay (sinh hoạt tạm thời) at another cell: seen by both, never an affiliation, so that the host does not
-- count the guest.
create table members.stay (
    id         uuid primary key default uuidv7(),
    member_id  uuid not null references members.member (id),
    full_name  text not null,
    from_unit  uuid not null,
    from_path  text collate "C" not null,
    from_name  text not null,
    host_unit  uuid not null,
    host_path  text collate "C" not null,
    host_name  text not null,
    kind       text not null constraint stay_kind check (kind in ('WORK', 'STUDY')),
    valid      daterange not null constraint stay_valid check (not isempty(valid) and not upper_inf(valid)),
    foreign key (from_unit, from_path) references organisations.unit (id, path) on update cascade,
    foreign key (host_unit, host_path) references organisations.unit (id, path) on update cascade,
    constraint stay_elsewhere check (from_unit <> host_unit),
    constraint stay_once exclude using gist (member_id with =, valid with &&)
);
create index stay_host on members.stay (host_path);
create index stay_from on members.stay (from_path);
alter table members.stay enable row level security;
create policy scope on members.stay using (
    from_path >= (select access.scope()) and from_path < (select access.scope_end())
    or host_path >= (select access.scope()) and host_path < (select access.scope_end()));
create function members.stay_ends() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    select m.unit_id, m.unit_path, p.full_name into new.from_unit, new.from_path, new.full_name
    from members.member m join people.person p on p.id = m.person_id where m.id = new.member_id;
    select u.path into new.host_path from organisations.unit u
    join organisations.unit_version v on v.unit_id = u.id and upper_inf(v.valid)
    join organisations.unit_kind k on k.code = v.kind and k.is_cell
    where u.id = new.host_unit;
    new.from_name := members.unit_name(new.from_unit);
    new.host_name := members.unit_name(new.host_unit);
    return new;
end $$;
revoke execute on function members.stay_ends() from public;
create trigger stay_ends before insert on members.stay for each row execute function members.stay_ends();
