-- Who acted is what the sealed scope says, whatever the statement claims: hostile SQL in the program's role writes no
-- entry in another's name, and none about a place it does not see.
create function audit.true_actor() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    new.account_id := access.acting_account();
    new.person_id := access.acting_person();
    new.acting_for := access.acting_unit();
    return new;
end $$;
create trigger true_actor before insert on audit.entry for each row execute function audit.true_actor();
