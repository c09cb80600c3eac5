-- Who came with an introduction that says dues are paid up to a month owes the receiving cell none of these months: who is
-- entered weeks after the first day in the cell has paid them elsewhere.
create index transfer_dues on members.transfer (member_id) where dues_until is not null;

create or replace function dues.sums(unit uuid, first date, last date, exempt_years int)
    returns table (unit_id uuid, name text, begins date, owed bigint, paid bigint, exempt bigint, collected bigint,
                   kept bigint, remitted bigint, acknowledged bigint, unremitted bigint, months_sent bigint)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    with root as (
        select u.path from organisations.unit u
        where u.id = unit and u.path >= access.scope() and u.path < access.scope_end()
    ), cells as (
        select u.id, v.name, l.begins
        from root join organisations.unit u on u.path >= root.path and u.path < root.path || '~'
        join organisations.unit_version v on v.unit_id = u.id and v.valid @> last
        left join dues.ledger l on l.unit_id = u.id
        where v.kind in ('GRASSROOTS_CELL', 'SUBORDINATE_CELL', 'CELL')
    ), months as (
        select generate_series(first::timestamp, last::timestamp, interval '1 month')::date as month
    ), listed as (
        select c.id, m.month, a.member_id,
               x.joined_on + make_interval(years => exempt_years) <= m.month or exists (
                   select 1 from dues.relief r where r.member_id = a.member_id and r.percent = 100 and r.valid @> m.month
               ) as exempt
        from cells c
        join months m on m.month >= c.begins
        join members.affiliation a on a.unit_id = c.id and a.valid @> m.month
        join members.standing s on s.member_id = a.member_id and s.valid @> m.month
            and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
        join members.member x on x.id = a.member_id
        where not exists (select from members.transfer t
                          where t.member_id = a.member_id and t.to_unit = a.unit_id and t.state = 'RECEIVED'
                            and m.month between t.ended_on and t.dues_until)
    ), had as (
        select r.unit_id, r.member_id, e.month
        from cells c join dues.receipt r on r.unit_id = c.id join dues.entry e on e.receipt_id = r.id
        where e.month between first and last
        group by r.unit_id, r.member_id, e.month having sum(e.amount) > 0
    ), counted as (
        select l.id, count(*) filter (where not l.exempt) as owed, count(*) filter (where l.exempt) as exempt,
               count(h.member_id) filter (where not l.exempt) as paid
        from listed l left join had h on h.unit_id = l.id and h.member_id = l.member_id and h.month = l.month
        group by l.id
    ), came as (
        select r.unit_id,
               coalesce(sum(r.total) filter (where r.received_on >= first), 0) as collected,
               coalesce(sum(r.total) filter (where r.remittance_id is null), 0) as unremitted
        from cells c join dues.receipt r on r.unit_id = c.id
        where r.received_on < (last + interval '1 month')::date group by r.unit_id
    ), sent as (
        select t.unit_id, sum(t.kept) as kept, sum(t.remitted) as remitted, count(*) as months,
               sum(t.remitted) filter (where t.acknowledged_on is not null) as acknowledged
        from cells c join dues.remittance t on t.unit_id = c.id
        where t.month between first and last group by t.unit_id
    )
    select c.id, c.name, c.begins, coalesce(n.owed, 0), coalesce(n.paid, 0), coalesce(n.exempt, 0),
           coalesce(k.collected, 0)::bigint, coalesce(s.kept, 0)::bigint, coalesce(s.remitted, 0)::bigint,
           coalesce(s.acknowledged, 0)::bigint, coalesce(k.unremitted, 0)::bigint, coalesce(s.months, 0)
    from cells c
    left join counted n on n.id = c.id
    left join came k on k.unit_id = c.id
    left join sent s on s.unit_id = c.id;
end;
