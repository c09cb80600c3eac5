create schema rulebook;
grant usage on schema rulebook to "${app}";

-- Every number, threshold and principle that a regulation sets: dated, sourced, explained, and for a subtree
-- (path '' = everywhere). The nearest subtree wins.
create table rulebook.rule (
    id         uuid primary key default uuidv7(),
    code       text not null,
    scope_path text collate "C" not null default '',
    valid      daterange not null constraint rule_valid check (not isempty(valid)),
    value      jsonb not null,
    effect     text not null constraint rule_effect check (effect in ('INFORM', 'WARN', 'BLOCK', 'COMPUTE')),
    source     text not null,
    article    text not null default '',
    plain_vi   text not null,
    plain_en   text not null,
    verified   boolean not null,
    constraint rule_once exclude using gist (code with =, scope_path with =, valid with &&)
);
grant select on rulebook.rule to "${app}";
alter table rulebook.rule enable row level security;
create policy public_rules on rulebook.rule for select using (true); -- regulations are no secret
