-- Without figures of the rows just copied the planner may pair each with all of the register.
create function members.staged_known() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    analyze pg_temp.staged;
end $$;
revoke execute on function members.staged_known() from public;
grant execute on function members.staged_known() to "${app}";
