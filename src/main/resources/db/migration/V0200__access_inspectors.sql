-- Members of inspection committees elected before their post brought a role get it for the very days of the post.
insert into access.role_grant (person_id, role, unit_id, unit_path, held, source)
select person_id, 'INSPECTOR', unit_id, unit_path, held, 'post:' || id
from organisations.post where kind = 'INSPECTION_MEMBER'
on conflict (source) do nothing;
