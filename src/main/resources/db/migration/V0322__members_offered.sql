-- Whom a form offers: who sits below a unit, the first by name, all or those whose name has some words in it. Behind
-- row-level security the planner takes 400,000 for a handful and asks the periods of each; here both ends are values, so
-- that a province is walked by name until there are enough and a cell is read whole.
create function members.offered(top text, day date, words text, most int) returns table (person_id uuid)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
as $$
declare
    past text collate "C" := top || '~';
    pattern text := '%' || shared.fold(words) || '%';
    standings text[] := array['PROBATIONARY', 'OFFICIAL', 'EXEMPT'];
    turning uuid[];
begin
    if starts_with(top, access.scope()) is not true then
        return;
    end if;
    turning := members.turning(day, standings); -- the newest period of these begins later
    if words = '' then
        return query
        select l.person_id from members.line l join organisations.unit u on u.id = l.unit_id
        where u.path >= top collate "C" and u.path < past
          and (l.standing = any (standings) and l.sits @> day and l.stands @> day or l.member_id = any (turning))
        order by l.given_name, l.full_name, l.member_id limit most;
    else
        return query
        select l.person_id from members.line l join organisations.unit u on u.id = l.unit_id
        where u.path >= top collate "C" and u.path < past and l.search_name like pattern
          and (l.standing = any (standings) and l.sits @> day and l.stands @> day or l.member_id = any (turning))
        order by l.given_name, l.full_name, l.member_id limit most;
    end if;
end $$;
revoke execute on function members.offered(text, date, text, int) from public;
grant execute on function members.offered(text, date, text, int) to "${app}";
