-- Trees ask for the staff of thousands of units one by one; the range index that guards the counts is several times slower.
create index staff_count_of on organisations.staff_count (unit_id);
