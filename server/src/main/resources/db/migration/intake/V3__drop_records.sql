-- Once an operation's personal data has ended, of a refused line only remains that it was refused, why, and when.
alter table intake.refused alter column sealed drop not null, alter column bytes_hash drop not null;
alter table intake.refused drop constraint refused_outcome;
alter table intake.refused add constraint refused_outcome check (settled_as in ('accepted', 'dismissed', 'duplicate', 'destroyed'));

-- The journal holds a hash of each line, from which somebody who knows the rest of a line could find a plate by trying: it goes too. The table of
-- refused lines is written anew, so that no file holds what was in it. The application's role may call this, and it asks for the decision itself.
create function intake.drop_records(operation int) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform privacy.require_decision(operation);
    execute format('drop table if exists intake.%I', 'journal_o' || operation);
    lock table intake.refused in access exclusive mode;
    create temporary table refused_kept on commit drop as select * from intake.refused;
    update pg_temp.refused_kept
       set sealed = null, bytes_hash = null, record_id = null, details = '{}',
           type = case when code = 'UNKNOWN_TYPE' then null else type end,
           settled_as = coalesce(settled_as, 'destroyed'), settled_by = coalesce(settled_by, 'retention'),
           settled_at = coalesce(settled_at, clock_timestamp())
     where operation_id = operation;
    truncate intake.refused;
    insert into intake.refused overriding system value select * from pg_temp.refused_kept;
end $$;
