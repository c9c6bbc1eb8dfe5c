-- Directives, objectives, the holder of the command, and the log of all of it. Every table is only ever added to: the application's role may read and
-- insert, and a trigger refuses change and removal to everybody else.
create table command.directive (
    id           int         generated always as identity constraint directive_id primary key,
    operation_id int         not null,
    number       int         not null constraint directive_number_positive check (number > 0),
    from_group   text,
    subject      text        not null constraint directive_subject check (length(subject) between 1 and 120),
    body         text        not null constraint directive_body check (length(body) between 1 and 4000),
    priority     text        not null constraint directive_priority check (priority in ('routine', 'urgent', 'immediate')),
    given_at     timestamptz not null,
    due_at       timestamptz not null,
    given_by     text        not null,
    withdraws    int         references command.directive constraint directive_withdrawn_once unique,
    recorded_at  timestamptz not null default clock_timestamp(),
    constraint directive_number unique (operation_id, number),
    constraint directive_due check (due_at > given_at)
);
comment on column command.directive.from_group is 'Code of the group that gives it; null: the command itself.';
comment on column command.directive.given_at is 'By the operation''s clock, which stands still when the operation is over; recorded_at is by the server''s.';
comment on column command.directive.withdraws is 'The earlier directive that this one takes back.';

create table command.directive_unit (
    directive_id int not null references command.directive,
    unit_id      int not null,
    unit         text not null,
    constraint directive_unit_id primary key (directive_id, unit_id)
);
create index directive_unit_by_unit on command.directive_unit (unit_id);

create table command.acknowledgement (
    directive_id int         not null,
    unit_id      int         not null,
    at           timestamptz not null,
    by           text        not null,
    recorded_at  timestamptz not null default clock_timestamp(),
    constraint acknowledgement_id primary key (directive_id, unit_id),
    constraint acknowledgement_unit foreign key (directive_id, unit_id) references command.directive_unit
);

create table command.done_report (
    directive_id int         not null,
    unit_id      int         not null,
    at           timestamptz not null,
    by           text        not null,
    body         text        not null constraint done_report_body check (length(body) between 1 and 4000),
    recorded_at  timestamptz not null default clock_timestamp(),
    constraint done_report_id primary key (directive_id, unit_id),
    constraint done_report_unit foreign key (directive_id, unit_id) references command.directive_unit
);

create table command.objective (
    id           int         generated always as identity constraint objective_id primary key,
    operation_id int         not null,
    number       int         not null,
    body         text        not null constraint objective_body check (length(body) between 1 and 1000),
    first_day    date        not null,
    last_day     date        not null,
    set_at       timestamptz not null,
    set_by       text        not null,
    constraint objective_number unique (operation_id, number),
    constraint objective_days check (last_day >= first_day)
);

create table command.objective_end (
    objective_id int         constraint objective_end_id primary key references command.objective,
    outcome      text        not null constraint objective_end_outcome check (outcome in ('reached', 'dropped')),
    at           timestamptz not null,
    by           text        not null,
    body         text        not null
);

create table command.handover (
    id           int         generated always as identity constraint handover_id primary key,
    operation_id int         not null,
    from_account text        not null,
    to_account   text        not null,
    offered_at   timestamptz not null,
    body         text        not null constraint handover_body check (length(body) between 1 and 4000)
);
create index handover_by_operation on command.handover (operation_id, id);

create table command.handover_end (
    handover_id int         constraint handover_end_id primary key references command.handover,
    outcome     text        not null constraint handover_end_outcome check (outcome in ('accepted', 'declined', 'withdrawn', 'lapsed')),
    at          timestamptz not null,
    by          text        not null
);

create table command.holder (
    id           int         generated always as identity constraint holder_id primary key,
    operation_id int         not null,
    account      text        not null,
    since        timestamptz not null
);
create index holder_by_operation on command.holder (operation_id, id);
comment on table command.holder is 'Who has held the command, one after the other; the last one holds it.';

create table command.log_entry (
    id           bigint      generated always as identity constraint log_entry_id primary key,
    operation_id int         not null,
    at           timestamptz not null,
    kind         text        not null,
    subject      text        not null,
    actor        text        not null,
    body         text        not null,
    details      jsonb       not null default '{}',
    source       text,
    recorded_at  timestamptz not null default clock_timestamp(),
    constraint log_entry_source unique (operation_id, source)
);
create index log_entry_by_time on command.log_entry (operation_id, at, id);
comment on table command.log_entry is 'The command log, in the order of the operation''s clock. Rows are added and never change.';
comment on column command.log_entry.source is 'What an entry was made from, so that the same order is entered once however often a scenario is loaded.';

create function command.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was commanded does not change' using errcode = 'restrict_violation', constraint = tg_table_name || '_kept';
end $$;

do $$
declare
    part text;
begin
    foreach part in array array['directive', 'directive_unit', 'acknowledgement', 'done_report', 'objective', 'objective_end',
                                'handover', 'handover_end', 'holder', 'log_entry'] loop
        execute format('create trigger %I before update or delete on command.%I for each row execute function command.refuse_change()',
                       part || '_kept', part);
        execute format('create trigger %I before truncate on command.%I for each statement execute function command.refuse_change()',
                       part || '_kept_whole', part);
    end loop;
end $$;
