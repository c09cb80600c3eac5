-- Where each member's paper file lies, from when on: the newest row tells.
create table members.file_place (
    member_id   uuid not null references members.member (id),
    since       date not null,
    place       text not null constraint file_place_place check (btrim(place) <> '' and length(place) <= 200),
    recorded_by uuid not null references people.person (id),
    primary key (member_id, since)
);
alter table members.file_place enable row level security;
create policy scope on members.file_place
    using (exists (select 1 from members.member m where m.id = member_id));

-- Files lent (sổ mượn, trả hồ sơ).
create table members.file_loan (
    id          uuid primary key default uuidv7(),
    member_id   uuid not null references members.member (id),
    borrower    text not null constraint file_loan_borrower check (btrim(borrower) <> '' and length(borrower) <= 200),
    purpose     text not null constraint file_loan_purpose check (btrim(purpose) <> '' and length(purpose) <= 300),
    lent_on     date not null,
    due_on      date not null,
    returned_on date,
    lent_by     uuid not null references people.person (id),
    constraint file_loan_order check (due_on >= lent_on and returned_on >= lent_on)
);
create unique index file_loan_open on members.file_loan (member_id) where returned_on is null;
alter table members.file_loan enable row level security;
create policy scope on members.file_loan
    using (exists (select 1 from members.member m where m.id = member_id));

-- A reconciliation of the register (three months) or of the files (six months): what the program found to differ, line by
-- line ticked off; when finished, nothing of it changes.
create table members.reconciliation (
    id          uuid primary key default uuidv7(),
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    kind        text not null constraint reconciliation_kind check (kind in ('REGISTER', 'FILES')),
    began_on    date not null,
    began_by    uuid not null references people.person (id),
    counts      jsonb not null,
    finished_on date,
    finished_by uuid references people.person (id),
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint reconciliation_finished check ((finished_on is null) = (finished_by is null))
);
create unique index reconciliation_open on members.reconciliation (unit_id, kind) where finished_on is null;
create index reconciliation_scope on members.reconciliation (unit_path);
alter table members.reconciliation enable row level security;
create policy scope on members.reconciliation
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

create table members.reconciliation_line (
    id                uuid primary key default uuidv7(),
    reconciliation_id uuid not null references members.reconciliation (id),
    code              text not null constraint reconciliation_line_code check (code ~ '^[A-Z_]{3,40}$'),
    member_id         uuid not null references members.member (id),
    settled_on        date,
    remark            text not null default '' constraint reconciliation_line_remark check (length(remark) <= 300),
    constraint reconciliation_line_once unique (reconciliation_id, code, member_id)
);
alter table members.reconciliation_line enable row level security;
create policy scope on members.reconciliation_line
    using (exists (select 1 from members.reconciliation r where r.id = reconciliation_id));

create function members.reconciliation_stands() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if old.finished_on is not null and old.unit_path = new.unit_path then
        raise exception 'a finished reconciliation stands' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create function members.reconciliation_line_stands() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if exists (select 1 from members.reconciliation r
               where r.id = old.reconciliation_id and r.finished_on is not null) then
        raise exception 'a line of a finished reconciliation stands' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger stands before update on members.reconciliation
    for each row execute function members.reconciliation_stands();
create trigger stands before update on members.reconciliation_line
    for each row execute function members.reconciliation_line_stands();

-- The secretary changes: what is handed over, as the program counts it on the day, confirmed by both.
create table members.handover (
    id           uuid primary key default uuidv7(),
    unit_id      uuid not null,
    unit_path    text collate "C" not null,
    outgoing     uuid not null references people.person (id),
    incoming     uuid not null references people.person (id),
    began_on     date not null,
    counts       jsonb not null,
    outgoing_at  timestamptz,
    incoming_at  timestamptz,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint handover_two check (outgoing <> incoming)
);
create unique index handover_open on members.handover (unit_id) where outgoing_at is null or incoming_at is null;
create index handover_scope on members.handover (unit_path);
alter table members.handover enable row level security;
create policy scope on members.handover
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('register.reconcile-files', '[2022-01-17,)', '{"months": 6}', 'INFORM', 'Hướng dẫn 12-HD/BTCTW (17/01/2022)', '',
 'Hồ sơ đảng viên được kiểm tra, đối chiếu 6 tháng một lần.', 'Members'' files are checked every six months.', false),
('register.loan', '[2022-01-17,)', '{"days": 15}', 'WARN', 'Cách làm thường dùng ở chi bộ', '',
 'Hồ sơ cho mượn có ký nhận và hẹn ngày trả; khi không hẹn ngày, chương trình nhắc sau 15 ngày.',
 'A file that is lent is signed for and has a day of return; without one the reminder comes after 15 days.', false);
update rulebook.rule set may_differ = 'CELL' where code = 'register.loan';
insert into rulebook.parameter (code, name, type, least, most, ordinal) values
('register.loan', 'days', 'NUMBER', 1, 90, 1);
