-- Numbers of documents run from 01 in each term. Where a cell's own term began otherwise, a rule for its subtree says so.
insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('document.term', '[2000-01-01,2020-06-01)', '{"from": "2015-06-01"}', 'COMPUTE', 'Hướng dẫn 36-HD/VPTW (03/4/2018)', '',
 'Số văn bản của nhiệm kỳ 2015-2020 đếm từ ngày này; nhiệm kỳ của chi bộ cần xác nhận.',
 'Numbers of the term 2015-2020 count from this day; the cell''s own term is to be confirmed.', false),
('document.term', '[2020-06-01,2025-06-01)', '{"from": "2020-06-01"}', 'COMPUTE', 'Hướng dẫn 36-HD/VPTW (03/4/2018)', '',
 'Số văn bản của nhiệm kỳ 2020-2025 đếm từ ngày này; nhiệm kỳ của chi bộ cần xác nhận.',
 'Numbers of the term 2020-2025 count from this day; the cell''s own term is to be confirmed.', false),
('document.term', '[2025-06-01,)', '{"from": "2025-06-01"}', 'COMPUTE', 'Hướng dẫn 05-HD/VPTW (27/5/2026)', '',
 'Số văn bản của nhiệm kỳ 2025-2030 đếm từ ngày này; nhiệm kỳ của chi bộ cần xác nhận.',
 'Numbers of the term 2025-2030 count from this day; the cell''s own term is to be confirmed.', false);
