-- What is suggested adds up to what the rules ask for: 90 minutes without, 125 with a thematic part.
update rulebook.rule
set value = '{"INFORMATION": 15, "EVALUATION": 30, "PLAN": 45, "THEMATIC": 35, "RECOGNITION": 15, "OTHER": 15}'
where code = 'agenda.minutes';
