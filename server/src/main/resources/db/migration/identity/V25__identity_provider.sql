-- People known by the organisation's identity provider (OpenID Connect): who is which account, and which duties its groups gave. Seen only by what names
-- itself the sign-in.
create table identity.provider_subject (
    issuer           text        not null,
    subject          text        not null,
    account_id       int         not null references identity.account constraint provider_subject_account unique,
    bound_at         timestamptz not null,
    second_factor_at timestamptz,
    constraint provider_subject_id primary key (issuer, subject)
);
comment on column identity.provider_subject.second_factor_at is 'when the provider last said that two factors were proven; null: never';
select identity.protect('identity.provider_subject');

create table identity.provider_duty (
    duty_id    int  constraint provider_duty_id primary key references identity.duty,
    issuer     text not null,
    group_name text not null
);
comment on table identity.provider_duty is 'duties that a group at the provider gave: renewed with each sign-in there, withdrawn when the group is gone';
select identity.protect('identity.provider_duty');
