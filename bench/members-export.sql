-- As owner into `demo --scale province`: copies of its members, name and cell and periods, until there are :rows of them.
-- Card numbers are left empty: no two may be the same.
begin;
set local work_mem = '256MB';
create temporary table present on commit drop as
select l.member_id, l.person_id from members.line l
where l.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED') and upper_inf(l.stands) and upper_inf(l.sits);
create temporary table copy on commit drop as
select p.member_id as old, p.person_id as old_person, uuidv7() as member, uuidv7() as person
from generate_series(1, 1 + :rows / (select count(*) from present)) round cross join present p
limit greatest(0, :rows - (select count(*) from present));
analyze copy;
alter table members.member disable trigger line_new;
alter table members.affiliation disable trigger line_new;
alter table members.affiliation disable trigger moved_new;
alter table members.standing disable trigger line_new;
alter table members.standing disable trigger moved_new;
insert into people.person (id, unit_id, unit_path, full_name, sex, birth_date, occupation, staff_class, school_post)
select c.person, p.unit_id, p.unit_path, p.full_name, p.sex, p.birth_date, p.occupation, p.staff_class, ''
from copy c join people.person p on p.id = c.old_person;
insert into members.member (id, person_id, unit_id, unit_path, card_number, joined_on, official_on)
select c.member, c.person, m.unit_id, m.unit_path, '', m.joined_on, m.official_on
from copy c join members.member m on m.id = c.old;
insert into members.affiliation (member_id, valid, unit_id, came_by, left_by)
select c.member, a.valid, a.unit_id, a.came_by, a.left_by from copy c join members.affiliation a on a.member_id = c.old;
insert into members.standing (member_id, valid, standing)
select c.member, s.valid, s.standing from copy c join members.standing s on s.member_id = c.old;
select count(members.write_lines());
select count(members.write_moved());
alter table members.member enable trigger line_new;
alter table members.affiliation enable trigger line_new;
alter table members.affiliation enable trigger moved_new;
alter table members.standing enable trigger line_new;
alter table members.standing enable trigger moved_new;
commit;
analyze;
