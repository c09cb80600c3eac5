-- Admission and re-admission are decisions about a member's standing like all others: whoever joins from now on has one.
alter table members.status_decision drop constraint status_decision_kind;
alter table members.status_decision add constraint status_decision_kind check (kind in ('ADMISSION', 'READMISSION',
    'RECOGNITION', 'EXEMPTION', 'RESUMPTION', 'SUSPENSION', 'RESTORATION', 'STRIKE_OFF', 'EXPULSION', 'RESIGNATION', 'DEATH',
    'COUNTER'));

insert into rulebook.rule (code, valid, value, effect, source, article, plain_vi, plain_en, verified) values
('status.admission', '[2011-01-19,)', '{"from": []}', 'BLOCK', 'Điều lệ Đảng, Điều 4, 5; Quy định 208-QĐ/TW (26/7/2026)', '',
 'Đảng viên mới được kết nạp theo quyết định của cấp ủy có thẩm quyền; thời gian dự bị tính từ ngày kết nạp.',
 'A member is admitted by decision of the competent committee; probation runs from the ceremony.', true),
('status.readmission', '[2011-01-19,)', '{"from": ["STRUCK_OFF", "EXPELLED", "RESIGNED"]}', 'BLOCK', 'Quy định 208-QĐ/TW (26/7/2026)', '',
 'Chỉ người đã ra khỏi Đảng mới được xét kết nạp lại; được kết nạp lại thì trải qua thời gian dự bị.',
 'Only who has left the Party may be admitted again, with a new probation.', true);

-- A movement by admission is known by its decision: membership begins with the ceremony, Party age with the decision.
create or replace view members.movement with (security_invoker = true) as
    select e.member_id, e.unit_id, e.day, e.change, other.unit_id as other_unit, other.decision_id,
        case when other.decision_id is not null then 'REORGANISED'
             when e.change < 0 and now.standing not in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') then now.standing
             when other.unit_id is not null then 'MOVED'
             when e.change < 0 then 'UNEXPLAINED'
             when m.joined_on = e.day or by.kind = 'ADMISSION' then 'ADMITTED'
             when by.kind = 'READMISSION' then 'READMITTED'
             when before.standing not in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') then 'RETURNED'
             else 'FROM_OUTSIDE' end as kind
    from (select member_id, unit_id, lower(days) as day, 1 as change from members.spell
          union all
          select member_id, unit_id, upper(days), -1 from members.spell where not upper_inf(days)) e
    join members.member m on m.id = e.member_id
    left join lateral (
        select p.unit_id, b.decision_id from members.affiliation p
        left join members.affiliation b on b.member_id = p.member_id and lower(b.valid) = e.day
        where p.member_id = e.member_id and p.unit_id <> e.unit_id
          and case when e.change > 0 then upper(p.valid) else lower(p.valid) end = e.day) other on true
    left join lateral (
        select d.kind from members.status_decision d
        where d.member_id = e.member_id and d.effective_on = e.day and d.kind in ('ADMISSION', 'READMISSION')
        limit 1) by on e.change > 0
    left join members.standing now on now.member_id = e.member_id and now.valid @> e.day
    left join members.standing before on before.member_id = e.member_id and before.valid @> (e.day - 1);
