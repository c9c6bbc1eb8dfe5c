-- The journal of field records: what was taken, from whom, when, and a hash that tells a re-sent record from another one under the same id.
-- No content and no personal value: those are the owning modules'.
create table intake.journal (
    operation_id int         not null,
    id           uuid        not null,
    device_id    int         not null,
    seq          bigint      not null,
    type         text        not null,
    recorded_at  timestamptz not null,
    received_at  timestamptz not null,
    content_hash uuid        not null,
    constraint journal_id primary key (operation_id, id)
) partition by list (operation_id);

-- The highest sequence number a device has had an answer for. Above it everything is new, so that no look-up is needed.
create table intake.device_mark (
    device_id        int         constraint device_mark_id primary key,
    mark             bigint      not null default 0,
    previous         bigint      not null default 0,
    last_received_at timestamptz
) with (fillfactor = 50);

-- Refused lines, kept whole (sealed: they may hold personal values) until somebody has dealt with them.
create table intake.refused (
    id           bigint generated always as identity constraint refused_id primary key,
    operation_id int         not null,
    device_id    int         not null,
    line         int         not null,
    record_id    uuid,
    type         text,
    module       text        not null,
    code         text        not null,
    details      jsonb       not null,
    sealed       bytea       not null,
    bytes_hash   uuid        not null,
    received_at  timestamptz not null default clock_timestamp(),
    settled_as   text,
    settled_by   text,
    settled_at   timestamptz,
    settled_why  text,
    constraint refused_once unique (operation_id, device_id, bytes_hash),
    constraint refused_settled check ((settled_as is null) = (settled_at is null)),
    constraint refused_outcome check (settled_as in ('accepted', 'dismissed', 'duplicate'))
);
create index refused_open on intake.refused (operation_id, id) where settled_at is null;
create index refused_by_operation on intake.refused (operation_id, id);

-- Makes room for an operation. The application's role may call it; it may not make tables itself.
create function intake.make_room(operation int) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text := 'journal_o' || operation;
begin
    if to_regclass('intake.' || name) is null then
        execute format('create table intake.%I partition of intake.journal for values in (%s)', name, operation);
    end if;
end $$;
