-- A device's secret is a private key that never leaves it: enrolled with a code of one use, it proves that it has the key and gets a token for some minutes.
-- Devices of the time before, which had a token for ever, are enrolled anew.
alter table identity.device
    drop column token_hash,
    drop column enrolled_at,
    drop column revoked_at,
    add column made_at      timestamptz not null default clock_timestamp(),
    add column enrolled_at  timestamptz,
    add column key_id       uuid constraint device_key unique,
    add column public_key   bytea,
    add column app_version  text,
    add column unsent       int,
    add column unsent_at    timestamptz,
    add column last_seen_at timestamptz,
    add column revoked_at   timestamptz,
    add column revoked_by   text,
    add column revoked_why  text,
    add column wipe_at      timestamptz,
    add column wipe_by      text,
    add column wipe_why     text,
    add column wiped_at     timestamptz,
    add constraint device_key_whole check ((key_id is null) = (public_key is null)),
    add constraint device_revoked_with_reason check ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoked_why is null)),
    add constraint device_wiped_is_revoked check ((wipe_at is null or revoked_at is not null) and (wiped_at is null or wipe_at is not null)),
    add constraint device_unsent_counts check (unsent >= 0);
comment on column identity.device.public_key is 'P-256, as SubjectPublicKeyInfo; null before the first code was redeemed and after a wipe';
comment on column identity.device.unsent is 'records that the device said it still had to send, when it last said so';

create table identity.enrolment_code (
    id         int generated always as identity constraint enrolment_code_id primary key,
    device_id  int         not null references identity.device,
    code_hash  bytea       not null constraint enrolment_code_hash unique,
    made_at    timestamptz not null,
    made_by    text        not null,
    expires_at timestamptz not null,
    failed     int         not null default 0,
    used_at    timestamptz,
    ended_at   timestamptz
);
create index enrolment_code_by_device on identity.enrolment_code (device_id);
comment on table identity.enrolment_code is 'Codes of enrolment, SHA-256 only; one that was replaced, used too often with a bad key or withdrawn has ended_at.';

-- Proofs that were taken, so that none is taken twice; kept for as long as its time would still pass.
create table identity.device_proof (
    device_id  int         not null references identity.device,
    nonce      text        not null,
    expires_at timestamptz not null,
    constraint device_proof_once primary key (device_id, nonce)
);

select identity.protect_with('identity.enrolment_code', 'device_id', 'identity.device');
select identity.protect_with('identity.device_proof', 'device_id', 'identity.device');
