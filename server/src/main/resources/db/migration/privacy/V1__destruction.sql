-- Requests to end an operation's personal data. One at a time; the one who approves is another than the one who asked.
create table privacy.destruction (
    id                int generated always as identity constraint destruction_id primary key,
    operation_id      int         not null,
    reason            text        not null,
    early             boolean     not null,
    requested_by      int         not null,
    requested_by_name text        not null,
    requested_at      timestamptz not null,
    withdrawn_by      int,
    withdrawn_at      timestamptz,
    approved_by       int,
    approved_by_name  text,
    approved_at       timestamptz,
    certificate       text,
    certificate_hash  text,
    constraint destruction_two_people check (approved_by <> requested_by),
    constraint destruction_approved check (
        (approved_by is null) = (approved_at is null) and (approved_by_name is null) = (approved_at is null)),
    constraint destruction_withdrawn check (withdrawn_at is null or approved_at is null),
    constraint destruction_certified check (certificate is null or approved_at is not null),
    constraint destruction_hash_matches check (certificate_hash = encode(sha256(convert_to(certificate, 'UTF8')), 'hex'))
);
create unique index destruction_once on privacy.destruction (operation_id) where withdrawn_at is null;
comment on column privacy.destruction.certificate is 'JSON, kept as text so that the bytes the hash stands for stay as they were.';

-- A decision only goes on: who asked never changes, what two people decided is not taken back, and a certificate stays as it was issued.
create function privacy.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
       and (new.operation_id, new.reason, new.early, new.requested_by, new.requested_by_name, new.requested_at)
           is not distinct from (old.operation_id, old.reason, old.early, old.requested_by, old.requested_by_name, old.requested_at)
       and old.certificate is null and old.withdrawn_at is null
       and (old.approved_at is null
            or (new.approved_by, new.approved_by_name, new.approved_at)
               is not distinct from (old.approved_by, old.approved_by_name, old.approved_at)) then
        return new;
    end if;
    raise exception 'a decision to destroy does not change' using errcode = 'restrict_violation', constraint = 'destruction_final';
end $$;
create trigger destruction_final before update or delete on privacy.destruction
    for each row execute function privacy.refuse_change();
create trigger destruction_final_whole before truncate on privacy.destruction
    for each statement execute function privacy.refuse_change();

-- Whoever drops personal records asks first: only what two people decided ends.
create function privacy.require_decision(operation int) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from privacy.destruction where operation_id = operation and approved_at is not null) then
        raise exception 'nobody decided to destroy the personal data of operation %', operation
            using errcode = 'restrict_violation', constraint = 'destruction_decided';
    end if;
end $$;
