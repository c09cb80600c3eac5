-- The secretary may send an announced programme to the superior committee as well; whoever follows the cell there is told.
alter table meetings.publication add to_superior boolean not null default false;
