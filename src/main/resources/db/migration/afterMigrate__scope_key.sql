insert into access.secret (name, value) values ('scope', decode('${scopekey}', 'hex'))
on conflict (name) do update set value = excluded.value where access.secret.value is distinct from excluded.value;
