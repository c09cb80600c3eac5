-- Who plans a reorganisation may not see a single receipt, but is told what a cell has not sent up yet.
create function dues.unsent(units uuid[]) returns table (unit_id uuid, unsent bigint)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select r.unit_id, sum(r.total)::bigint from dues.receipt r
    where r.unit_id = any (units) and r.remittance_id is null
      and r.unit_path >= access.scope() and r.unit_path < access.scope_end()
    group by r.unit_id having sum(r.total) <> 0;
end;
revoke execute on function dues.unsent(uuid[]) from public;
grant execute on function dues.unsent(uuid[]) to "${app}";
