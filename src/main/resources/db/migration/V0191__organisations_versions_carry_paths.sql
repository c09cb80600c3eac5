-- A version carries the path its unit has today, as every root does: the policy is one range instead of a question for
-- the unit of each row, and who asks for a subtree finds it by that range.
alter table organisations.unit_version add unit_path text collate "C";
update organisations.unit_version v set unit_path = u.path from organisations.unit u where u.id = v.unit_id;
alter table organisations.unit_version alter unit_path set not null,
    add foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade;
-- The ends of a range are not known while a plan is made, so its statistics help nobody. With them the planner believes
-- rows that follow each other in the tree to lie together on disk, which a reorganisation ends, and fetches one by one.
alter table organisations.unit_version alter unit_path set statistics 0;
create index unit_version_scope on organisations.unit_version (unit_path);
drop policy scope on organisations.unit_version;
-- "POSIX" orders as "C" does and is not the index's: the scope is a filter here and never a way into the table. Taken for a
-- few rows, a root's scope of all of them would else be read again for each step down the tree.
create policy scope on organisations.unit_version
    using (unit_path collate "POSIX" >= (select access.scope())
           and unit_path collate "POSIX" < (select access.scope_end()));

-- Who writes one version need not know the path; who writes a thousand takes it along.
create function organisations.path_of_version() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    select u.path into new.unit_path from organisations.unit u where u.id = new.unit_id;
    return new;
end $$;
create trigger path_of_version before insert on organisations.unit_version for each row
    when (new.unit_path is null) execute function organisations.path_of_version();
