-- How work stands, for whoever sees what it works on: a file of members is seen by all who keep the register of its unit, the
-- job itself only by who began it. Silent: nobody has told for a minute that (s)he lives who works on it, and it is not in
-- line either. Heartbeats are the machine's own time, never the day the register lives in.
create function work.standing(job uuid, out state text, out failure text, out arguments jsonb, out silent boolean)
    language sql stable security definer set search_path = pg_catalog
as $$
    select j.state, j.failure, j.arguments,
        not exists (select 1 from work.scheduled_task t
                    where t.task_name = 'work.job' and starts_with(t.task_instance, j.id || '.')
                        and (not t.picked or t.last_heartbeat > clock_timestamp() - interval '1 minute'))
    from work.job j where j.id = job
$$;
revoke execute on function work.standing(uuid) from public;
grant execute on function work.standing(uuid) to "${app}";

alter table members.import add column job_id uuid;
comment on column members.import.job_id is 'the background work that reads or writes it, or did so last';
