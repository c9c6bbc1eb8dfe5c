-- Who had leave to see whose values, until when and why. One taken in an emergency is reviewed by another person than the one who looked.
create table privacy.access (
    id               int generated always as identity constraint access_id primary key,
    operation_id     int         not null,
    account_id       int         not null,
    actor            text        not null,
    glass            boolean     not null,
    kind             text        not null,
    tokens           uuid[]      not null,
    subject          bytea,
    purpose          text,
    reason           text        not null,
    granted_at       timestamptz not null,
    until            timestamptz not null,
    closed_at        timestamptz,
    reveals          int         not null default 0,
    reviewed_by      int,
    reviewed_by_name text,
    reviewed_at      timestamptz,
    justified        boolean,
    review_words     text,
    constraint access_kind check (kind in ('plate', 'id')),
    constraint access_order check (until > granted_at),
    constraint access_two_people check (reviewed_by <> account_id),
    constraint access_review_whole check (
        num_nulls(reviewed_by, reviewed_by_name, reviewed_at, justified, review_words) in (0, 5)),
    constraint access_review_of_glass check (glass or reviewed_at is null)
);
create index access_by_account on privacy.access (operation_id, account_id, until);
create index access_by_operation on privacy.access (operation_id, id);
create index access_waiting on privacy.access (operation_id, granted_at) where glass and reviewed_at is null;
comment on column privacy.access.subject is 'The value looked for, sealed; gone when the operation''s personal data ends.';
-- Whoever looks writes a row, in a whole operation or in a unit of it: which rows an account is shown is the application''s to say.
select identity.protect('privacy.access', entered => 'operation_id', operation => 'operation_id');

-- Who looked, when and why is never changed: a row is only closed, counted on, reviewed once, and its sealed value taken away.
create function privacy.refuse_access_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
       and (new.id, new.operation_id, new.account_id, new.actor, new.glass, new.kind, new.tokens, new.purpose, new.reason, new.granted_at, new.until)
           is not distinct from
           (old.id, old.operation_id, old.account_id, old.actor, old.glass, old.kind, old.tokens, old.purpose, old.reason, old.granted_at, old.until)
       and new.reveals >= old.reveals
       and (old.closed_at is null or new.closed_at is not distinct from old.closed_at)
       and (new.subject is null or new.subject is not distinct from old.subject)
       and (old.reviewed_at is null
            or (new.reviewed_by, new.reviewed_by_name, new.reviewed_at, new.justified, new.review_words)
               is not distinct from (old.reviewed_by, old.reviewed_by_name, old.reviewed_at, old.justified, old.review_words)) then
        return new;
    end if;
    raise exception 'who looked at whom does not change' using errcode = 'restrict_violation', constraint = 'access_final';
end $$;
create trigger access_final before update or delete on privacy.access
    for each row execute function privacy.refuse_access_change();
create trigger access_final_whole before truncate on privacy.access
    for each statement execute function privacy.refuse_access_change();
