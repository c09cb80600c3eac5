-- Foundations. The owner migrates; the program runs as "${app}", which owns nothing and deletes almost nothing.
create extension if not exists btree_gist;
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists pgcrypto;

create schema shared;
grant usage on schema shared to "${app}";

create collation shared.vietnamese (provider = icu, locale = 'vi-VN');

-- Search without marks: "nguyen thi ha" finds "Nguyễn Thị Hà", composed or decomposed. Names everything with its
-- schema, or an index could not be built on it.
create function shared.fold(text) returns text
    language sql immutable parallel safe strict
    return pg_catalog.lower(public.unaccent('public.unaccent'::pg_catalog.regdictionary,
                            pg_catalog.normalize($1, 'NFC')));

-- The given name comes last in a Vietnamese name and is what lists are sorted by.
create function shared.given_name(text) returns text
    language sql immutable parallel safe strict
    return pg_catalog.regexp_replace(pg_catalog.btrim($1), '^.*\s', '');
