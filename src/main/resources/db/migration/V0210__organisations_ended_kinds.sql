-- Kinds that a reform ended. Whoever brings such a unit back, as a counter-decision may, reads why it ended, and answers
-- with the consent of the upper committee as for the numbers of forming.
insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified, may_differ) values
('organisations.kind.DISTRICT_PARTY', '[2025-07-01,)', '{}', 'WARN', 'Quy định 294-QĐ/TW (26/5/2025)', '',
 'Từ ngày 01/7/2025 không còn cấp huyện: tổ chức của Đảng theo ba cấp trung ương, tỉnh, xã. Đảng bộ cấp huyện kết thúc hoạt động, chỉ còn trong lịch sử.',
 'Since 1 July 2025 there is no district level: the Party is organised as centre, province and commune. District organisations have ended and stand in history only.',
 true, 'NOBODY'),
('organisations.kind.BLOC_PARTY', '[2025-07-01,)', '{}', 'WARN', 'Quyết định của Trung ương về kết thúc hoạt động các đảng ủy khối (2025)', '',
 'Đảng ủy Khối kết thúc hoạt động trong năm 2025; các tổ chức trực thuộc chuyển về đảng ủy các cơ quan đảng, đảng ủy UBND tỉnh hoặc cấp ủy nơi đóng trụ sở.',
 'Bloc committees ended in 2025; what stood below them went to the committees of the Party agencies or of the people''s committee of the province, or to the local committee.',
 false, 'NOBODY');
