-- A shift of a post handed over by the leader who goes to the one who comes: each signs once, by the own personal link.
create table duties.hand_over (
    id            int         generated always as identity constraint hand_over_id primary key,
    operation_id  int         not null,
    post_id       int         not null,
    day           date        not null,
    system        text        not null,
    shift         text        not null,
    ends          timestamptz not null,
    giver_id      int,
    given_at      timestamptz,
    present       int,
    remarks       text,
    taker_id      int,
    taken_at      timestamptz,
    taker_remarks text,
    constraint hand_over_once unique (operation_id, post_id, day, system, shift),
    constraint hand_over_between check (giver_id is distinct from taker_id),
    constraint hand_over_given check ((giver_id is null) = (given_at is null) and (giver_id is null) = (present is null)),
    constraint hand_over_taken check ((taker_id is null) = (taken_at is null)),
    constraint hand_over_signed check (giver_id is not null or taker_remarks is not null)
);
create index hand_over_by_post on duties.hand_over (operation_id, post_id, ends desc);
comment on column duties.hand_over.day is 'With system and shift: the shift that ends.';
comment on column duties.hand_over.present is 'How many were checked in at the post when the leader who goes signed.';
comment on constraint hand_over_signed on duties.hand_over is 'Whoever takes over from nobody says why.';
select identity.protect('duties.hand_over', operation => 'operation_id', post => 'post_id');
