-- When what was refused happened: by the device's word, or its arrival when the record does not say or says a moment that has not come.
alter table intake.refused add column happened_at timestamptz;
update intake.refused set happened_at = received_at;
alter table intake.refused alter column happened_at set not null;
create index refused_waiting on intake.refused (operation_id, happened_at) where settled_at is null;
