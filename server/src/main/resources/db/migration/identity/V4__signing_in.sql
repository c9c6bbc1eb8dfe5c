-- Signing in: failures that outlive a restart, and the end of an account's sessions whoever changed its password.
alter table identity.account
    add column password_changed_at timestamptz not null default clock_timestamp(),
    add column sessions_over_at    timestamptz;
comment on column identity.account.sessions_over_at is 'sessions that were proven before this moment are over; null: none was ended so';

create table identity.sign_in_failure (
    username text        constraint sign_in_failure_username primary key,
    failures int         not null,
    last_at  timestamptz not null
);
comment on table identity.sign_in_failure is 'failed sign-ins in a row under a name, whether there is such an account or not';
create index sign_in_failure_last on identity.sign_in_failure (last_at);
select identity.protect('identity.sign_in_failure');
