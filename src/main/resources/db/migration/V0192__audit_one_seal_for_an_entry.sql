-- One check of the seal for an entry, where each of the three asked for its own. The settings are read in the same
-- breath as the seal, so that no statement comes between.
create or replace function audit.true_actor() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
declare
    sealed boolean := access.sealed();
begin
    new.account_id := case when sealed then current_setting('chibo.account', true)::uuid end;
    new.person_id := case when sealed then nullif(current_setting('chibo.person', true), '')::uuid end;
    new.acting_for := case when sealed then nullif(current_setting('chibo.unit', true), '')::uuid end;
    return new;
end $$;
-- The policy asks for the entry's unit since V0121; nothing reads by this index any more, and every entry pays for it.
drop index audit.entry_scope;
