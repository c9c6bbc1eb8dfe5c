-- The second factor of an account: codes by the clock (RFC 6238) with codes to recover by, and passkeys (Web Authentication). All of it is seen only by what
-- names itself the sign-in.
create table identity.totp (
    account_id   int    constraint totp_account primary key references identity.account,
    secret       bytea  not null,
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);
comment on column identity.totp.secret is 'sealed under the installation''s key, which is not in the database';
comment on column identity.totp.confirmed_at is 'null until a code has shown that the secret arrived; until then it counts for nothing';
comment on column identity.totp.last_step is 'the 30 seconds of the newest code that was taken: no code is taken twice';
select identity.protect('identity.totp');

create table identity.recovery_code (
    account_id int   not null references identity.account,
    hash       bytea not null,
    used_at    timestamptz,
    constraint recovery_code_hash primary key (account_id, hash)
);
comment on column identity.recovery_code.hash is 'SHA-256 of a code of 80 random bits';
select identity.protect('identity.recovery_code');

create table identity.passkey_owner (
    account_id int   constraint passkey_owner_account primary key references identity.account,
    handle     bytea not null constraint passkey_owner_handle unique
);
comment on column identity.passkey_owner.handle is 'what authenticators know the account by: random, says nothing of it';
select identity.protect('identity.passkey_owner');

create table identity.passkey (
    credential_id   bytea       constraint passkey_credential primary key,
    account_id      int         not null references identity.account,
    public_key      bytea       not null,
    signature_count bigint      not null,
    uv_initialized  boolean     not null,
    transports      text        not null,
    backup_eligible boolean     not null,
    backup_state    boolean     not null,
    attestation     bytea,
    client_data     bytea,
    label           text        not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz not null
);
create index passkey_by_account on identity.passkey (account_id);
select identity.protect('identity.passkey');
