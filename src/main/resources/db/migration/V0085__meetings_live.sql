-- Grows with every change made in the meeting, so that a live page knows which of two states is the newer one.
alter table meetings.meeting add column live_revision bigint not null default 0;

-- Mentions and topics are typed by several people at once like opinions: who wrote, and beside which row.
alter table meetings.mention add column beside_id uuid references meetings.mention (id);
alter table meetings.mention add column written_by uuid references people.person (id);
alter table meetings.next_topic add column beside_id uuid references meetings.next_topic (id);
alter table meetings.next_topic add column written_by uuid references people.person (id);

-- The browser page that wrote last may go on over its own words, even when an answer to it was lost on the way.
alter table meetings.opinion add column written_tab uuid;
alter table meetings.conclusion add column written_tab uuid;
alter table meetings.mention add column written_tab uuid;
alter table meetings.next_topic add column written_tab uuid;

-- An item may be told to need no conclusion ("không có"), which the closing asks for.
alter table meetings.agenda_item add column no_conclusion boolean not null default false;

-- The chair's assessment, the dues and the guests are sealed with the rest.
create function meetings.meeting_sealed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if old.state = 'CLOSED' and (new.state <> 'CLOSED' or
        (new.opened_at, new.closed_at, new.starts_at, new.place, new.guests, new.dues_paid, new.dues_note,
         new.assessment, new.atmosphere, new.chair_id, new.recorder_id)
        is distinct from
        (old.opened_at, old.closed_at, old.starts_at, old.place, old.guests, old.dues_paid, old.dues_note,
         old.assessment, old.atmosphere, old.chair_id, old.recorder_id)) then
        raise exception 'meeting_sealed' using errcode = 'P0001', constraint = 'meeting_sealed';
    end if;
    return new;
end $$;
create trigger sealed before update on meetings.meeting for each row execute function meetings.meeting_sealed();
