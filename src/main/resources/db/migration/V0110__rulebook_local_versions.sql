-- A subtree may have versions of its own where the rule says so; "may_differ" names the lowest organisation that may.
alter table rulebook.rule
    add column kind text not null default 'RULE' constraint rule_kind check (kind in ('RULE', 'PRINCIPLE')),
    add column may_differ text not null default 'NOBODY' constraint rule_may_differ
        check (may_differ in ('NOBODY', 'PROVINCE', 'COMMITTEE', 'CELL')),
    add column topics text[] not null default '{}',
    add column scope_unit uuid,
    add column recorded_at timestamptz,
    add constraint rule_scope check ((scope_unit is null) = (scope_path = '')),
    add constraint rule_source check (btrim(source) <> '');

update rulebook.rule set may_differ = 'COMMITTEE' where effect in ('INFORM', 'WARN');
update rulebook.rule set may_differ = 'CELL' where code in ('meeting.usual-day', 'meeting.usual-hour', 'meeting.notice.days',
    'meeting.average.minutes', 'agenda.minutes', 'card.due', 'conclusion.definite', 'check.logistics',
    'check.thematic-new', 'document.term');
update rulebook.rule set may_differ = 'PROVINCE' where code in ('probation.decide', 'register.reconcile');
update rulebook.rule set may_differ = 'NOBODY' where code in ('vote.instrument', 'member.card-number');

-- Local versions only, and of the own subtree only; of a version that stands nothing changes but its end.
grant insert, update (valid) on rulebook.rule to "${app}";
create policy own_subtree_begins on rulebook.rule for insert
    with check (scope_path <> '' and scope_path >= (select access.scope()) and scope_path < (select access.scope_end()));
create policy own_subtree_ends on rulebook.rule for update
    using (scope_path <> '' and scope_path >= (select access.scope()) and scope_path < (select access.scope_end()));

-- What of a rule's value may be set, and what makes sense there; what is not listed stays as the country has it.
create table rulebook.parameter (
    code    text not null,
    name    text not null,
    type    text not null constraint parameter_type check (type in ('NUMBER', 'FLAG', 'TIME', 'DATE', 'WORDS')),
    least   int,
    most    int,
    choices text[] not null default '{}',
    ordinal int not null,
    primary key (code, name),
    constraint parameter_bounds check ((type = 'NUMBER') = (least is not null and most is not null) and least <= most)
);
grant select on rulebook.parameter to "${app}";
alter table rulebook.parameter enable row level security;
create policy public_parameters on rulebook.parameter for select using (true); -- regulations are no secret

insert into rulebook.parameter (code, name, type, least, most, ordinal) values
('meeting.regular.minutes', 'min', 'NUMBER', 15, 480, 1),
('meeting.thematic.minutes', 'min', 'NUMBER', 15, 600, 1),
('meeting.average.minutes', 'about', 'NUMBER', 15, 480, 1),
('meeting.average.minutes', 'max', 'NUMBER', 15, 600, 2),
('meeting.usual-day', 'day', 'NUMBER', 1, 28, 1),
('meeting.usual-hour', 'time', 'TIME', null, null, 1),
('meeting.notice.days', 'min', 'NUMBER', 0, 30, 1),
('meeting.papers.days', 'min', 'NUMBER', 0, 30, 1),
('meeting.thematic.months', 'every', 'NUMBER', 1, 12, 1),
('meeting.attendance.percent', 'min', 'NUMBER', 1, 100, 1),
('meeting.excused.running', 'max', 'NUMBER', 1, 12, 1),
('conclusion.definite', 'maxCharacters', 'NUMBER', 50, 4000, 1),
('check.thematic-new', 'months', 'NUMBER', 1, 36, 1),
('probation.decide', 'workingDays', 'NUMBER', 1, 120, 1),
('register.reconcile', 'months', 'NUMBER', 1, 12, 1),
('resolution.upload', 'days', 'NUMBER', 1, 30, 1),
('card.due', 'daysBeforeMeeting', 'NUMBER', 0, 25, 1),
('card.due', 'usualMeetingDay', 'NUMBER', 1, 28, 2),
('agenda.minutes', 'INFORMATION', 'NUMBER', 1, 240, 1),
('agenda.minutes', 'EVALUATION', 'NUMBER', 1, 240, 2),
('agenda.minutes', 'PLAN', 'NUMBER', 1, 240, 3),
('agenda.minutes', 'THEMATIC', 'NUMBER', 1, 240, 4),
('agenda.minutes', 'RECOGNITION', 'NUMBER', 1, 240, 5),
('agenda.minutes', 'OTHER', 'NUMBER', 1, 240, 6),
('document.term', 'from', 'DATE', null, null, 1);
insert into rulebook.parameter (code, name, type, choices, ordinal) values
('check.logistics', 'items', 'WORDS',
 '{ROOM,PROJECTOR,SCREEN,COMPUTER,REPORTS,PROGRAMME,DRAFT_PLAN,HOST_UNIT}', 1);
