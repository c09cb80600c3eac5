-- Trees and registers look versions up unit by unit; the range index that guards their periods is several times slower.
create index unit_version_of on organisations.unit_version (unit_id);
-- A counter-decision asks for the posts that a decision opened or ended.
create index post_opened_by on organisations.post (opened_by) where opened_by is not null;
create index post_ended_by on organisations.post (ended_by) where ended_by is not null;
