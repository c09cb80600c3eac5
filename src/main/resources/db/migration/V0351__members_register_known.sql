-- As V0350 made it, with the movements kept beside the periods.
create or replace function members.register_known() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    analyze people.person, members.member, members.line, members.affiliation, members.standing, members.moved,
        access.role_grant;
end $$;
