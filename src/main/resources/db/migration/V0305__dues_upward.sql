-- Dues go up in steps: what a unit received and acknowledged is passed on by a remittance of its own, less its share.
alter table dues.remittance add column passed_by uuid references dues.remittance (id);
comment on column dues.remittance.passed_by is 'the receiving unit''s own remittance that passed this one on; null while it has not';
create index remittance_unpassed on dues.remittance (to_unit_id) where passed_by is null;
grant update (passed_by) on dues.remittance to "${app}";

create or replace function dues.given_once() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_table_name = 'receipt' then
        if old.remittance_id is not null and new.remittance_id is distinct from old.remittance_id then
            raise exception 'receipt_remitted' using errcode = 'P0001', constraint = 'receipt_remitted';
        end if;
    elsif old.acknowledged_on is not null
        and (new.acknowledged_on, new.acknowledged_by) is distinct from (old.acknowledged_on, old.acknowledged_by)
        or old.passed_by is not null and new.passed_by is distinct from old.passed_by then
        raise exception 'remittance_acknowledged' using errcode = 'P0001', constraint = 'remittance_acknowledged';
    end if;
    return new;
end $$;

-- The shares above a cell are those of the old regulation, still to be confirmed; the unit itself says when to use them.
update rulebook.rule set effect = 'COMPUTE',
    plain_vi = 'Đảng ủy xã, phường giữ lại 90% số đảng phí cấp dưới nộp lên, nộp tiếp 10%, theo quy định cũ; mức theo quy định mới cần xác nhận.',
    plain_en = 'A commune committee keeps 90% of what it receives from below and passes on 10%, under the old regulation; the share under the new one is to be confirmed.'
where code = 'party-dues.share.COMMUNE_PARTY' and plain_en like '%does not compute with it yet.';
update rulebook.rule set effect = 'COMPUTE',
    plain_vi = 'Đảng ủy cơ sở giữ lại 70% số đảng phí cấp dưới nộp lên, nộp tiếp 30%, theo quy định cũ; mức theo quy định mới cần xác nhận.',
    plain_en = 'A grass-roots committee keeps 70% of what it receives from below and passes on 30%, under the old regulation; the share under the new one is to be confirmed.'
where code = 'party-dues.share.GRASSROOTS_PARTY' and plain_en like '%does not compute with it yet.';

-- Who paid in a cell until leaving it for another: the cell still asks for its own open months, so it is told the name and
-- what was declared for months until then. Nothing later, and nobody else.
create function dues.former(cell uuid, first date, last date)
    returns table (month date, member_id uuid, full_name text, given_name text, joined_on date)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select m.month, a.member_id, p.full_name, p.given_name, x.joined_on
    from organisations.unit u
    cross join (select generate_series(first::timestamp, last::timestamp, interval '1 month')::date as month) m
    join members.affiliation a on a.unit_id = u.id and a.valid @> m.month
    join members.standing s on s.member_id = a.member_id and s.valid @> m.month
        and s.standing in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'SUSPENDED')
    join members.member x on x.id = a.member_id and x.unit_id <> u.id
    join people.person p on p.id = x.person_id
    where u.id = cell and access.scope() in ('', u.path);
end;
create function dues.former_declared(cell uuid, payers uuid[])
    returns table (member_id uuid, from_month date, category text, base bigint, pay bigint, entry bigint)
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select d.member_id, d.from_month, d.category, d.base, d.pay, d.entry
    from organisations.unit u
    join dues.declaration d on d.member_id = any (payers)
    join members.member x on x.id = d.member_id and x.unit_id <> u.id
    where u.id = cell and access.scope() in ('', u.path)
      and d.from_month < (select max(upper(a.valid)) from members.affiliation a
                          where a.member_id = d.member_id and a.unit_id = u.id);
end;
-- Whose receipt it is, for the cell that wrote it, also after the payer has gone.
create function dues.payer_name(receipt uuid) returns text
    language sql stable security definer set search_path = pg_catalog
begin atomic
    select p.full_name from dues.receipt r
    join members.member m on m.id = r.member_id join people.person p on p.id = m.person_id
    where r.id = receipt and (access.scope() in ('', r.unit_path) or m.person_id = access.acting_person());
end;
revoke execute on function dues.former(uuid, date, date), dues.former_declared(uuid, uuid[]), dues.payer_name(uuid) from public;
grant execute on function dues.former(uuid, date, date), dues.former_declared(uuid, uuid[]), dues.payer_name(uuid) to "${app}";

-- A relief goes with the comrade: the cell (s)he sits in now reckons with it and may end it.
create policy here on dues.relief for select using (exists (
    select 1 from members.member m where m.id = member_id and (select access.scope()) in ('', m.unit_path)));
create policy here_ends on dues.relief for update using (exists (
    select 1 from members.member m where m.id = member_id and (select access.scope()) in ('', m.unit_path)));

-- What the introduction says of dues, as it stood when it was handed out.
alter table members.transfer add column dues_until date constraint transfer_dues_month check (extract(day from dues_until) = 1);
comment on column members.transfer.dues_until is 'first day of the last month up to which all dues were paid at the sender; null where nobody knew';

-- Who receives dues for the secretary (người thu đảng phí).
alter table organisations.post drop constraint post_kind;
alter table organisations.post add constraint post_kind check (kind in ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER',
    'STANDING_MEMBER', 'INSPECTION_MEMBER', 'OFFICER', 'ADMINISTRATOR', 'GROUP_LEADER', 'TREASURER'));
