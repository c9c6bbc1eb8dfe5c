create table posts.post (
    id           int generated always as identity constraint post_id primary key,
    operation_id int              not null,
    code         text             not null,
    kind         text             not null,
    class        text,
    lanes        int              not null constraint post_lanes check (lanes between 0 and 60),
    name_zh      text             not null,
    name_en      text             not null,
    lon          double precision not null constraint post_lon check (lon between -180 and 180),
    lat          double precision not null constraint post_lat check (lat between -90 and 90),
    unit_id      int              not null,
    division     text,
    loaded       boolean          not null default false,
    constraint post_code unique (operation_id, code)
);
comment on column posts.post.loaded is 'Came with a scenario: only such rows may go when the scenario no longer has them.';

create table posts.post_order (
    id          int generated always as identity constraint post_order_id primary key,
    post_id     int         not null references posts.post on delete cascade,
    act         text        not null constraint post_order_act check (act in ('open', 'revoke')),
    number      text        not null,
    given_by_zh text        not null,
    given_by_en text        not null,
    at          timestamptz not null,
    reason_zh   text        not null,
    reason_en   text        not null,
    recorded_by text        not null,
    recorded_at timestamptz not null default clock_timestamp(),
    loaded      boolean     not null default false,
    constraint post_order_number unique (post_id, act, number)
);
create index post_order_by_time on posts.post_order (post_id, at);

create table posts.demand (
    id        int generated always as identity constraint demand_id primary key,
    post_id   int  not null references posts.post on delete cascade,
    system    text not null,
    shift     text not null,
    agency    text not null,
    skill     text,
    needed    int  not null constraint demand_needed check (needed > 0),
    first_day date not null,
    last_day  date not null,
    constraint demand_days check (last_day >= first_day),
    constraint demand_line unique nulls not distinct (post_id, system, shift, agency, skill, first_day)
);
