-- Who was called in for which gap, by whom, when. That somebody came is read from the check-ins.
create table roster.call_in (
    id           bigint      generated always as identity constraint call_in_id primary key,
    operation_id int         not null,
    member_id    int         not null,
    post_id      int         not null,
    system       text        not null,
    shift        text        not null,
    day          date        not null,
    agency       text        not null,
    skill        text,
    at           timestamptz not null,
    until        timestamptz not null,
    called_by    text        not null,
    recorded_at  timestamptz not null default clock_timestamp(),
    constraint call_in_time check (until > at)
);
create index call_in_by_time on roster.call_in (operation_id, until);
comment on column roster.call_in.at is 'By the operation''s clock, which stands still when the operation is over; recorded_at is by the server''s.';
comment on column roster.call_in.until is 'End of the shift the member is called in for: then the call means nothing any more.';
