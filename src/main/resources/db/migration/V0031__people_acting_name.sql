-- The name at the top of every page. The person's record may be kept by another unit than the one acted for.
create function people.acting_name() returns text
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select p.full_name from people.person p where p.id = access.acting_person();
end;
