-- The diary is sifted by the kind of work.
create index entry_action on audit.entry (action, id);
