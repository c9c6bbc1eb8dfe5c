-- Where a person or vehicle was seen. A query over day partitions is planned partition by partition; here one plan is kept for the session, and at a call
-- only the asked operation's days are looked into. Run with the caller's rights: policies hold.
create function inspection.person_passages(of_operation int, token uuid, most int)
    returns table (at timestamptz, post int, outcome text, tenths smallint, record uuid)
    language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
    return query select p.recorded_at, p.post_id, p.disposition, p.temperature, p.id from inspection.person p
                  where p.operation_id = of_operation and p.subject_token = token order by p.recorded_at desc limit most;
end $$;

create function inspection.vehicle_passages(of_operation int, token uuid, most int)
    returns table (at timestamptz, post int, outcome text, tenths smallint, record uuid)
    language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
    return query select v.recorded_at, v.post_id, v.disposition, null::smallint, v.id from inspection.vehicle v
                  where v.operation_id = of_operation and v.plate_token = token order by v.recorded_at desc limit most;
end $$;
