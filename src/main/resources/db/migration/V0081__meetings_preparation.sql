-- The committee is asked once per version of the programme; who was asked is kept as it was on that day.
create table meetings.committee_asked (
    meeting_id uuid not null references meetings.meeting (id),
    version    int not null,
    member_id  uuid not null references members.member (id),
    asked_at   timestamptz not null,
    asked_by   uuid not null references people.person (id),
    primary key (meeting_id, version, member_id)
);
alter table meetings.committee_asked enable row level security;
create policy scope on meetings.committee_asked
    using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

-- "agenda_changed": the programme differs from the version last sent or announced.
alter table meetings.meeting add agenda_changed boolean not null default false;
alter table meetings.meeting add state_reason text not null default '';
alter table meetings.publication add reason text not null default '';

alter table meetings.agenda_item add topic_field text constraint agenda_item_topic_field check (topic_field in
    ('FOLLOWING_UNCLE_HO', 'TEACHING', 'PARTY_BUILDING', 'CURRENT_AFFAIRS', 'LAW_AND_ORDER', 'CULTURE_AND_SOCIETY'));
alter table meetings.agenda_item add reminded_at timestamptz;
alter table meetings.agenda_item add paper_text text not null default ''
    constraint agenda_item_paper_text check (length(paper_text) <= 20000);
alter table meetings.agenda_item add paper_at timestamptz;
alter table meetings.agenda_item add paper_by uuid references members.member (id);

-- The draft plan of the coming month: proposed tasks, among them the unfinished ones of last month. Tasks are made
-- from the conclusions of the session, never from this draft.
create table meetings.plan_line (
    id         uuid primary key,
    meeting_id uuid not null references meetings.meeting (id),
    ordinal    int not null,
    title      text not null constraint plan_line_title check (btrim(title) <> '' and length(title) <= 1000),
    owner_id   uuid references members.member (id),
    due_on     date,
    target     text not null default '' constraint plan_line_target check (length(target) <= 500),
    task_id    uuid references tasks.task (id),
    removed    boolean not null default false,
    version    int not null default 0
);
create index plan_line_meeting on meetings.plan_line (meeting_id, ordinal);
alter table meetings.plan_line enable row level security;
create policy scope on meetings.plan_line using (exists (select 1 from meetings.meeting m where m.id = meeting_id));

insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('meeting.usual-hour', '[2007-03-30,)', '{"time": "14:00"}', 'INFORM', 'Gợi ý của chương trình', '',
 'Giờ bắt đầu gợi ý cho kỳ đầu tiên; các kỳ sau theo giờ của kỳ trước.',
 'The suggested hour of the first session; later ones follow the session before.', false),
('agenda.minutes', '[2007-03-30,)',
 '{"INFORMATION": 15, "EVALUATION": 30, "PLAN": 45, "THEMATIC": 35, "RECOGNITION": 15, "OTHER": 15}', 'INFORM',
 'Gợi ý của chương trình', '',
 'Thời gian gợi ý cho từng phần; chi ủy điều chỉnh theo nội dung.',
 'Suggested minutes of each part; the committee adapts them to the contents.', false),
('check.thematic-new', '[2007-03-30,)', '{"answer": "COMPUTED", "months": 12}', 'WARN',
 'Kinh nghiệm thực hiện Chỉ thị 10-CT/TW (30/3/2007)', '',
 'Mỗi kỳ nên chọn một đề tài mới, có tính thời sự, thuộc lĩnh vực khác với kỳ trước. Khoảng so sánh là gợi ý.',
 'Each time a new, topical subject from another field than last time. The span compared is a suggestion.', false),
('check.plan-everyone', '[2007-03-30,)', '{"answer": "COMPUTED"}', 'WARN',
 'Kinh nghiệm thực hiện Chỉ thị 10-CT/TW (30/3/2007)', '',
 'Phân công cụ thể để mọi đảng viên nắm vững kế hoạch của chi bộ và nhiệm vụ của mình.',
 'Concrete assignments, so that every member knows the cell''s plan and the own task.', true);
