-- Which member of an operation's organisation an account's owner is. Seen only by what names itself the accounts.
create table identity.account_member (
    account_id int         not null references identity.account,
    operation  text        not null,
    member     text        not null,
    bound_at   timestamptz not null,
    constraint account_member_id primary key (account_id, operation),
    constraint account_member_once unique (operation, member)
);
comment on column identity.account_member.operation is 'code, as in identity.duty';
comment on column identity.account_member.member is 'code of the member there';
select identity.protect('identity.account_member');
