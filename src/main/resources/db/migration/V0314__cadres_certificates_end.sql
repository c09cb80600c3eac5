-- A certificate may hold until a day; what holds for good has none.
alter table cadres.training_step add column valid_until date,
    add constraint training_step_valid check (valid_until is null or step = 'CERTIFIED' and valid_until >= done_on);
comment on column cadres.training_step.valid_until is 'last day of the certificate; null where it has none';

insert into rulebook.rule (code, may_differ, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('cadre.certificate.months', 'COMMITTEE', '[2015-01-01,)', '{"ahead": 3}', 'INFORM', 'Cách làm của chương trình', '',
 'Chứng chỉ có thời hạn được nhắc trước ngày hết giá trị từng ấy tháng, và nhắc tiếp từng ấy tháng sau đó nếu kế hoạch chưa có lớp mới cùng nội dung.',
 'A certificate with a last day is reminded of so many months ahead, and as long after it while the plan has no new course for the same.', false);
insert into rulebook.parameter (code, name, type, least, most, ordinal) values
('cadre.certificate.months', 'ahead', 'NUMBER', 1, 24, 1);
