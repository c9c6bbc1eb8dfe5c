-- Rosters: planned as working copies, published as versions. Who should be where is what is published and not ended by a later version.
create table planning.roster (
    id            int         generated always as identity constraint roster_id primary key,
    operation_id  int         not null,
    number        int         not null constraint roster_number_positive check (number > 0),
    first_day     date        not null,
    last_day      date        not null,
    unit_id       int,
    people        text        not null constraint roster_people check (people in ('pools', 'own')),
    state         text        not null constraint roster_state check (state in ('planning', 'interrupted', 'draft', 'approved', 'published')),
    revision      int         not null default 1,
    version       int         not null default 0,
    based_on      int         not null default 0,
    seats         int         not null default 0,
    duties        int         not null default 0,
    holes         int         not null default 0,
    report        jsonb       not null default '{}',
    created_by    text        not null,
    created_at    timestamptz not null,
    planned_by    text        not null,
    approved_by   text,
    approved_at   timestamptz,
    published_at  timestamptz,
    heartbeat     timestamptz,
    looked_stamp  bigint      not null default 0,
    constraint roster_number unique (operation_id, number),
    constraint roster_days check (last_day >= first_day)
);
comment on column planning.roster.unit_id is 'The roster is for the posts of this unit and all below it; null: for every post.';
comment on column planning.roster.planned_by is 'Who last planned the working copy or changed it by hand: may have to be another person than who approves it.';
comment on column planning.roster.version is 'The newest published version; 0: none yet.';
comment on column planning.roster.based_on is 'The version that the working copy was made from.';
comment on column planning.roster.heartbeat is 'While a plan is being made its process renews this; one that has grown old means that the process is gone.';
comment on column planning.roster.looked_stamp is 'Stamp of the configuration for which a repair was last looked for.';

-- The working copy: rows only while there is one.
create table planning.working_duty (
    operation_id int  not null,
    roster_id    int  not null references planning.roster on delete cascade,
    member_id    int  not null,
    post_id      int  not null,
    day          date not null,
    system       text not null,
    shift        text not null,
    agency       text not null,
    skill        text,
    constraint working_duty_id primary key (roster_id, member_id, day, system, shift)
);

create table planning.version (
    operation_id int         not null,
    roster_id    int         not null references planning.roster,
    version      int         not null constraint version_positive check (version > 0),
    kind         text        not null constraint version_kind check (kind in ('published', 'repaired', 'changed')),
    at           timestamptz not null,
    by           text        not null,
    reason       text        not null,
    duties       int         not null,
    added        int         not null,
    removed      int         not null,
    constraint version_id primary key (roster_id, version)
);

-- Every version in one table: a duty holds from one version until, not including, another.
create table planning.published_duty (
    id            bigint      generated always as identity constraint published_duty_id primary key,
    operation_id  int         not null,
    roster_id     int         not null references planning.roster,
    member_id     int         not null,
    post_id       int         not null,
    day           date        not null,
    system        text        not null,
    shift         text        not null,
    agency        text        not null,
    skill         text,
    begins        timestamptz not null,
    ends          timestamptz not null,
    from_version  int         not null,
    until_version int,
    constraint published_duty_time check (ends > begins),
    constraint published_duty_versions check (until_version > from_version)
);
create unique index published_duty_once on planning.published_duty (member_id, day, system, shift) where until_version is null;
create index published_duty_by_time on planning.published_duty (operation_id, begins) where until_version is null;
create index published_duty_by_roster on planning.published_duty (roster_id, from_version);

create table planning.absence (
    id           int         generated always as identity constraint absence_id primary key,
    operation_id int         not null,
    member_id    int         not null,
    first_day    date        not null,
    last_day     date        not null,
    kind         text        not null constraint absence_kind check (kind in ('leave', 'illness', 'quarantine')),
    source       text        not null constraint absence_source check (source in ('scenario', 'desk', 'field')),
    reported_by  text        not null,
    reported_at  timestamptz not null,
    record_id    uuid,
    withdrawn_at timestamptz,
    looked_at    timestamptz,
    constraint absence_record unique (operation_id, record_id),
    constraint absence_days check (last_day >= first_day)
);
create index absence_by_day on planning.absence (operation_id, last_day) where withdrawn_at is null;
comment on column planning.absence.looked_at is 'When repairs were last looked for with this absence in mind.';

create table planning.repair (
    id           int         generated always as identity constraint repair_id primary key,
    operation_id int         not null,
    roster_id    int         not null references planning.roster,
    based_on     int         not null,
    state        text        not null constraint repair_state check (state in ('open', 'accepted', 'dismissed', 'outdated')),
    at           timestamptz not null,
    proposed_at  timestamptz not null default clock_timestamp(),
    proposal     jsonb       not null,
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    version      int
);
create unique index repair_open_once on planning.repair (roster_id) where state = 'open';
create index repair_by_operation on planning.repair (operation_id, id);

-- Where members of a unit may be sent. A unit without rows goes by the one above it; without any, everywhere.
create table planning.pool (
    operation_id int not null,
    unit_id      int not null,
    serves_id    int not null,
    constraint pool_id primary key (operation_id, unit_id, serves_id)
);
