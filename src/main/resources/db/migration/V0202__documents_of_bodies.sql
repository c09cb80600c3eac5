-- A steering committee (Ban Chỉ đạo) issues documents in its own name, numbered apart from its unit's: by body, type, term.
alter table documents.document add body_id uuid references organisations.body (id);
comment on column documents.document.body_id is 'the body of the unit that issued it; null for the unit itself';
alter table documents.document drop constraint document_numbered_once;
alter table documents.document add constraint document_numbered_once
    unique nulls not distinct (unit_id, body_id, type, term_start, number);
create index document_body on documents.document (body_id) where body_id is not null;

alter table documents.numbering add body_id uuid references organisations.body (id);
alter table documents.numbering drop constraint numbering_pkey;
alter table documents.numbering add constraint numbering_once
    unique nulls not distinct (unit_id, body_id, type, term_start);

insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('document.types.body', '[2000-01-01,)',
 '{"items": ["PLAN", "PROGRAMME", "GUIDANCE", "DECISION", "CONCLUSION", "RULES", "ANNOUNCEMENT", "REPORT", "SUBMISSION", "LETTER", "INVITATION"]}',
 'BLOCK', 'Quy định 399-QĐ/TW; Hướng dẫn 05-HD/VPTW (27/5/2026)', '',
 'Ban Chỉ đạo ban hành: kế hoạch, chương trình, hướng dẫn, quyết định, kết luận, quy chế, thông báo, báo cáo, tờ trình, công văn, giấy mời. Số ghi theo từng loại trong nhiệm kỳ, ký hiệu BCĐ. Trưởng ban ký thay mặt ban; phó trưởng ban ký thay trưởng ban.',
 'A steering committee issues plans, programmes, guidance, decisions, conclusions, rules, announcements, reports, submissions, letters and invitations. They are numbered by type within the term, under the code BCĐ. The head signs for the committee, a deputy in the head''s place.',
 false);
