-- An entry's path follows its organisation when that is handed over, so it must not be part of the hash: a lawful
-- reorganisation would look like tampering. Hashes made before are made anew, in the order of the chain.
create or replace function audit.entry_hash(previous bytea, e audit.entry) returns bytea
    language sql stable set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO'
    return public.digest(previous || convert_to(jsonb_build_array(e.id, e.at, e.account_id, e.person_id, e.acting_for,
        e.unit_id, e.action, e.subject, e.facts)::text, 'UTF8'), 'sha256');

do $$
declare
    previous bytea := '\x';
    l record;
begin
    for l in select k.place, e as entry from audit.link k join audit.entry e on e.id = k.entry_id order by k.place loop
        previous := audit.entry_hash(previous, l.entry);
        update audit.link set hash = previous where place = l.place;
    end loop;
end $$;

create index entry_action on audit.entry (action, id);
