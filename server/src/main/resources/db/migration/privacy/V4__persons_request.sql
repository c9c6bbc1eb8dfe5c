-- What people ask about their own data: to see it, to have it corrected or erased. Who recorded a request never erases alone.
create table privacy.persons_request (
    id               int generated always as identity constraint persons_request_id primary key,
    operation_id     int         not null,
    kind             text        not null,
    tokens           uuid[]      not null,
    subject          bytea,
    checked          text        not null,
    words            text        not null,
    received_on      date        not null,
    due_on           date        not null,
    recorded_by      int         not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    state            text        not null default 'open',
    decided_by       int,
    decided_by_name  text,
    decided_at       timestamptz,
    decision         text,
    result           jsonb,
    constraint persons_request_kind check (kind in ('access', 'correct', 'erase')),
    constraint persons_request_state check (state in ('open', 'answered', 'refused', 'erased')),
    constraint persons_request_two_people check (state <> 'erased' or decided_by <> recorded_by),
    constraint persons_request_decided check (
        (state = 'open') = (decided_at is null) and num_nulls(decided_by, decided_by_name, decided_at) in (0, 3))
);
create index persons_request_by_operation on privacy.persons_request (operation_id, id);
comment on column privacy.persons_request.subject is 'The document number, sealed; gone once erased, or when the operation''s personal data ends.';
select identity.protect('privacy.persons_request', operation => 'operation_id');
