-- Empties the oldest whole day partition of one table that ends before a moment and has rows: its file goes, and an empty one takes its place, for a record of
-- that day may still come late. Only that partition is locked; where it is in use for longer than the timeout, it is for the next try.
create function inspection.empty_day(operation int, part text, until timestamptz) returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '3s' as $$
declare
    leaf text;
    rows bigint;
begin
    perform privacy.require_kind_decision(operation, case part when 'vehicle' then 'vehicle-checks' when 'person' then 'person-checks' end, until);
    for leaf in
        select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where i.inhparent = to_regclass(format('inspection.%I', part || '_o' || operation))
           and (to_date(right(c.relname, 8), 'YYYYMMDD') + 1)::timestamp at time zone 'UTC' <= until
         order by c.relname
    loop
        execute format('select 1 from inspection.%I limit 1', leaf) into rows;
        if rows is not null then
            execute format('lock table inspection.%I in access exclusive mode', leaf);
            execute format('select count(*) from inspection.%I', leaf) into rows;
            execute format('truncate inspection.%I', leaf);
            return rows;
        end if;
    end loop;
    return 0;
end $$;
create index correction_by_time on inspection.correction (operation_id, recorded_at);
