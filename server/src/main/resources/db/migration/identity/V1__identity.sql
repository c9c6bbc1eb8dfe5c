create table identity.account (
    id             int generated always as identity constraint account_id primary key,
    username       text        not null constraint account_username unique,
    password_hash  text        not null,
    role           text        not null,
    name_zh        text        not null,
    name_en        text        not null,
    operation_code text,
    demo_password  text,
    created_at     timestamptz not null default clock_timestamp(),
    disabled_at    timestamptz
);
comment on column identity.account.demo_password is
    'Only for demo accounts, which the sign-in page offers and names as such; null for every real account.';

create table identity.device (
    id           int generated always as identity constraint device_id primary key,
    operation_id int         not null,
    code         text        not null,
    label        text        not null,
    post_code    text,
    unit_code    text,
    token_hash   bytea       not null constraint device_token unique,
    enrolled_at  timestamptz not null default clock_timestamp(),
    revoked_at   timestamptz,
    constraint device_code unique (operation_id, code),
    constraint device_bound check (post_code is null or unit_code is null)
);
