create table operations.operation (
    id               int generated always as identity constraint operation_id primary key,
    code             text   not null constraint operation_code unique,
    name_zh          text   not null,
    name_en          text   not null,
    kind             text   not null,
    language         text   not null constraint operation_language check (language in ('zh', 'en')),
    time_zone        text   not null,
    synthetic_zh     text,
    synthetic_en     text,
    area_code        text   not null,
    area_name_zh     text   not null,
    area_name_en     text   not null,
    first_day        date   not null,
    last_day         date   not null,
    retention_days   int    not null constraint operation_retention check (retention_days > 0),
    order_number     text   not null,
    authority_zh     text   not null,
    authority_en     text   not null,
    basis_zh         text   not null,
    basis_en         text   not null,
    basis_from       date   not null,
    basis_to         date,
    issued_on        date   not null,
    notice_zh        text   not null,
    notice_en        text   not null,
    settings         jsonb  not null,
    outline          jsonb,
    stamp            bigint not null default 1,
    constraint operation_period check (last_day >= first_day),
    constraint operation_synthetic check ((synthetic_zh is null) = (synthetic_en is null))
);
comment on column operations.operation.last_day is 'The last day that belongs to the operation.';
comment on column operations.operation.stamp is 'Goes up with every change of configuration; whoever keeps a copy compares it.';

create table operations.work_group (
    id           int generated always as identity constraint work_group_id primary key,
    operation_id int     not null references operations.operation,
    code         text    not null,
    position     int     not null,
    office       boolean not null,
    name_zh      text    not null,
    name_en      text    not null,
    brief_zh     text    not null,
    brief_en     text    not null,
    constraint work_group_code unique (operation_id, code)
);
