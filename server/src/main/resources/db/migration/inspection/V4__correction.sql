-- A person's value that was wrong: the row has the new one, this the old one, sealed, and why. No figure changes by it: only values of a person do.
create table inspection.correction (
    id           int generated always as identity constraint correction_id primary key,
    operation_id int         not null,
    post_id      int         not null,
    recorded_at  timestamptz not null,
    record       uuid        not null,
    n            smallint    not null,
    field        text        not null,
    old_token    uuid,
    old_sealed   bytea,
    reason       text        not null,
    request      int         not null,
    account_id   int         not null,
    actor        text        not null,
    at           timestamptz not null
);
create index correction_by_record on inspection.correction (operation_id, record, n);
select identity.protect('inspection.correction', operation => 'operation_id', post => 'post_id');

create or replace function inspection.drop_records(operation int) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform privacy.require_decision(operation);
    execute format('drop table if exists inspection.%I, inspection.%I', 'vehicle_o' || operation, 'person_o' || operation);
    delete from inspection.second_measurement where operation_id = operation;
    delete from inspection.correction where operation_id = operation;
end $$;
