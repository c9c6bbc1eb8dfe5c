-- Row-level security. What the present work may see is told to the database in six settings before its statements: hucheng.scope ('all' or nothing), and
-- hucheng.operations, .entered, .units, .posts, .devices (arrays of ids). Where nothing was told nothing is seen. Each setting is read once a statement, not
-- once a row: the sub-selects below are made before the first row is.
--
-- A module protects a table with one line of its migration: select identity.protect('posts.post', operation => 'operation_id', unit => 'unit_id').
create function identity.seen(setting text, col name) returns text
    language sql immutable set search_path = pg_catalog, pg_temp as $$
    select format('%I = any ((select nullif(current_setting(%L, true), '''')::int[])::int[])', col, 'hucheng.' || setting)
$$;

-- Rows of which any of these columns names something that is seen: operation, of one seen as a whole; entered, of one of which anything at all is seen.
create function identity.protect(target regclass, operation name default null, unit name default null, post name default null,
                                 device name default null, entered name default null) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    seen text := '(select current_setting(''hucheng.scope'', true) = ''all'')';
begin
    if operation is not null then seen := seen || ' or ' || identity.seen('operations', operation); end if;
    if entered is not null then seen := seen || ' or ' || identity.seen('entered', entered); end if;
    if unit is not null then seen := seen || ' or ' || identity.seen('units', unit); end if;
    if post is not null then seen := seen || ' or ' || identity.seen('posts', post); end if;
    if device is not null then seen := seen || ' or ' || identity.seen('devices', device); end if;
    execute format('alter table %s enable row level security', target);
    execute format('create policy scope on %s using (%s)', target, seen);
end $$;

-- Rows that belong to a row of another table, which has a policy of its own.
create function identity.protect_with(target regclass, col name, parent regclass, parent_col name default 'id') returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy scope on %s using ((select current_setting(''hucheng.scope'', true) = ''all'') or %I in (select %I from %s))',
                   target, col, parent_col, parent);
end $$;

select identity.protect('identity.device', operation => 'operation_id', device => 'id');
