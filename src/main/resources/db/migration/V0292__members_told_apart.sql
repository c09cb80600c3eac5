-- Two people of one name and birthday whom a keeper has told apart: they are no longer shown as suspected duplicates.
create table members.told_apart (
    one     uuid not null references people.person (id),
    another uuid not null references people.person (id),
    told_by uuid references people.person (id),
    told_at timestamptz not null,
    primary key (one, another),
    constraint told_apart_order check (one < another)
);
alter table members.told_apart enable row level security;
create policy scope on members.told_apart
    using (exists (select 1 from people.person p where p.id = one) and exists (select 1 from people.person p where p.id = another));
insert into members.reference (of_table, column_name, follows) values
('members.told_apart', 'one', false), ('members.told_apart', 'another', false), ('members.told_apart', 'told_by', false);
