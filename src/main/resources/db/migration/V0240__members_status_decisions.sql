-- Every change of a member's standing rests on a decision; the period of standing that begins on its day names it by that
-- day. Nothing is deleted: a wrong decision is taken back by a counter-decision, the time between stays.
create table members.status_decision (
    id           uuid primary key default uuidv7(),
    member_id    uuid not null references members.member (id),
    kind         text not null constraint status_decision_kind check (kind in ('RECOGNITION', 'EXEMPTION', 'RESUMPTION',
        'SUSPENSION', 'RESTORATION', 'STRIKE_OFF', 'EXPULSION', 'RESIGNATION', 'DEATH', 'COUNTER')),
    makes        text not null,
    unit_id      uuid not null references organisations.unit (id),
    effective_on date not null,
    planned_until date constraint status_decision_until check (planned_until > effective_on),
    number       text not null,
    signed_on    date,
    issuer       text not null,
    reason       text not null,
    document_id  uuid references documents.document (id),
    undoes       uuid references members.status_decision (id),
    ended_stay   boolean not null default false,
    official_before date,
    recorded_by  uuid,
    recorded_at  timestamptz not null,
    constraint status_decision_undone_once unique (undoes),
    constraint status_decision_undoing check ((kind = 'COUNTER') = (undoes is not null))
);
comment on column members.status_decision.makes is 'how the member stands from the day on';
comment on column members.status_decision.unit_id is 'the cell the member sat in when it was recorded';
comment on column members.status_decision.ended_stay is 'it ended the affiliation that day';
create index status_decision_member on members.status_decision (member_id, effective_on);
alter table members.status_decision enable row level security;
create policy scope on members.status_decision
    using (exists (select 1 from members.member m where m.id = member_id));

-- Which standing a decision may follow on, and how long a suspension lasts.
insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('status.recognition', '[2011-01-19,)', '{"from": ["PROBATIONARY"]}', 'BLOCK', 'Điều lệ Đảng, Điều 5; Quy định 208-QĐ/TW (26/7/2026)', '',
 'Chỉ đảng viên dự bị mới được công nhận chính thức, khi đã đủ 12 tháng dự bị.',
 'Only a probationary member is recognised as official, once the 12 months are over.', true),
('status.exemption', '[2011-01-19,)', '{"from": ["OFFICIAL"]}', 'BLOCK', 'Điều lệ Đảng, Điều 7', '',
 'Đảng viên chính thức tuổi cao, sức yếu, tự nguyện xin giảm, miễn công tác và sinh hoạt Đảng thì do chi bộ xem xét, quyết định.',
 'An official member of high age or poor health may ask to be exempt from work and activities; the cell decides.', true),
('status.resumption', '[2011-01-19,)', '{"from": ["EXEMPT"]}', 'BLOCK', 'Điều lệ Đảng, Điều 7', '',
 'Hết thời hạn hoặc hết lý do miễn thì đảng viên trở lại sinh hoạt.',
 'When the time or the reason of an exemption is over, the member takes part again.', false),
('status.suspension', '[2025-01-01,)', '{"from": ["PROBATIONARY", "OFFICIAL", "EXEMPT"], "days": 90, "extension": 30}', 'BLOCK', 'Quy định 21-QĐ/TW về công tác kiểm tra, giám sát và kỷ luật Đảng', '',
 'Đình chỉ sinh hoạt đảng không quá 90 ngày, gia hạn một lần không quá 30 ngày.',
 'A suspension from activities lasts at most 90 days and may be prolonged once by at most 30.', false),
('status.restoration', '[2025-01-01,)', '{"from": ["SUSPENDED"]}', 'BLOCK', 'Quy định 21-QĐ/TW về công tác kiểm tra, giám sát và kỷ luật Đảng', '',
 'Hết thời hạn đình chỉ hoặc có quyết định hủy đình chỉ thì đảng viên trở lại sinh hoạt như trước.',
 'When a suspension is over or lifted, the member takes part as before.', false),
('status.strike-off', '[2011-01-19,)', '{"from": ["PROBATIONARY", "OFFICIAL", "EXEMPT", "SUSPENDED"]}', 'BLOCK', 'Điều lệ Đảng, Điều 8; Quy định 208-QĐ/TW (26/7/2026)', '',
 'Xóa tên do chi bộ xem xét, đề nghị; cấp ủy có thẩm quyền quyết định.',
 'A member is struck off by the competent committee at the cell’s proposal.', true),
('status.expulsion', '[2011-01-19,)', '{"from": ["OFFICIAL", "EXEMPT", "SUSPENDED"]}', 'BLOCK', 'Điều lệ Đảng, Điều 35', '',
 'Khai trừ là hình thức kỷ luật đối với đảng viên chính thức; đảng viên dự bị không đủ tư cách thì xóa tên.',
 'Expulsion is a discipline for official members; a probationary member who is not worthy is struck off.', true),
('status.resignation', '[2011-01-19,)', '{"from": ["PROBATIONARY", "OFFICIAL", "EXEMPT"]}', 'BLOCK', 'Điều lệ Đảng, Điều 8', '',
 'Đảng viên xin ra khỏi Đảng thì chi bộ xem xét, đề nghị cấp ủy có thẩm quyền quyết định.',
 'Who asks to leave the Party does so through the cell; the competent committee decides.', true),
('status.death', '[2011-01-19,)', '{"from": ["PROBATIONARY", "OFFICIAL", "EXEMPT", "SUSPENDED"]}', 'BLOCK', 'Hướng dẫn nghiệp vụ công tác đảng viên', '',
 'Đảng viên từ trần thì chi bộ giảm đảng số từ ngày từ trần và nộp hồ sơ lên cấp trên.',
 'When a member dies the cell counts one less from that day and hands the file up.', false);
