-- Inspections, in partitions by operation and day. What identifies a person or a vehicle is sealed; tokens find it again.
create table inspection.vehicle (
    operation_id int         not null,
    recorded_at  timestamptz not null,
    id           uuid        not null,
    post_id      int         not null,
    device_id    int         not null,
    lane         smallint,
    people       smallint    not null,
    plate_token  uuid        not null,
    origin       text,
    disposition  text        not null,
    sealed       bytea       not null,
    constraint vehicle_id primary key (recorded_at, id, operation_id)
) partition by list (operation_id);
create index vehicle_by_post on inspection.vehicle (post_id, recorded_at);
create index vehicle_by_plate on inspection.vehicle (plate_token);

create table inspection.person (
    operation_id  int         not null,
    recorded_at   timestamptz not null,
    id            uuid        not null,
    n             smallint    not null,
    post_id       int         not null,
    on_foot       boolean     not null,
    subject_token uuid,
    temperature   smallint,
    origin        text,
    disposition   text        not null,
    sealed        bytea,
    constraint person_id primary key (recorded_at, id, n, operation_id)
) partition by list (operation_id);
create index person_by_subject on inspection.person (subject_token) where subject_token is not null;
create index person_on_foot on inspection.person (post_id, recorded_at) where on_foot;
comment on column inspection.person.temperature is 'tenths of a degree Celsius';

create table inspection.tally (
    operation_id int         not null,
    id           uuid        not null,
    recorded_at  timestamptz not null,
    post_id      int         not null,
    starts_at    timestamptz not null,
    ends_at      timestamptz not null,
    vehicles     int         not null,
    people       int         not null,
    disposition  text        not null,
    constraint tally_id primary key (operation_id, id),
    constraint tally_order check (ends_at >= starts_at),
    constraint tally_counts check (vehicles >= 0 and people >= 0)
);
create index tally_by_time on inspection.tally (operation_id, recorded_at);

create table inspection.second_measurement (
    operation_id int         not null,
    id           uuid        not null,
    recorded_at  timestamptz not null,
    post_id      int         not null,
    of_record    uuid        not null,
    person       smallint    not null,
    temperature  smallint    not null,
    method       text,
    disposition  text        not null,
    constraint second_measurement_id primary key (operation_id, id)
);
create index second_measurement_by_record on inspection.second_measurement (operation_id, of_record, person);
create index second_measurement_by_time on inspection.second_measurement (operation_id, recorded_at);

-- Running counts, kept in the same transaction as the records: kind is vehicle, person, vehicle-tally, person-tally or second-measurement.
create table inspection.hourly (
    operation_id int         not null,
    post_id      int         not null,
    hour         timestamptz not null,
    kind         text        not null,
    disposition  text        not null,
    count        bigint      not null,
    constraint hourly_id primary key (operation_id, hour, post_id, kind, disposition)
) with (fillfactor = 60);
create index hourly_by_post on inspection.hourly (post_id, hour);

create table inspection.daily (
    operation_id int    not null,
    post_id      int    not null,
    day          date   not null,
    kind         text   not null,
    disposition  text   not null,
    count        bigint not null,
    last_at      timestamptz not null,
    constraint daily_id primary key (operation_id, day, post_id, kind, disposition)
) with (fillfactor = 60);
comment on column inspection.daily.day is 'calendar day in the operation''s zone';

-- Makes the day partitions of an operation, from the first to the last day (UTC), where they are missing.
create function inspection.make_days(operation int, first_day date, last_day date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    part text;
    leaf text;
    day  date;
begin
    foreach part in array array['vehicle', 'person'] loop
        if to_regclass(format('inspection.%s_o%s', part, operation)) is null then
            execute format('create table inspection.%I partition of inspection.%I for values in (%s) partition by range (recorded_at)',
                           part || '_o' || operation, part, operation);
        end if;
        day := first_day;
        while day <= last_day loop
            leaf := format('%s_o%s_%s', part, operation, to_char(day, 'YYYYMMDD'));
            if to_regclass('inspection.' || leaf) is null then
                execute format('create table inspection.%I partition of inspection.%I for values from (%L) to (%L)',
                               leaf, part || '_o' || operation, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
            end if;
            day := day + 1;
        end loop;
    end loop;
end $$;
