-- Somebody would like to serve, or to be free, on a day.
create table planning.wish (
    id           int         generated always as identity constraint wish_id primary key,
    operation_id int         not null,
    member_id    int         not null,
    day          date        not null,
    system       text,
    shift        text,
    serves       boolean     not null,
    said_by      text        not null,
    said_at      timestamptz not null,
    withdrawn_at timestamptz,
    constraint wish_shift check ((system is null) = (shift is null))
);
create unique index wish_once on planning.wish (operation_id, member_id, day, coalesce(system || '.' || shift, '')) where withdrawn_at is null;
create index wish_by_day on planning.wish (operation_id, day) where withdrawn_at is null;
comment on column planning.wish.shift is 'With system one shift; null: any of that day.';
comment on column planning.wish.serves is 'True: would like to serve then; false: would like not to.';
select identity.protect_with('planning.wish', 'member_id', 'organisation.member');

-- Where a member usually serves.
create table planning.base_post (
    operation_id int not null,
    member_id    int not null,
    post_id      int not null,
    constraint base_post_once primary key (operation_id, member_id)
);
select identity.protect_with('planning.base_post', 'member_id', 'organisation.member');
