-- Where everybody was last. Only the newest place of each is kept, sealed: a track of who went where is nobody's business.
create table positions.latest (
    operation_id int         not null,
    kind         smallint    not null constraint latest_kind check (kind between 0 and 2),
    carrier_id   int         not null,
    at           timestamptz not null,
    sealed       bytea       not null,
    constraint latest_carrier primary key (operation_id, kind, carrier_id)
) partition by list (operation_id);
comment on column positions.latest.kind is '0 a member, 1 a unit, 2 the device itself';

-- Rows are written over and over: half of each page stays free, so that the new version lies beside the old one and no index is touched.
create function positions.make_room(operation int) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    name text := 'latest_o' || operation;
begin
    if to_regclass('positions.' || name) is null then
        execute format('create table positions.%I partition of positions.latest for values in (%s) with (fillfactor = 50)', name, operation);
    end if;
end $$;

create function positions.drop_records(operation int) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform privacy.require_decision(operation);
    execute format('drop table if exists positions.%I', 'latest_o' || operation);
end $$;
