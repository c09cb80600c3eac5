-- Fifty thousand units as owner into a demo: ten provinces, a thousand communes, 49,000 cells under the root. Province 1
-- stood through three reorganisations; two thousand cells of province 2 have twenty members each. Every unit has a secretary.
-- The constraints stay on: what the program could not have written, this cannot either.
begin;
set local work_mem = '256MB';
create schema if not exists bench;
select u.id as root, u.path as root_path from organisations.unit u
    join organisations.unit_version v on v.unit_id = u.id and v.kind = 'ROOT' \gset

create table bench.made as
with numbered as (
    select p, c, z from generate_series(1, 10) p
        cross join lateral (select 0 c, 0 z union all
                            select c, z from generate_series(1, 100) c, generate_series(0, 49) z) below)
select uuidv7() as id, p, c, z, nextval('organisations.unit_number') as number, null::text collate "C" as path,
    case when c = 0 then 'PROVINCE_PARTY' when z = 0 then 'COMMUNE_PARTY' else 'GRASSROOTS_CELL' end as kind,
    case when c = 0 then 'Tỉnh ủy thứ ' || p when z = 0 then 'Đảng ủy xã ' || p || '-' || c
        else 'Chi bộ Trường ' || p || '-' || c || '-' || z end as name
from numbered;
create unique index on bench.made (p, c, z);
analyze bench.made;
update bench.made set path = :'root_path' || number || '.' where c = 0;
update bench.made m set path = p.path || m.number || '.' from bench.made p where p.p = m.p and p.c = 0 and m.c > 0 and m.z = 0;
update bench.made m set path = p.path || m.number || '.' from bench.made p where p.p = m.p and p.c = m.c and p.z = 0 and m.z > 0;
insert into organisations.unit (id, path) select id, path from bench.made;

-- Province 1 had ten district committees until 1 July 2025.
create table bench.district as
select uuidv7() as id, d, (select path from bench.made where p = 1 and c = 0) || nextval('organisations.unit_number') || '.' as path
from generate_series(0, 9) d;
insert into organisations.unit (id, path) select id, path from bench.district;

create temporary table story on commit drop as
select m.id, m.kind, daterange('2005-01-01', null) as valid, m.name, coalesce(above.id, :'root') as parent
from bench.made m left join bench.made above on above.p = m.p and m.c > 0
    and (above.c, above.z) = (case when m.z > 0 then m.c else 0 end, 0)
where m.p > 1 or m.c = 0
union all
select d.id, 'DISTRICT_PARTY', daterange('2005-01-01', '2025-07-01'), 'Huyện ủy ' || d.d, m.id
from bench.district d join bench.made m on m.p = 1 and m.c = 0
union all -- communes: another district in 2020, another name in 2023, directly under the province in 2025
select m.id, m.kind, e.valid, case when e.valid >> daterange('2022-12-01', '2023-01-01') then m.name else m.name || ' (cũ)' end,
    coalesce(d.id, top.id)
from bench.made m join bench.made top on top.p = 1 and top.c = 0
cross join (values (daterange('2005-01-01', '2020-07-01'), 0), (daterange('2020-07-01', '2023-01-01'), 1),
    (daterange('2023-01-01', '2025-07-01'), 1), (daterange('2025-07-01', null), null)) e (valid, shift)
left join bench.district d on d.d = (m.c + e.shift) % 10
where m.p = 1 and m.c > 0 and m.z = 0
union all -- cells: a third renamed in 2020, a third from the neighbour in 2023, a third renamed in 2025
select m.id, m.kind, e.valid, case when m.z % 3 <> 1 and e.first then m.name || ' (cũ)' else m.name end, above.id
from bench.made m
cross join lateral (select (array['2020-07-01', '2023-01-01', '2025-07-01'])[m.z % 3 + 1]::date as day) cut
cross join lateral (values (daterange('2005-01-01', cut.day), true), (daterange(cut.day, null), false)) e (valid, first)
join bench.made above on above.p = 1 and above.z = 0
    and above.c = case when m.z % 3 = 1 and e.first then m.c % 100 + 1 else m.c end
where m.p = 1 and m.z > 0;
insert into organisations.unit_version (unit_id, valid, kind, name, parent_id, founded_on, recorded_at)
select id, valid, kind, name, parent, '2005-01-01', now() from story order by lower(valid);

-- A secretary for every unit, who in province 2 is one of the cell's twenty members.
create table bench.someone as
select uuidv7() as id, m.id as unit, m.path, n, m.p = 2 and m.z > 0 and m.c <= 41 as member, uuidv7() as member_id, uuidv7() as post_id
from bench.made m
cross join lateral generate_series(1, case when m.p = 2 and m.z > 0 and (m.c <= 40 or m.c = 41 and m.z <= 40) then 20 else 1 end) n;
update bench.someone s set member = false from bench.made m where m.id = s.unit and m.c = 41 and m.z > 40;
insert into people.person (id, unit_id, unit_path, full_name, birth_date)
select id, unit, path, (array['Lê', 'Trần', 'Nguyễn', 'Phạm', 'Hoàng'])[n % 5 + 1] || ' ' || (array['Thị', 'Văn'])[n % 2 + 1] || ' '
    || (array['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hà', 'Khánh'])[n % 7 + 1] || ' ' || n, '1980-01-01'
from bench.someone;
insert into organisations.post (id, unit_id, unit_path, person_id, kind, held)
select post_id, unit, path, id, 'SECRETARY', daterange('2025-07-01', null) from bench.someone where n = 1;
insert into members.member (id, person_id, unit_id, unit_path, joined_on, official_on)
select member_id, id, unit, path, '2010-05-19', '2011-05-19' from bench.someone where member;
insert into members.affiliation (member_id, valid, unit_id)
select member_id, daterange('2010-05-19', null), unit from bench.someone where member;
insert into members.standing (member_id, valid, standing)
select member_id, daterange('2011-05-19', null), 'OFFICIAL' from bench.someone where member;
insert into access.role_grant (person_id, role, unit_id, unit_path, held, source)
select id, 'SECRETARY', unit, path, daterange('2025-07-01', null), 'post:' || post_id from bench.someone where n = 1
union all
select id, 'MEMBER', unit, path, daterange('2010-05-19', null), 'member:' || member_id from bench.someone where member;
commit;
vacuum analyze;
