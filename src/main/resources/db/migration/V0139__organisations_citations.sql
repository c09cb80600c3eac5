alter table rulebook.citation add foreign key (unit_id, unit_path)
    references organisations.unit (id, path) on update cascade;
