-- Who joined before the statutes of 2011 joined under earlier ones, which ask for the same age; to be confirmed.
insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('member.age', '[1951-02-19,2011-01-19)', '{"min": 18}', 'BLOCK', 'Điều lệ Đảng các khóa trước', '',
 'Khi kết nạp phải đủ 18 tuổi.', 'At admission one is at least 18.', false);
