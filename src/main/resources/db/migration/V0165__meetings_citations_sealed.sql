-- What a conclusion cites is sealed with the meeting. The paths of a handed-over unit still follow.
create function meetings.citation_sealed() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.subject_kind = 'CONCLUSION' and exists (
            select 1 from meetings.conclusion c join meetings.meeting m on m.id = c.meeting_id
            where c.id = new.subject_id and m.state = 'CLOSED') then
        raise exception 'meeting_sealed' using errcode = 'P0001', constraint = 'meeting_sealed';
    end if;
    return new;
end $$;
create trigger sealed before insert or update of withdrawn, rule_id on rulebook.citation
    for each row execute function meetings.citation_sealed();
