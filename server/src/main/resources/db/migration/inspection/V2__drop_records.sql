-- Ends the records of an operation in which people and vehicles are: its partitions are dropped, files and all. The running counts and the counts
-- without names stay. The application's role may call it, and it asks for the decision of two people itself.
create function inspection.drop_records(operation int) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform privacy.require_decision(operation);
    execute format('drop table if exists inspection.%I, inspection.%I', 'vehicle_o' || operation, 'person_o' || operation);
    delete from inspection.second_measurement where operation_id = operation;
end $$;
