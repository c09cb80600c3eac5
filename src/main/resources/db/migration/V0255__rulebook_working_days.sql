-- Working days as data: the days of the week off, and for each year the days off and the days worked instead. A year
-- without a row of its own has the days of the week off alone.
insert into rulebook.rule (code, may_differ, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('calendar.week', 'NOBODY', '[1999-10-02,)', '{"off": ["SATURDAY", "SUNDAY"]}', 'COMPUTE',
 'Quyết định 188/1999/QĐ-TTg (17/9/1999)', '', 'Tuần làm việc 40 giờ: nghỉ thứ Bảy và Chủ nhật.',
 'A working week of 40 hours: Saturday and Sunday are off.', true),
('calendar.holidays', 'NOBODY', '[2025-01-01,2026-01-01)',
 '{"off": ["2025-01-01", "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31", "2025-04-07", "2025-04-30", "2025-05-01", "2025-05-02", "2025-09-01", "2025-09-02"], "worked": ["2025-04-26"]}',
 'COMPUTE', 'Bộ luật Lao động 2019', 'Điều 112', 'Ngày nghỉ lễ, Tết của cán bộ, viên chức năm 2025 và ngày làm bù.',
 'Public holidays of 2025 for officials and public employees, and the days worked instead.', false),
('calendar.holidays', 'NOBODY', '[2026-01-01,2027-01-01)',
 '{"off": ["2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27", "2026-04-30", "2026-05-01", "2026-08-31", "2026-09-01", "2026-09-02"], "worked": ["2026-08-22"]}',
 'COMPUTE', 'Bộ luật Lao động 2019', 'Điều 112', 'Ngày nghỉ lễ, Tết của cán bộ, viên chức năm 2026 và ngày làm bù.',
 'Public holidays of 2026 for officials and public employees, and the days worked instead.', false),
('calendar.holidays', 'NOBODY', '[2027-01-01,2028-01-01)',
 '{"off": ["2027-01-01", "2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11", "2027-04-16", "2027-04-30", "2027-05-03", "2027-09-02", "2027-09-03"], "worked": []}',
 'COMPUTE', 'Bộ luật Lao động 2019', 'Điều 112', 'Ngày nghỉ lễ, Tết năm 2027, tính theo luật; lịch chính thức chưa đối chiếu.',
 'Public holidays of 2027 as the law has them; the official calendar is to be compared.', false);
