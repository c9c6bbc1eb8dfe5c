-- Duties: what an account may do, where, and from when until when. An account has as many as were granted to it; a duty that was withdrawn stays, with who
-- withdrew it and why.
create table identity.duty (
    id             int         generated always as identity constraint duty_id primary key,
    account_id     int         not null references identity.account,
    role           text        not null,
    operation_code text,
    unit_code      text,
    starts_at      timestamptz not null,
    ends_at        timestamptz,
    granted_by     text        not null,
    granted_at     timestamptz not null default clock_timestamp(),
    reason         text        not null,
    withdrawn_at   timestamptz,
    withdrawn_by   text,
    withdrawn_why  text,
    constraint duty_window check (ends_at > starts_at),
    constraint duty_unit_of_an_operation check (unit_code is null or operation_code is not null),
    constraint duty_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
create index duty_by_account on identity.duty (account_id);
comment on column identity.duty.operation_code is 'null: every operation of this installation';
comment on column identity.duty.unit_code is 'the unit and all below it; null: the whole operation';

insert into identity.duty (account_id, role, operation_code, starts_at, granted_by, reason)
select id, case role when 'administrator' then 'system-administrator' else role end, operation_code, created_at, 'operator',
       'from the time when an account had one role'
  from identity.account;
alter table identity.account drop column role, drop column operation_code;
