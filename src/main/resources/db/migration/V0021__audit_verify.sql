-- Walks the chain and returns its first broken place; no row while it is whole. A changed entry no longer gives its
-- hash; a link taken out or put in breaks the next one. What was cut off at the very end, only a copy of the last hash
-- kept elsewhere could show.
create function audit.verify() returns table (place bigint, entry_id bigint)
    language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
    previous bytea := '\x';
    l record;
begin
    for l in select k.place, k.entry_id, k.hash, e as entry from audit.link k join audit.entry e on e.id = k.entry_id
             order by k.place loop
        previous := audit.entry_hash(previous, l.entry);
        if previous is distinct from l.hash then
            place := l.place;
            entry_id := l.entry_id;
            return next;
            return;
        end if;
    end loop;
end $$;
