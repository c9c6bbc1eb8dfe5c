-- A member's personal link. Only hashes are kept: whoever reads the database cannot open anybody's page or calendar.
create table duties.link (
    id            int         generated always as identity constraint link_id primary key,
    operation_id  int         not null,
    member_id     int         not null,
    page_hash     bytea       not null constraint link_page unique,
    calendar_hash bytea       not null constraint link_calendar unique,
    issued_by     text        not null,
    issued_at     timestamptz not null,
    withdrawn_by  text,
    withdrawn_at  timestamptz
);
create unique index link_once on duties.link (operation_id, member_id) where withdrawn_at is null;
comment on column duties.link.calendar_hash is
    'The calendar''s address is made from the page''s and cannot be turned back: a calendar provider that is given it cannot act as the member.';

-- A duty that its member offers to others, or an open seat that somebody wants.
create table duties.swap (
    id           int         generated always as identity constraint swap_id primary key,
    operation_id int         not null,
    giver_id     int,
    taker_id     int,
    roster       int         not null,
    post_id      int         not null,
    day          date        not null,
    system       text        not null,
    shift        text        not null,
    agency       text        not null,
    skill        text,
    begins       timestamptz not null,
    ends         timestamptz not null,
    state        text        not null constraint swap_state check (state in ('offered', 'taken', 'approved', 'declined', 'withdrawn')),
    asked_at     timestamptz not null,
    taken_at     timestamptz,
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    constraint swap_between check (giver_id is distinct from taker_id)
);
create unique index swap_once on duties.swap (giver_id, day, system, shift) where state in ('offered', 'taken') and giver_id is not null;
create unique index swap_sign_up_once on duties.swap (taker_id, post_id, day, system, shift)
    where state = 'taken' and giver_id is null;
create index swap_by_state on duties.swap (operation_id, state, begins);
comment on column duties.swap.giver_id is 'Whose duty it is; null for a sign-up to a seat that nobody has.';
