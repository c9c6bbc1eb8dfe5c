-- Who came and went. Facts as they were recorded, in any order of arrival; who is present is read from them.
create table roster.attendance (
    operation_id int         not null,
    id           uuid        not null,
    at           timestamptz not null,
    member_id    int         not null,
    post_id      int         not null,
    arriving     boolean     not null,
    shift_day    date,
    shift        text,
    constraint attendance_id primary key (operation_id, id)
);
create index attendance_by_time on roster.attendance (operation_id, at);
create index attendance_by_post on roster.attendance (post_id, at);

-- One person, one shift, one post: counted once however often they check in.
create table roster.person_shift (
    operation_id int  not null,
    day          date not null,
    post_id      int  not null,
    shift        text not null,
    member_id    int  not null,
    constraint person_shift_id primary key (operation_id, day, post_id, shift, member_id)
);

create table roster.daily (
    operation_id  int    not null,
    day           date   not null,
    post_id       int    not null,
    person_shifts bigint not null,
    constraint daily_id primary key (operation_id, day, post_id)
);
