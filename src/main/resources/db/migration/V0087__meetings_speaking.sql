-- Who asks to speak on an item, in order; one line for each comrade, which is taken up again when the comrade asks again.
create table meetings.speaking (
    meeting_id uuid not null references meetings.meeting (id),
    item_id    uuid not null references meetings.agenda_item (id),
    member_id  uuid not null references members.member (id),
    state      text not null constraint speaking_state check (state in ('ASKED', 'CALLED', 'WITHDRAWN')),
    place      int not null,
    asked_at   timestamptz not null,
    noted_by   uuid references people.person (id),
    primary key (item_id, member_id)
);
alter table meetings.speaking enable row level security;
create policy scope on meetings.speaking using (exists (select 1 from meetings.meeting m where m.id = meeting_id));
create trigger sealed before insert or update on meetings.speaking for each row execute function meetings.sealed();
