-- Who sat in the cells in scope on a day: the same answer as before. Of a cell the periods are read; of a province names
-- are walked in order until there are enough, unless the day lies so early that few had come by then.
create index affiliation_unbegun on members.affiliation (member_id) where lower_inf(valid); -- whoever has no first movement
create or replace function members.sat(cell uuid, day date, most int)
    returns table (member_id uuid, full_name text, given_name text, unit_id uuid, standing text, since date, until date, gone boolean)
    language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan
as $$
declare
    first text collate "C" := access.scope(); -- once, not for each row
    past text collate "C" := access.scope_end();
    early uuid[];
begin
    if cell is null and (select count(*) from organisations.unit u where u.path >= first and u.path < past) > 300 then
        select array_agg(x.member_id) into early
        from (select m.member_id from members.moved m where m.day <= sat.day
              union all select b.member_id from members.affiliation b where lower_inf(b.valid) limit 20001) x;
        if cardinality(early) > 20000 then
            return query
            select l.member_id, l.full_name::text, l.given_name::text, a.unit_id, s.standing, lower(a.valid), upper(a.valid),
                   not (l.unit_path >= first and l.unit_path < past)
            from members.line l
            join members.affiliation a on a.member_id = l.member_id and a.valid @> sat.day
            join organisations.unit u on u.id = a.unit_id
            join members.standing s on s.member_id = l.member_id and s.valid @> sat.day
                and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
            where u.path >= first and u.path < past
            order by l.given_name, l.full_name, l.member_id limit most;
            return;
        end if;
        early := coalesce(early, '{}');
    end if;
    return query
    select l.member_id, l.full_name::text, l.given_name::text, a.unit_id, s.standing, lower(a.valid), upper(a.valid),
           not (l.unit_path >= first and l.unit_path < past)
    from organisations.unit u
    join members.affiliation a on a.unit_id = u.id and a.valid @> sat.day
    join members.standing s on s.member_id = a.member_id and s.valid @> sat.day
        and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
    join members.line l on l.member_id = a.member_id
    where (cell is null or u.id = cell) and u.path >= first and u.path < past
      and (early is null or a.member_id = any (early))
    order by l.given_name, l.full_name, l.member_id limit most;
end $$;
