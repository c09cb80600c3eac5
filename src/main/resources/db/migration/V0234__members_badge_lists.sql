-- Proposals for the Party badge (Huy hiệu Đảng), one list of a unit for one day of handing over.
create table members.badge_list (
    id         uuid primary key default uuidv7(),
    unit_id    uuid not null,
    unit_path  text collate "C" not null,
    day        date not null,
    made_on    date not null,
    made_by    uuid not null references people.person (id),
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint badge_list_once unique (unit_id, day)
);
create index badge_list_scope on members.badge_list (unit_path);
alter table members.badge_list enable row level security;
create policy scope on members.badge_list
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- full_on: the day the years are full, counted from the date in the admission decision (Quy định 208-QĐ/TW).
create table members.badge_line (
    id         uuid primary key default uuidv7(),
    list_id    uuid not null references members.badge_list (id),
    member_id  uuid not null references members.member (id),
    years      int not null,
    full_on    date not null,
    state      text not null constraint badge_line_state check (state in ('PROPOSED', 'LEFT_OUT', 'AWARDED')),
    reason     text not null default '' constraint badge_line_reason check (length(reason) <= 300),
    number     text not null default '' constraint badge_line_number check (length(number) <= 60),
    decided_on date,
    constraint badge_line_once unique (list_id, member_id),
    constraint badge_line_awarded check ((state = 'AWARDED') = (decided_on is not null)),
    constraint badge_line_left_out check (state <> 'LEFT_OUT' or btrim(reason) <> '')
);
create unique index badge_line_no_twice on members.badge_line (member_id, years) where state <> 'LEFT_OUT';
alter table members.badge_line enable row level security;
create policy scope on members.badge_line
    using (exists (select 1 from members.badge_list l where l.id = list_id));

insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('member.badge-proposal', '[2011-01-19,)', '{"daysBefore": 60}', 'INFORM',
 'Hướng dẫn của Ban Tổ chức Trung ương về tặng Huy hiệu Đảng', '',
 'Chi bộ rà soát và lập danh sách đề nghị tặng Huy hiệu Đảng trước mỗi đợt; nhắc trước 60 ngày.',
 'The cell looks through the register and proposes who is due a Party badge ahead of each day; the reminder comes 60 days before.',
 false);
