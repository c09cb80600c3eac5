-- An audit entry is never changed: it keeps the path of its day, which the chain has hashed. Who may read it follows
-- today's tree.
alter table audit.entry drop constraint entry_unit_id_unit_path_fkey;
alter table audit.entry add foreign key (unit_id) references organisations.unit (id);
drop policy scope on audit.entry;
create policy scope on audit.entry using (exists (select 1 from organisations.unit u where u.id = unit_id));
create index entry_unit on audit.entry (unit_id, id);
