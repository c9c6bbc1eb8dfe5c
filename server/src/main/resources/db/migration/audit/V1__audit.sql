create table audit.entry (
    id           bigint generated always as identity constraint entry_id primary key,
    at           timestamptz not null default clock_timestamp(),
    account_id   int,
    actor        text        not null,
    operation_id int,
    act          text        not null,
    subject      text        not null,
    details      jsonb       not null default '{}'
);
create index entry_by_operation on audit.entry (operation_id, id);
create index entry_by_subject on audit.entry (subject, id);
comment on table audit.entry is 'Who did what, when. The application may add rows, never change them.';
