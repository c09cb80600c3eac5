-- A decision recorded on a case may be a document of the program.
alter table admissions.paper add document_id uuid references documents.document (id);

-- Cases that made members before admission was a decision of the register: theirs are written after, as recorded then.
insert into members.status_decision (member_id, kind, makes, unit_id, effective_on, number, signed_on, issuer, reason,
    recorded_by, recorded_at)
select c.member_id, c.kind, 'PROBATIONARY', a.unit_id, y.dated, d.number, d.dated, '', '', y.recorded_by, y.recorded_at
from admissions.candidate_case c
join admissions.paper y on y.case_id = c.id and y.code = 'CEREMONY' and not y.withdrawn
join admissions.paper d on d.case_id = c.id and d.code = 'DECISION' and not d.withdrawn
join members.affiliation a on a.member_id = c.member_id and lower(a.valid) = y.dated
where c.member_id is not null and c.kind in ('ADMISSION', 'READMISSION');

insert into members.status_decision (member_id, kind, makes, unit_id, effective_on, number, signed_on, issuer, reason,
    recorded_by, recorded_at)
select c.member_id, 'RECOGNITION', 'OFFICIAL', a.unit_id, m.official_on, d.number, d.dated, '', '', d.recorded_by, d.recorded_at
from admissions.candidate_case c
join admissions.paper d on d.case_id = c.id and d.code = 'RECOGNITION_DECISION' and not d.withdrawn
join members.member m on m.id = c.member_id and m.official_on is not null
join members.affiliation a on a.member_id = c.member_id and a.valid @> d.dated
where c.outcome = 'RECOGNISED'
  and not exists (select 1 from members.status_decision s where s.member_id = c.member_id and s.kind = 'RECOGNITION');
