-- A version carries the path its unit has today, as every root does: the policy is one range instead of a question for
-- the unit of each row, and who asks for a subtree finds it by that range.
alter table organisations.unit_version add unit_path text collate "C";
update organisations.unit_version v set unit_path = u.path from organisations.unit u where u.id = v.unit_id;
alter table organisations.unit_version alter unit_path set not null,
    add foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade;
create index unit_version_scope on organisations.unit_version (unit_path);
drop policy scope on organisations.unit_version;
create policy scope on organisations.unit_version
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

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
