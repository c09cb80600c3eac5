-- The anniversaries at which a Party badge (Huy hiệu Đảng) is given, and the days on which it is handed over.
insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('member.badge', '[2011-01-19,)',
 '{"years": [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90], "days": ["--02-03", "--05-19", "--09-02", "--11-07"]}', 'INFORM',
 'Hướng dẫn của Ban Tổ chức Trung ương về tặng Huy hiệu Đảng', '',
 'Huy hiệu Đảng tặng đảng viên đủ 30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90 năm tuổi Đảng, trao vào các ngày 03/02, 19/5, 02/9 và 07/11.',
 'The Party badge is given for 30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85 and 90 years in the Party, on 3 February, 19 May, 2 September and 7 November.',
 false);
