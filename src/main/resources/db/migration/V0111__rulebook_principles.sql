-- Principles without a form: shown where the work is done ("topics") and cited by what was concluded, reviewed, found.
insert into rulebook.rule (code, kind, topics, may_differ, valid, value, effect, source, article, plain_vi, plain_en,
    verified) values
('principle.mass-organisations', 'PRINCIPLE', '{meeting,task}', 'NOBODY', '[2015-07-01,)', '{}', 'INFORM',
 'Chuyên đề Nâng cao vai trò lãnh đạo của Đảng đối với các tổ chức đoàn thể tại đơn vị', 'mục 1',
 'Hoạt động của các đoàn thể đi vào thực chất, gắn liền với nhiệm vụ chuyên môn.',
 'The work of the mass organisations has substance and is tied to the professional tasks.', true),
('principle.democracy-unity', 'PRINCIPLE', '{meeting,conclusion}', 'NOBODY', '[2015-07-01,)', '{}', 'INFORM',
 'Chuyên đề Nâng cao vai trò lãnh đạo của Đảng đối với các tổ chức đoàn thể tại đơn vị', 'mục 3',
 'Phát huy tinh thần dân chủ, đoàn kết nội bộ, thực hiện tốt các chỉ tiêu đề ra.',
 'Democracy and unity within, so that the targets set are met.', true),
('principle.educate-always', 'PRINCIPLE', '{task,meeting}', 'NOBODY', '[2015-07-01,)', '{}', 'INFORM',
 'Chuyên đề Nâng cao vai trò lãnh đạo của Đảng đối với các tổ chức đoàn thể tại đơn vị', 'mục 3',
 'Giáo viên tham gia giáo dục học sinh mọi lúc, mọi nơi; dạy chữ thông qua dạy người.',
 'Teachers educate pupils at every time and place; letters are taught by teaching people.', true),
('principle.collective-leadership', 'PRINCIPLE', '{posts,unit,conclusion}', 'NOBODY', '[2015-07-01,)', '{}', 'INFORM',
 'Chuyên đề Nâng cao vai trò lãnh đạo của Đảng đối với các tổ chức đoàn thể tại đơn vị', 'bài học thứ nhất',
 'Lãnh đạo tập thể đi đôi với trách nhiệm của người đứng đầu; xác định rõ thẩm quyền, trách nhiệm người đứng đầu cấp ủy, chính quyền với tập thể cấp ủy và giáo viên.',
 'Collective leadership goes with the responsibility of the head; what the heads of committee and school may and must do towards the committee and the teachers is laid down.', true),
('principle.resolution-unity', 'PRINCIPLE', '{conclusion,resolution}', 'NOBODY', '[2015-07-01,)', '{}', 'INFORM',
 'Chuyên đề Nâng cao vai trò lãnh đạo của Đảng đối với các tổ chức đoàn thể tại đơn vị', 'bài học thứ hai',
 'Thống nhất về chính trị, tư tưởng, tổ chức và hành động để thực hiện nghị quyết của chi bộ.',
 'One in politics, thought, organisation and action to carry out the resolution of the cell.', true),
('principle.grassroots-base', 'PRINCIPLE', '{unit,posts}', 'NOBODY', '[2010-07-01,)', '{}', 'INFORM',
 'Các giải pháp nâng cao năng lực lãnh đạo và sức chiến đấu của ban chấp hành đảng bộ trường', 'mục 1',
 'Tổ chức cơ sở đảng là nền tảng của Đảng; ban chấp hành bảo đảm sự lãnh đạo của Đảng trên tất cả các lĩnh vực hoạt động của nhà trường.',
 'The grass-roots organisation is the base of the Party; its committee leads in all activities of the school.', true),
('principle.committee-unity', 'PRINCIPLE', '{posts,unit,meeting}', 'NOBODY', '[2010-07-01,)', '{}', 'INFORM',
 'Các giải pháp nâng cao năng lực lãnh đạo và sức chiến đấu của ban chấp hành đảng bộ trường', 'mục 3',
 'Đoàn kết, nhất trí trong cấp ủy trên cơ sở đường lối, nghị quyết của Đảng, tinh thần trách nhiệm, tình đồng chí, đồng nghiệp.',
 'Unity in the committee, resting on the Party''s line and resolutions, responsibility, comradeship and fellowship.', true),
('principle.committee-member-in-cell', 'PRINCIPLE', '{posts,meeting}', 'NOBODY', '[2010-07-01,)', '{}', 'INFORM',
 'Các giải pháp nâng cao năng lực lãnh đạo và sức chiến đấu của ban chấp hành đảng bộ trường', 'mục 3',
 'Ủy viên ban chấp hành sinh hoạt chi bộ với tư cách đảng viên, đồng thời thể hiện rõ vai trò cấp ủy viên.',
 'A committee member takes part in the life of the cell as a member, and shows the role of the committee there.', true),
('principle.quality-regular-task', 'PRINCIPLE', '{unit,posts,task}', 'NOBODY', '[2022-05-17,)', '{}', 'INFORM',
 'Kết luận hội nghị củng cố tổ chức đảng và phát triển đảng viên trong trường học (17/5/2022)', '',
 'Nâng cao chất lượng đội ngũ đảng viên là nhiệm vụ thường xuyên, liên tục; phát huy trách nhiệm của đảng viên, nhất là của bí thư chi bộ.',
 'Raising the quality of the members is a constant, regular task; all members are responsible, the secretary first.', true),
('principle.exemplary-head', 'PRINCIPLE', '{posts,meeting,conclusion}', 'NOBODY', '[2022-05-17,)', '{}', 'INFORM',
 'Kết luận hội nghị củng cố tổ chức đảng và phát triển đảng viên trong trường học (17/5/2022); Quy định 101-QĐ/TW (07/6/2012)', '',
 'Phát huy trách nhiệm nêu gương của người đứng đầu, phát huy tốt dân chủ trong Đảng.',
 'The head sets the example, and democracy in the Party is lived.', true);

-- What cites a version of a rule or principle: a conclusion, later a review or a finding. The version stays the one
-- that was cited, whatever is issued afterwards. Its organisation's key is added where organisations stand.
create table rulebook.citation (
    id           uuid primary key default uuidv7(),
    subject_kind text not null constraint citation_subject_kind check (subject_kind ~ '^[A-Z_]{3,30}$'),
    subject_id   uuid not null,
    rule_id      uuid not null references rulebook.rule (id),
    unit_id      uuid not null,
    unit_path    text collate "C" not null,
    cited_at     timestamptz not null,
    withdrawn    boolean not null default false,
    constraint citation_once unique (subject_kind, subject_id, rule_id)
);
create index citation_scope on rulebook.citation (unit_path);
grant select, insert, update (withdrawn, cited_at) on rulebook.citation to "${app}";
alter table rulebook.citation enable row level security;
create policy scope on rulebook.citation
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));
