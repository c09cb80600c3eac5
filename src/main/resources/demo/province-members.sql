-- Four hundred thousand invented members. Card numbers are invented; identity numbers stay empty, for a cipher of an
-- invented number protects nobody. All is drawn by lot from one seed and today's date.
create temporary table cell as
select m.id, m.path, m.c, m.z, m.n, m.commune, 50 + m.n * 61 % 79 as people, row_number() over (order by m.n) as rank,
    row_number() over (partition by m.c order by m.z) as place, count(*) over (partition by m.c) as places
from made m where m.z > 3;
update cell set people = people - 1 where rank <= (select sum(people) - ${members} from cell);
create unique index on cell (c, place);

-- k counts within the cell: who comes first holds a post, was admitted long ago and stays.
create temporary table lot as
select l.*, ${today}::date - (case when l.k <= 5 then 3650 + pg_temp.lot(l.n, 3, 7300)
        else (17000 * power(pg_temp.lot(l.n, 3, 100000) / 100000.0, 1.2))::int end) as joined,
    pg_temp.lot(l.n, 4, 100) < case when l.z between 25 and 35 then 42 else 68 end as woman
from (select row_number() over (order by c.rank, k) as n, k, c.c, c.z, c.place, c.places, c.id as cell, c.path, c.commune
      from cell c cross join lateral generate_series(1, c.people) k) l;

create temporary table someone as
select s.*, case when s.gone = 'TRANSFERRED' then least(${today}::date, greatest(date_trunc('year', ${today}::date)::date
            + pg_temp.lot(s.n, 12, greatest(extract(doy from ${today}::date)::int, 1)), s.joined + 40))
        when s.gone <> '' then greatest(${today}::date - pg_temp.lot(s.n, 12, 3000), s.joined + 400) end as left_on
from (select l.*, uuidv7() as person, uuidv7() as member,
        case when l.joined + interval '1 year' <= ${today} then (l.joined + interval '1 year')::date end as official,
        (l.joined - interval '1 year' * (19 + pg_temp.lot(l.n, 5, 14)))::date - pg_temp.lot(l.n, 6, 360) as born,
        case when l.z between 25 and 35 then 'V' when l.z > 35 then 'A' else 'S' end as sort,
        case when l.k <= 5 or l.joined > ${today}::date - 800 then ''
             when pg_temp.lot(l.n, 7, 1000) < 15 then 'TRANSFERRED' when pg_temp.lot(l.n, 7, 1000) < 27 then 'DECEASED'
             when pg_temp.lot(l.n, 7, 1000) < 30 then 'STRUCK_OFF' when pg_temp.lot(l.n, 7, 1000) < 31 then 'EXPELLED'
             else '' end as gone,
        case when l.k > 5 and l.joined < ${today}::date - 1500 and pg_temp.lot(l.n, 8, 100) < 12
             then ${today}::date - 500 - pg_temp.lot(l.n, 9, least(5000, ${today}::date - l.joined - 900)) end as moved
    from lot l) s;
update someone set moved = null where left_on <= moved;
analyze someone;

-- The lines of the register and its movements are written all at once at the end.
alter table members.member disable trigger line_new;
alter table members.affiliation disable trigger line_new;
alter table members.affiliation disable trigger moved_new;
alter table members.standing disable trigger line_new;
alter table members.standing disable trigger moved_new;

insert into people.person (id, unit_id, unit_path, full_name, sex, birth_date, ethnicity, religion, home_place, residence,
    general_education, professional_level, political_theory, occupation, staff_class, school_post)
select s.person, s.cell, s.path,
    pg_temp.one(w.family[1 : 1 + (array_length(w.family, 1) - 1) * (1 + pg_temp.lot(s.n, 20, 100)) / 100], s.n, 21) || ' '
        || case when s.woman then pg_temp.one(w.female_middle, s.n, 22) || ' ' || pg_temp.one(w.female_given, s.n, 23)
                else pg_temp.one(w.male_middle, s.n, 22) || ' ' || pg_temp.one(w.male_given, s.n, 23) end,
    case when s.woman then 'FEMALE' else 'MALE' end, s.born,
    case when pg_temp.lot(s.n, 24, 100) < 86 then 'Kinh' else pg_temp.one(array['Tày', 'Thái', 'Mường', 'Khmer', 'Nùng', 'Mông'], s.n, 25) end,
    case when pg_temp.lot(s.n, 26, 100) < 88 then 'Không' else pg_temp.one(array['Phật giáo', 'Công giáo', 'Cao Đài'], s.n, 27) end,
    'Xã ' || h.name || ', tỉnh Sông Lam', 'Xã ' || s.commune || ', tỉnh Sông Lam', '12/12',
    case when s.k <= 2 then 'Thạc sĩ' when s.sort = 'V' then pg_temp.one(array['Trung cấp', 'Cao đẳng', 'Đại học'], s.n, 28)
         when pg_temp.lot(s.n, 28, 10) < 2 then 'Thạc sĩ' when pg_temp.lot(s.n, 28, 10) < 9 then 'Đại học' else 'Cao đẳng' end,
    case when s.k <= 5 then 'INTERMEDIATE' when pg_temp.lot(s.n, 29, 10) < 7 then 'BASIC' else '' end,
    case when s.sort = 'S' and s.k = 1 then 'Hiệu trưởng' when s.sort = 'S' and s.k = 2 then 'Phó hiệu trưởng'
         when s.sort = 'S' then pg_temp.one(array['Giáo viên', 'Giáo viên', 'Giáo viên', 'Giáo viên', 'Nhân viên'], s.n, 30)
         when s.sort = 'A' then pg_temp.one(array['Công chức', 'Viên chức', 'Cán bộ'], s.n, 30)
         else pg_temp.one(array['Nông dân', 'Hưu trí', 'Kinh doanh', 'Công nhân'], s.n, 30) end,
    case when s.sort <> 'S' then null when s.k <= 2 then 'MANAGER' when pg_temp.lot(s.n, 30, 5) = 4 then 'STAFF' else 'TEACHER' end,
    case when s.sort <> 'S' then '' when s.k = 1 then 'PRINCIPAL' when s.k = 2 then 'VICE_PRINCIPAL' else '' end
from someone s cross join word w join commune h on h.c = 1 + pg_temp.lot(s.n, 31, 125)
order by s.n;

insert into members.member (id, person_id, unit_id, unit_path, card_number, card_date, badge, joined_on, official_on)
select s.member, s.person, s.cell, s.path, case when s.official is null then '' else '38' || lpad(s.n::text, 6, '0') end,
    (s.official + interval '2 months')::date,
    coalesce((select y || ' năm' from unnest(array[90, 85, 80, 75, 70, 65, 60, 55, 50, 45, 40, 30]) y
              where s.joined + make_interval(years => y) <= ${today} limit 1), ''),
    s.joined, s.official
from someone s order by s.n;

insert into members.affiliation (member_id, valid, unit_id, came_by, left_by)
select s.member, daterange(greatest(s.joined, ${once}), coalesce(s.moved, s.left_on)), coalesce(b.id, s.cell), 'Kết nạp',
    case when s.moved is not null or s.gone = 'TRANSFERRED' then 'Chuyển sinh hoạt đảng' when s.gone = 'DECEASED' then 'Từ trần'
         when s.gone <> '' then 'Kỷ luật, xóa tên' else '' end
from someone s left join cell b on s.moved is not null and b.c = s.c and b.place = s.place % s.places + 1
where coalesce(s.moved, s.left_on, 'infinity') > ${once}
union all
select s.member, daterange(greatest(s.moved, ${once}), s.left_on), s.cell, 'Chuyển sinh hoạt đảng',
    case when s.gone = 'TRANSFERRED' then 'Chuyển sinh hoạt đảng' when s.gone = 'DECEASED' then 'Từ trần'
         when s.gone <> '' then 'Kỷ luật, xóa tên' else '' end
from someone s where s.moved is not null order by 1;

insert into members.standing (member_id, valid, standing)
select s.member, daterange(p.since, p.until), p.standing
from (select s.*, case when s.gone = '' and s.k > 5 and s.born < ${today}::date - 26300 and pg_temp.lot(s.n, 10, 10) < 4
                       then ${today}::date - 60 - pg_temp.lot(s.n, 11, 900) end as exempt from someone s) s
cross join lateral (values ('PROBATIONARY', s.joined, coalesce(s.official, s.left_on)),
    ('OFFICIAL', s.official, coalesce(s.exempt, s.left_on)), ('EXEMPT', s.exempt, null),
    (nullif(s.gone, ''), s.left_on, null)) p (standing, since, until)
where p.standing is not null and p.since is not null order by s.member;

select members.write_lines();
select members.write_moved();
alter table members.member enable trigger line_new;
alter table members.affiliation enable trigger line_new;
alter table members.affiliation enable trigger moved_new;
alter table members.standing enable trigger line_new;
alter table members.standing enable trigger moved_new;

insert into access.role_grant (person_id, role, unit_id, unit_path, held, source)
select s.person, 'MEMBER', s.cell, s.path, daterange(greatest(s.joined, ${once}, s.moved), s.left_on), 'member:' || s.member
from someone s;

create temporary table holder as
select uuidv7() as post, s.person, u.id as unit, u.path, p.kind, p.role
from (values (1, 'SECRETARY', 'SECRETARY'), (2, 'DEPUTY_SECRETARY', 'DEPUTY'), (3, 'COMMITTEE_MEMBER', 'COMMITTEE_MEMBER')) p (k, kind, role)
join someone s on s.k = p.k join made u on u.id = s.cell
union all -- a commune by comrades of the cell of its offices, a school by the heads of its first cell
select uuidv7(), s.person, u.id, u.path, p.kind, p.role
from (values (4, 'SECRETARY', 'SECRETARY'), (5, 'DEPUTY_SECRETARY', 'DEPUTY')) p (k, kind, role)
join someone s on s.k = p.k join made u on u.c = s.c and u.z = case when s.z = 39 then 0 when s.z % 3 = 1 and s.z <= 10 then (s.z - 1) / 3 end;
insert into organisations.post (id, unit_id, unit_path, person_id, kind, held)
select post, unit, path, person, kind, daterange(${reform}, null) from holder;
insert into access.role_grant (person_id, role, unit_id, unit_path, held, source)
select person, role, unit, path, daterange(${reform}, null), 'post:' || post from holder;
