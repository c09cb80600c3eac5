-- One view for what three changes had each put in its place: spells read once, admission known by its decision, and who
-- comes back from a place outside comes from outside.
create or replace view members.movement with (security_invoker = true) as
    select e.member_id, e.unit_id, e.day, e.change, other.unit_id as other_unit, other.decision_id,
        case when other.decision_id is not null then 'REORGANISED'
             when e.change < 0 and now.standing not in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') then now.standing
             when other.unit_id is not null then 'MOVED'
             when e.change < 0 then 'UNEXPLAINED'
             when m.joined_on = e.day or by.kind = 'ADMISSION' then 'ADMITTED'
             when by.kind = 'READMISSION' then 'READMITTED'
             when before.standing not in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED', 'TRANSFERRED') then 'RETURNED'
             else 'FROM_OUTSIDE' end as kind
    from (select s.member_id, s.unit_id, x.day, x.change from members.spell s
          cross join lateral (values (lower(s.days), 1), (upper(s.days), -1)) x (day, change)
          where x.day is not null) e
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
