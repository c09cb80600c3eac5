-- How many members sat in each cell of the scope on a day. The rows of a whole country are counted behind one check of the
-- scope instead of one for each row; both ends are bound as values, so that the plan fits a cell and a country alike.
create function members.counted_in_scope(day date)
    returns table (unit_path text, members bigint)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
as $$
declare
    first text := access.scope();
    past text := access.scope_end();
begin
    return query
        select v.unit_path, f.counted
        from (select a.unit_id, count(*) as counted
              from members.member m
              join members.affiliation a on a.member_id = m.id and a.valid @> day
              join members.standing s on s.member_id = m.id and s.valid @> day
              where m.unit_path >= first and m.unit_path < past
                and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
              group by a.unit_id) f
        join organisations.unit_version v on v.unit_id = f.unit_id and v.valid @> day
        join organisations.unit_kind k on k.code = v.kind and k.is_cell
        where v.unit_path >= first and v.unit_path < past;
end $$;
revoke execute on function members.counted_in_scope(date) from public;
grant execute on function members.counted_in_scope(date) to "${app}";
