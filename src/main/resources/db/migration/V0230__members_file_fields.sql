-- The fields of a Party file that the first register did not keep. Places: country and province beside the detail.
alter table people.person
    add column alias              text not null default '',
    add column birth_province     text not null default '',
    add column birth_country      text not null default '',
    add column home_province      text not null default '',
    add column home_country       text not null default '',
    add column residence_province text not null default '',
    add column residence_country  text not null default '',
    add column academic_title     text not null default '',
    add column it_skill           text not null default '',
    add column occupation_before  text not null default '',
    add column youth_union_on     date,
    add column family_notes       text not null default '',
    add column trips_abroad       text not null default '';
alter table members.member
    add column joined_place text not null default '',
    add column joined_cell  text not null default '';
