-- For "./chibo audit verify": the whole walk in one answer. The first broken link with its entry, or none; how many
-- links stand, how many committed entries wait for theirs, and the last hash, to be kept elsewhere: what was cut off at
-- the very end only such a copy can show.
create function audit.report() returns table (links bigint, waiting bigint, last_hash text,
                                              broken_place bigint, broken_entry bigint, broken_at timestamptz,
                                              broken_unit uuid)
    language plpgsql stable security definer set search_path = pg_catalog
as $$
begin
    select count(*) into links from audit.link;
    select count(*) into waiting from audit.entry e
    where not exists (select 1 from audit.link l where l.entry_id = e.id);
    select encode(l.hash, 'hex') into last_hash from audit.link l order by l.place desc limit 1;
    select v.place, v.entry_id, e.at, e.unit_id into broken_place, broken_entry, broken_at, broken_unit
    from audit.verify() v join audit.entry e on e.id = v.entry_id;
    return next;
end $$;
revoke execute on function audit.report() from public; -- the owner's command asks, pages ask verify() only
