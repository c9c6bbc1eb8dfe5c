-- The end of one kind of record whose period is over goes the way of the whole end: one account asks, another approves. What is due is proposed by the
-- schedule, so that a row of a kind exists before anybody has asked. Reference and moment say which records: those whose reference lies before the moment.
alter table privacy.destruction
    alter column reason            drop not null,
    alter column requested_by      drop not null,
    alter column requested_by_name drop not null,
    alter column requested_at      drop not null,
    add column kind        text,
    add column reference   text,
    add column days        int,
    add column before      timestamptz,
    add column proposed_at timestamptz,
    add column counted     jsonb,
    add column ended       jsonb,
    add constraint destruction_kind_whole check (num_nulls(kind, reference, days, before, proposed_at, counted) in (0, 6)),
    add constraint destruction_reference check (reference in ('collected', 'closed', 'ended')),
    add constraint destruction_asked_whole check (num_nulls(reason, requested_by, requested_by_name, requested_at) in (0, 4)),
    add constraint destruction_asked_for check (requested_at is not null or kind is not null),
    add constraint destruction_asked_first check (approved_at is null or requested_at is not null),
    add constraint destruction_ended_decided check (ended is null or approved_at is not null);
comment on column privacy.destruction.kind is 'Null: all personal data of the operation, with its keys.';
comment on column privacy.destruction.counted is 'What the dry run counted when it was proposed.';
comment on column privacy.destruction.ended is 'What has ended so far, batch by batch, in the transactions that ended it.';
drop index privacy.destruction_once;
create unique index destruction_once on privacy.destruction (operation_id, coalesce(kind, ''))
    where withdrawn_at is null and (kind is null or certificate is null);

-- A proposal nobody has asked for yet moves on with the days; from then on everything holds as before.
create or replace function privacy.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
       and (new.id, new.operation_id, new.early, new.kind, new.proposed_at)
           is not distinct from (old.id, old.operation_id, old.early, old.kind, old.proposed_at)
       and old.certificate is null and old.withdrawn_at is null
       and (old.requested_at is null
            or (new.reason, new.requested_by, new.requested_by_name, new.requested_at, new.reference, new.days, new.before, new.counted)
               is not distinct from
               (old.reason, old.requested_by, old.requested_by_name, old.requested_at, old.reference, old.days, old.before, old.counted))
       and (old.approved_at is null
            or (new.approved_by, new.approved_by_name, new.approved_at)
               is not distinct from (old.approved_by, old.approved_by_name, old.approved_at)) then
        return new;
    end if;
    raise exception 'a decision to destroy does not change' using errcode = 'restrict_violation', constraint = 'destruction_final';
end $$;

create or replace function privacy.require_decision(operation int) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from privacy.destruction where operation_id = operation and kind is null and approved_at is not null) then
        raise exception 'nobody decided to destroy the personal data of operation %', operation
            using errcode = 'restrict_violation', constraint = 'destruction_decided';
    end if;
end $$;

-- What has to be kept for a court, an inquiry or an audit, until somebody lifts it.
create table privacy.hold (
    id             int generated always as identity constraint hold_id primary key,
    operation_id   int         not null,
    kind           text,
    reason         text        not null,
    set_by         int         not null,
    set_by_name    text        not null,
    set_at         timestamptz not null,
    lifted_by      int,
    lifted_by_name text,
    lifted_at      timestamptz,
    lifted_why     text,
    constraint hold_lifted_whole check (num_nulls(lifted_by, lifted_by_name, lifted_at, lifted_why) in (0, 4))
);
create index hold_standing on privacy.hold (operation_id) where lifted_at is null;
comment on column privacy.hold.kind is 'Null: everything of the operation.';
select identity.protect('privacy.hold', operation => 'operation_id');

create function privacy.refuse_hold_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.lifted_at is null
       and (new.id, new.operation_id, new.kind, new.reason, new.set_by, new.set_by_name, new.set_at)
           is not distinct from (old.id, old.operation_id, old.kind, old.reason, old.set_by, old.set_by_name, old.set_at) then
        return new;
    end if;
    raise exception 'a hold is only lifted, once' using errcode = 'restrict_violation', constraint = 'hold_final';
end $$;
create trigger hold_final before update or delete on privacy.hold
    for each row execute function privacy.refuse_hold_change();
create trigger hold_final_whole before truncate on privacy.hold
    for each statement execute function privacy.refuse_hold_change();

-- Whoever empties partitions of one kind asks first: two people decided, up to this moment, and nothing holds it.
create function privacy.require_kind_decision(operation int, wanted text, until timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from privacy.destruction
                    where operation_id = operation and kind = wanted and approved_at is not null and certificate is null and before >= until) then
        raise exception 'nobody decided to end % of operation %', wanted, operation
            using errcode = 'restrict_violation', constraint = 'destruction_decided';
    end if;
    if exists (select from privacy.hold where operation_id = operation and lifted_at is null and coalesce(kind, wanted) = wanted) then
        raise exception '% of operation % are held', wanted, operation
            using errcode = 'restrict_violation', constraint = 'destruction_held';
    end if;
end $$;
