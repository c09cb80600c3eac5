-- Of a few units the periods are counted, of a province the headcount is read, as in members.counted.
create or replace function members.counted_below(top text, day date) returns int
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
as $$
declare
    past text collate "C" := top || '~';
begin
    if starts_with(top, access.scope()) is not true then
        return 0;
    end if;
    if (select count(*) from organisations.unit u where u.path >= top collate "C" and u.path < past) > 300 then
        return (select coalesce(sum(h.people), 0)::int
                from members.headcount(counted_below.day) h join organisations.unit u on u.id = h.unit_id
                where u.path >= top collate "C" and u.path < past);
    end if;
    return (select count(*)::int
            from organisations.unit u
            join members.affiliation a on a.unit_id = u.id and a.valid @> counted_below.day
            join members.standing s on s.member_id = a.member_id and s.valid @> counted_below.day
            where u.path >= top collate "C" and u.path < past
              and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED'));
end $$;
