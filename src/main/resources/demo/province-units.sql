-- Five thousand units under the demo's province: 125 communes, each with three schools that have cells of their own and
-- 27 cells directly below it. The constraints stay on: what the program could not have written, this cannot either.
set timezone = 'Asia/Ho_Chi_Minh';

create temporary table province as
select u.id, u.path from organisations.unit u
join organisations.unit_version v on v.unit_id = u.id and v.kind = 'PROVINCE_PARTY' and v.valid @> ${today};

create function pg_temp.lot(what bigint, mark int, sides int) returns int language sql immutable
return (hashint8extended(what, ${seed} + mark) & 9007199254740991) % sides;

create function pg_temp.one(words text[], what bigint, mark int) returns text language sql immutable
return words[1 + pg_temp.lot(what, mark, array_length(words, 1))];

create temporary table commune as
select c, (array['An', 'Bình', 'Cẩm', 'Diên', 'Đông', 'Hà', 'Hòa', 'Hưng', 'Khánh', 'Kim', 'Lạc', 'Long', 'Minh', 'Nam',
    'Ngọc', 'Phú', 'Phước', 'Quang', 'Sơn', 'Tân', 'Thanh', 'Thịnh', 'Thuận', 'Tiên', 'Vĩnh'])[(c - 1) / 5 + 1]
    || ' ' || (array['Châu', 'Giang', 'Hải', 'Lộc', 'Phong'])[(c - 1) % 5 + 1] as name
from generate_series(1, 125) c;

-- z = 0 the commune itself, 1–3 its schools with cells, 4–12 their cells, 13–39 cells directly below the commune.
create temporary table made as
select uuidv7() as id, c, z, row_number() over (order by c, z) as n, nextval('organisations.unit_number') as number,
    null::text collate "C" as path, k.name as commune,
    case when z = 0 then 'COMMUNE_PARTY' when z <= 3 then 'GRASSROOTS_PARTY' when z <= 12 then 'SUBORDINATE_CELL'
         else 'GRASSROOTS_CELL' end as kind,
    case when z = 0 then 'Đảng ủy xã ' || k.name
         when z <= 3 then 'Đảng ủy Trường THPT ' || k.name || ' ' || z
         when z <= 12 then 'Chi bộ ' || (array['Tự nhiên', 'Xã hội', 'Hành chính'])[(z - 1) % 3 + 1]
             || ', Trường THPT ' || k.name || ' ' || (z - 1) / 3
         when z <= 16 then 'Chi bộ Trường Mầm non ' || k.name || ' ' || z - 12
         when z <= 20 then 'Chi bộ Trường Tiểu học ' || k.name || ' ' || z - 16
         when z <= 24 then 'Chi bộ Trường THCS ' || k.name || ' ' || z - 20
         when z <= 35 then 'Chi bộ Thôn ' || z - 24 || ', xã ' || k.name
         else 'Chi bộ ' || (array['Công an', 'Trạm Y tế', 'Quân sự', 'Cơ quan'])[z - 35] || ' xã ' || k.name end as name,
    case when z between 1 and 12 then 'UPPER_SECONDARY' when z between 13 and 16 then 'PRESCHOOL'
         when z between 17 and 20 then 'PRIMARY' when z between 21 and 24 then 'LOWER_SECONDARY' end as level
from commune k cross join generate_series(0, 39) z;
create unique index on made (c, z);
update made set path = p.path || number || '.' from province p where z = 0;
update made m set path = a.path || m.number || '.' from made a where a.c = m.c and a.z = 0 and (m.z <= 3 or m.z > 12) and m.z > 0;
update made m set path = a.path || m.number || '.' from made a where a.c = m.c and a.z = (m.z - 1) / 3 and m.z between 4 and 12;
analyze made;
insert into organisations.unit (id, path) select id, path from made order by n;

-- Ten districts stood between the province and the communes until the reform.
create temporary table district as
select uuidv7() as id, d, p.path || nextval('organisations.unit_number') || '.' as path from province p, generate_series(0, 9) d;
insert into organisations.unit (id, path) select id, path from district;

insert into organisations.unit_version (unit_id, kind, valid, name, parent_id, place, school_level, founded_on, recorded_at)
select d.id, 'DISTRICT_PARTY', daterange(${once}, ${reform}), 'Huyện ủy ' || k.name, p.id, k.name, null, null::date, ${today}
from district d join commune k on k.c = d.d * 12 + 1, province p
union all
select m.id, m.kind, daterange(${once}, ${reform}), m.name, d.id, 'xã ' || m.commune, null, null, ${today}
from made m join district d on d.d = least(9, (m.c - 1) / 12) where m.z = 0
union all
select m.id, m.kind, daterange(${reform}, null), m.name, p.id, 'xã ' || m.commune, null, null, ${today}
from made m, province p where m.z = 0
union all
select m.id, m.kind, daterange(${once}, null), m.name, a.id, 'xã ' || m.commune, m.level,
    make_date(1975 + pg_temp.lot(m.n, 1, 30), 9, 5), ${today}
from made m join made a on a.c = m.c and a.z = case when m.z between 4 and 12 then (m.z - 1) / 3 else 0 end where m.z > 0;

-- A school's staff is counted at the unit that is the school.
insert into organisations.staff_count (unit_id, valid, class, people)
select m.id, daterange(${once}, null), s.class, s.people + pg_temp.lot(m.n, 2, 12)
from made m cross join (values ('MANAGER', 4), ('TEACHER', 110), ('STAFF', 24)) s (class, people)
where m.z in (1, 2, 3) or m.z between 13 and 24;
