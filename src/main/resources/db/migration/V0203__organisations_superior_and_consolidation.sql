-- Why a post ended, as "basis" says why it began: a committee is consolidated (kiện toàn) by a decision.
alter table organisations.post add end_basis text not null default '';

-- Those below know the direct superior of a day by the name it then had, and who leads it: secretary, deputies and
-- standing committee, which are public in the Party; nothing else of it. Also of one that has ended since.
create function organisations.superior(unit uuid, day date)
    returns table (name text, person text, post text)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select a.name, p.full_name, o.kind
    from organisations.unit u
    cross join lateral organisations.ancestors(u.id, day) a
    left join organisations.post o on o.unit_id = a.id and o.held @> day
        and o.kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER')
    left join people.person p on p.id = o.person_id
    where u.id = unit and a.depth = 1 and a.kind <> 'ROOT'
      and u.path >= access.scope() and u.path < access.scope_end()
    order by array_position(array['SECRETARY', 'DEPUTY_SECRETARY', 'STANDING_MEMBER'], o.kind), p.given_name, p.full_name;
end;
revoke execute on function organisations.superior(uuid, date) from public;
grant execute on function organisations.superior(uuid, date) to "${app}";

insert into rulebook.rule (code, kind, topics, may_differ, valid, value, effect, source, article, plain_vi, plain_en,
    verified) values
('principle.direct-superior', 'PRINCIPLE', '{unit}', 'NOBODY', '[2017-02-14,)', '{}', 'INFORM',
 'Báo cáo tổng kết đổi mới phương thức lãnh đạo của Đảng, Đảng ủy trường THPT', 'mục I.3',
 'Cấp ủy chịu sự lãnh đạo, chỉ đạo về mọi mặt của cấp ủy cấp trên, trực tiếp và thường xuyên là ban thường vụ và thường trực; báo cáo, xin chỉ thị và đề xuất các vấn đề thuộc trách nhiệm được phân công.',
 'A committee is led and directed in all matters by the committee above, directly and day by day by its standing committee and standing members; it reports, asks for directives and proposes what lies in its charge.', true),
('principle.capable-committee', 'PRINCIPLE', '{posts,unit}', 'NOBODY', '[2011-10-09,)', '{}', 'INFORM',
 'Nâng cao chất lượng sinh hoạt chi bộ tại Đảng bộ trường trung học Kinh tế - Kỹ thuật', 'bài học thứ hai',
 'Chi ủy, đặc biệt là bí thư chi bộ, phải có năng lực, tâm huyết, ngang tầm nhiệm vụ chính trị của đơn vị, thật sự gương mẫu trên tất cả các mặt công tác.',
 'The cell committee, above all the secretary, must be capable, devoted, equal to the political task of the unit, and truly exemplary in all work.', true),
('principle.consolidate-committee', 'PRINCIPLE', '{posts,unit}', 'NOBODY', '[2011-04-08,)', '{}', 'INFORM',
 'Các giải pháp nâng cao năng lực lãnh đạo và sức chiến đấu của ban chấp hành đảng bộ trường; Nâng cao chất lượng sinh hoạt chi bộ', 'mục 2; bài học thứ hai',
 'Không ngừng kiện toàn tổ chức, sắp xếp bộ máy cấp ủy: chi ủy yếu không thể có chi bộ mạnh.',
 'The committee is consolidated without cease: with a weak committee there is no strong cell.', true);
