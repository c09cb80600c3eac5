-- Which decision brought a member into the cell, and from where: a counter-decision finds the way back.
alter table members.affiliation add decision_id uuid references organisations.decision (id),
    add unit_before uuid references organisations.unit (id);
create index affiliation_decision on members.affiliation (decision_id) where decision_id is not null;

-- Members of a unit that is divided are placed one by one, never all at once to one side. The unit may not stand yet.
create table members.placement (
    decision_id uuid not null references organisations.decision (id),
    member_id   uuid not null references members.member (id),
    unit_id     uuid not null,
    primary key (decision_id, member_id)
);
alter table members.placement enable row level security;
create policy scope on members.placement
    using (exists (select 1 from members.member m where m.id = member_id));
grant delete on members.placement to "${app}"; -- of a draft, which is no record
