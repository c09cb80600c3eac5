-- Awards (khen thưởng) and discipline (kỷ luật) of a member, each by its decision. A row that was a mistake is withdrawn.
create table members.award (
    id           uuid primary key default uuidv7(),
    member_id    uuid not null references members.member (id),
    title        text not null constraint award_title check (btrim(title) <> '' and length(title) <= 200),
    number       text not null constraint award_number check (length(number) <= 60),
    decided_on   date not null,
    issuer       text not null constraint award_issuer check (btrim(issuer) <> '' and length(issuer) <= 200),
    reason       text not null default '' constraint award_reason check (length(reason) <= 500),
    recorded_by  uuid not null references people.person (id),
    withdrawn_on date
);
create index award_member on members.award (member_id);
alter table members.award enable row level security;
create policy scope on members.award
    using (exists (select 1 from members.member m where m.id = member_id));

-- Need to know: a row is there only for who has opened that file, and for the member. Statistics will need a function of
-- their own.
create table members.discipline (
    id              uuid primary key default uuidv7(),
    member_id       uuid not null references members.member (id),
    kind            text not null constraint discipline_kind check (kind in ('REPRIMAND', 'WARNING', 'REMOVAL', 'EXPULSION')),
    number          text not null constraint discipline_number check (length(number) <= 60),
    decided_on      date not null,
    issuer          text not null constraint discipline_issuer check (btrim(issuer) <> '' and length(issuer) <= 200),
    reason          text not null default '' constraint discipline_reason check (length(reason) <= 500),
    ends_on         date constraint discipline_ends check (ends_on > decided_on),
    expunged_on     date constraint discipline_expunged check (expunged_on >= decided_on),
    expunged_number text not null default '' constraint discipline_expunged_number check (length(expunged_number) <= 60),
    recorded_by     uuid not null references people.person (id),
    withdrawn_on    date
);
create index discipline_member on members.discipline (member_id);
alter table members.discipline enable row level security;
create policy need_to_know on members.discipline
    using (exists (select 1 from members.member m where m.id = member_id
                   and (m.person_id = (select access.acting_person())
                        or exists (select 1 from members.file_opening o
                                   where o.member_id = m.id and o.opened_by = (select access.acting_person())))));

insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('discipline.kinds', '[2022-07-06,)',
 '{"official": ["REPRIMAND", "WARNING", "REMOVAL", "EXPULSION"], "probationary": ["REPRIMAND", "WARNING"]}', 'BLOCK',
 'Điều lệ Đảng; Quy định 212-QĐ/TW (17/8/2026)', '',
 'Kỷ luật đảng viên chính thức: khiển trách, cảnh cáo, cách chức (nếu có chức vụ), khai trừ. Đảng viên dự bị: khiển trách, cảnh cáo.',
 'Official members: reprimand, warning, removal from post (where there is one), expulsion. Probationary members: reprimand, warning.',
 true),
('discipline.ends', '[2022-07-06,)', '{"months": 12, "kinds": ["REPRIMAND", "WARNING", "REMOVAL"]}', 'COMPUTE',
 'Quy định 212-QĐ/TW (17/8/2026)', '',
 'Sau 12 tháng, nếu không tái phạm hoặc có vi phạm mới, quyết định khiển trách, cảnh cáo, cách chức hết hiệu lực.',
 'After 12 months without a new offence a reprimand, warning or removal no longer has effect.', false);

insert into people.code (list, code, valid, name_vi, name_en, source, verified, ordinal)
select 'AWARD', code, '[2024-01-01,)', vi, en, 'Luật Thi đua, khen thưởng 2022; Hướng dẫn về khen thưởng tổ chức đảng và đảng viên', false, 1000 + n
from (values
    (1, 'PARTY_CERTIFICATE', 'Giấy khen của cấp ủy', 'Certificate of a Party committee'),
    (2, 'PARTY_DIPLOMA', 'Bằng khen của cấp ủy', 'Diploma of a Party committee'),
    (3, 'CERTIFICATE', 'Giấy khen', 'Certificate of merit'),
    (4, 'PROVINCE_DIPLOMA', 'Bằng khen của Ủy ban nhân dân tỉnh', 'Diploma of the province'),
    (5, 'MINISTRY_DIPLOMA', 'Bằng khen của Bộ Giáo dục và Đào tạo', 'Diploma of the Ministry of Education'),
    (6, 'GOVERNMENT_DIPLOMA', 'Bằng khen của Thủ tướng Chính phủ', 'Diploma of the Prime Minister'),
    (7, 'EMULATION_BASE', 'Chiến sĩ thi đua cơ sở', 'Emulation fighter of the unit'),
    (8, 'EMULATION_PROVINCE', 'Chiến sĩ thi đua cấp tỉnh', 'Emulation fighter of the province'),
    (9, 'EMULATION_NATION', 'Chiến sĩ thi đua toàn quốc', 'National emulation fighter'),
    (10, 'EDUCATION_MEDAL', 'Kỷ niệm chương Vì sự nghiệp Giáo dục', 'Medal for the cause of education'),
    (11, 'EXCELLENT_TEACHER', 'Nhà giáo Ưu tú', 'Excellent teacher'),
    (12, 'PEOPLES_TEACHER', 'Nhà giáo Nhân dân', 'People''s teacher'),
    (13, 'LABOUR_ORDER_3', 'Huân chương Lao động hạng Ba', 'Labour Order, third class'),
    (14, 'LABOUR_ORDER_2', 'Huân chương Lao động hạng Nhì', 'Labour Order, second class'),
    (15, 'LABOUR_ORDER_1', 'Huân chương Lao động hạng Nhất', 'Labour Order, first class')) as v (n, code, vi, en);
