-- A running case keeps the rules of the day it began under, until it is moved on purpose. The same column name stands in
-- every table of cases. A meeting begins when it is announced; a draft asks the rules of the day it is meant for.
alter table meetings.meeting add rules_as_of date;
comment on column meetings.meeting.rules_as_of is
    'day whose rules the announced meeting is prepared, held and counted by; null asks those of the day it is held';

update meetings.meeting m
set rules_as_of = (select min((p.published_at at time zone 'Asia/Ho_Chi_Minh')::date)
                   from meetings.publication p where p.meeting_id = m.id)
where m.state in ('PUBLISHED', 'OPEN');
