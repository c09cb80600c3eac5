-- Of how many the dues are told. Null in meetings whose figure was typed by hand: those were told of the whole roll.
alter table meetings.meeting add column dues_owed int constraint meeting_dues_owed check (dues_owed >= dues_paid);

create or replace function meetings.meeting_sealed() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if old.state = 'CLOSED' and (new.state <> 'CLOSED' or
        (new.opened_at, new.closed_at, new.starts_at, new.place, new.guests, new.dues_paid, new.dues_owed, new.dues_note,
         new.assessment, new.atmosphere, new.chair_id, new.recorder_id)
        is distinct from
        (old.opened_at, old.closed_at, old.starts_at, old.place, old.guests, old.dues_paid, old.dues_owed, old.dues_note,
         old.assessment, old.atmosphere, old.chair_id, old.recorder_id)) then
        raise exception 'meeting_sealed' using errcode = 'P0001', constraint = 'meeting_sealed';
    end if;
    return new;
end $$;
