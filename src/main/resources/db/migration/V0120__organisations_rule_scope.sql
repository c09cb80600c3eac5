-- A local rule follows its organisation when that is handed over: the path it holds for is the unit's own.
alter table rulebook.rule add constraint rule_scope_unit foreign key (scope_unit, scope_path)
    references organisations.unit (id, path) on update cascade;
create index rule_scope_unit on rulebook.rule (scope_unit) where scope_unit is not null;
