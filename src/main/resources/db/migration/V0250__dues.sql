-- Party dues (01-QĐ/TW). Money is whole đồng (bigint). Nothing is deleted and no payment is changed: what was wrong is
-- put right by a counter-entry.
create schema dues;
grant usage on schema dues to "${app}";
alter default privileges in schema dues grant select, insert on tables to "${app}";

-- Need to know: rows with a comrade's money are seen by who acts for the very cell and by the comrade; an upper
-- committee reads sums through dues.sums alone.
create table dues.ledger (
    unit_id   uuid primary key,
    unit_path text collate "C" not null,
    begins    date not null constraint ledger_month check (extract(day from begins) = 1),
    opened_by uuid,
    opened_at timestamptz not null,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
comment on table dues.ledger is 'a cell keeps its dues here from this month on; earlier months are nobody''s arrears';
create index ledger_scope on dues.ledger (unit_path);
alter table dues.ledger enable row level security;
create policy scope on dues.ledger
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

-- The region of the minimum wage the cell lies in; the latest row of the latest month not after the asked one counts.
create table dues.region (
    id          uuid primary key default uuidv7(),
    unit_id     uuid not null references dues.ledger (unit_id),
    from_month  date not null constraint region_month check (extract(day from from_month) = 1),
    region      text not null constraint region_name check (region in ('I', 'II', 'III', 'IV')),
    recorded_by uuid,
    recorded_at timestamptz not null
);
create index region_unit on dues.region (unit_id);
alter table dues.region enable row level security;
create policy scope on dues.region using (exists (select 1 from dues.ledger l where l.unit_id = region.unit_id));

-- What a comrade declares, by the month of the income. A later row of the same month corrects the earlier, which stays.
create table dues.declaration (
    id          uuid primary key,
    member_id   uuid not null references members.member (id),
    from_month  date not null constraint declaration_month check (extract(day from from_month) = 1),
    category    text not null constraint declaration_category check (category in ('INSURED', 'SICK_MATERNITY',
        'PENSIONER', 'PENSIONER_WORKING', 'ALLOWANCE', 'UNINSURED', 'UNINSURED_RETIRED', 'STUDENT', 'ABROAD')),
    base        bigint not null constraint declaration_base check (base between 0 and 999999999),
    pay         bigint not null default 0 constraint declaration_pay check (pay between 0 and 999999999),
    by_keeper   boolean not null,
    recorded_by uuid,
    recorded_at timestamptz not null,
    entry       bigint generated always as identity
);
comment on column dues.declaration.pay is 'pay beside a pension, else 0';
create index declaration_member on dues.declaration (member_id, from_month);
alter table dues.declaration enable row level security;
create policy scope on dues.declaration using (exists (
    select 1 from members.member m where m.id = member_id
    and ((select access.scope()) in ('', m.unit_path) or m.person_id = (select access.acting_person()))));

-- Exempted or reduced by decision, for whole months [valid).
create table dues.relief (
    id              uuid primary key,
    unit_id         uuid not null,
    unit_path       text collate "C" not null,
    member_id       uuid not null references members.member (id),
    ground          text not null constraint relief_ground check (ground in ('SOCIAL_PENSION', 'HARDSHIP')),
    percent         int not null constraint relief_percent check (percent between 1 and 100),
    valid           daterange not null constraint relief_valid check (not isempty(valid)),
    decided_by      text not null constraint relief_decider check (decided_by in ('CELL', 'UPPER')),
    decision_number text not null constraint relief_number check (length(btrim(decision_number)) between 1 and 100),
    decided_on      date not null,
    recorded_by     uuid,
    recorded_at     timestamptz not null,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint relief_once exclude using gist (member_id with =, valid with &&)
);
comment on column dues.relief.percent is 'share of the dues that is not asked; 100 exempts';
create index relief_scope on dues.relief (unit_path);
grant update (valid) on dues.relief to "${app}"; -- it may end earlier than decided
alter table dues.relief enable row level security;
create policy keeper on dues.relief using ((select access.scope()) in ('', unit_path));
create policy own on dues.relief for select using (exists (
    select 1 from members.member m where m.id = member_id and m.person_id = (select access.acting_person())));

-- Why a month was not paid in time; without such a row it counts towards the strike-off notice.
create table dues.excuse (
    id          uuid primary key,
    unit_id     uuid not null,
    unit_path   text collate "C" not null,
    member_id   uuid not null references members.member (id),
    month       date not null constraint excuse_month check (extract(day from month) = 1),
    reason      text not null constraint excuse_reason check (length(btrim(reason)) between 1 and 500),
    recorded_by uuid,
    recorded_at timestamptz not null,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade
);
create index excuse_member on dues.excuse (member_id, month);
alter table dues.excuse enable row level security;
create policy keeper on dues.excuse using ((select access.scope()) in ('', unit_path));
create policy own on dues.excuse for select using (exists (
    select 1 from members.member m where m.id = member_id and m.person_id = (select access.acting_person())));

create table dues.numbering (
    unit_id     uuid not null references dues.ledger (unit_id),
    year        int not null,
    last_number int not null,
    primary key (unit_id, year)
);
grant update on dues.numbering to "${app}";
alter table dues.numbering enable row level security;
create policy scope on dues.numbering using (exists (select 1 from dues.ledger l where l.unit_id = numbering.unit_id));

-- What a cell sent up for a month: all that was received until then and not sent before. Sums only, so the upper sees it.
create table dues.remittance (
    id              uuid primary key,
    unit_id         uuid not null,
    unit_path       text collate "C" not null,
    to_unit_id      uuid not null references organisations.unit (id),
    month           date not null constraint remittance_month check (extract(day from month) = 1),
    collected       bigint not null,
    kept            bigint not null,
    remitted        bigint not null,
    sent_on         date not null,
    recorded_by     uuid,
    recorded_at     timestamptz not null,
    acknowledged_on date,
    acknowledged_by uuid,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint remittance_once unique (unit_id, month),
    constraint remittance_adds_up check (collected = kept + remitted)
);
create index remittance_scope on dues.remittance (unit_path);
create index remittance_to on dues.remittance (to_unit_id) where acknowledged_on is null;
grant update (acknowledged_on, acknowledged_by) on dues.remittance to "${app}";
alter table dues.remittance enable row level security;
create policy scope on dues.remittance
    using (unit_path >= (select access.scope()) and unit_path < (select access.scope_end()));

create table dues.receipt (
    id            uuid primary key,
    unit_id       uuid not null,
    unit_path     text collate "C" not null,
    member_id     uuid not null references members.member (id),
    year          int not null,
    number        int not null,
    received_on   date not null,
    way           text not null constraint receipt_way check (way in ('CASH', 'PORTAL')),
    total         bigint not null constraint receipt_total check (total <> 0),
    counter_to    uuid references dues.receipt (id),
    reason        text not null default '' constraint receipt_reason check (length(reason) <= 500),
    remittance_id uuid references dues.remittance (id),
    recorded_by   uuid,
    recorded_at   timestamptz not null,
    foreign key (unit_id, unit_path) references organisations.unit (id, path) on update cascade,
    constraint receipt_number unique (unit_id, year, number),
    constraint receipt_countered_once unique (counter_to),
    constraint receipt_counter check ((counter_to is null) = (total > 0) and (counter_to is null or btrim(reason) <> ''))
);
create index receipt_member on dues.receipt (member_id);
create index receipt_day on dues.receipt (unit_id, received_on);
create index receipt_scope on dues.receipt (unit_path);
grant update (remittance_id) on dues.receipt to "${app}";
alter table dues.receipt enable row level security;
create policy keeper on dues.receipt using ((select access.scope()) in ('', unit_path));
create policy own on dues.receipt for select using (exists (
    select 1 from members.member m where m.id = member_id and m.person_id = (select access.acting_person())));

create table dues.entry (
    receipt_id uuid not null references dues.receipt (id),
    month      date not null constraint entry_month check (extract(day from month) = 1),
    amount     bigint not null constraint entry_amount check (amount <> 0),
    primary key (receipt_id, month)
);
alter table dues.entry enable row level security;
create policy scope on dues.entry using (exists (select 1 from dues.receipt r where r.id = receipt_id));

-- A remittance joined to a receipt, and an acknowledgement, are given once.
create function dues.given_once() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_table_name = 'receipt' then
        if old.remittance_id is not null and new.remittance_id is distinct from old.remittance_id then
            raise exception 'receipt_remitted' using errcode = 'P0001', constraint = 'receipt_remitted';
        end if;
    elsif old.acknowledged_on is not null
        and (new.acknowledged_on, new.acknowledged_by) is distinct from (old.acknowledged_on, old.acknowledged_by) then
        raise exception 'remittance_acknowledged' using errcode = 'P0001', constraint = 'remittance_acknowledged';
    end if;
    return new;
end $$;
create trigger given_once before update on dues.receipt for each row execute function dues.given_once();
create trigger given_once before update on dues.remittance for each row execute function dues.given_once();

-- Figures of the cells in a subtree for the months first..last, never a name: of how many person-months dues were owed,
-- for how many something was paid, what came in on days of these months, what was sent up and acknowledged.
create function dues.sums(unit uuid, first date, last date, exempt_years int)
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
revoke execute on function dues.sums(uuid, date, date, int) from public;
grant execute on function dues.sums(uuid, date, date, int) to "${app}";
