-- An operation's road network and the area it is to close, as imported; at most one an operation.
create table network.network (
    operation_id int         not null constraint network_id primary key,
    version      bigint      not null,
    hash         text        not null,
    roads        bytea       not null,
    area         text        not null,
    area_wgs84   boolean     not null,
    set_up       jsonb       not null,
    report       jsonb       not null,
    synthetic_zh text,
    synthetic_en text,
    loaded       boolean     not null,
    imported_by  text        not null,
    imported_at  timestamptz not null default clock_timestamp(),
    constraint network_synthetic check ((synthetic_zh is null) = (synthetic_en is null))
);
comment on column network.network.version is 'Number of the transaction that wrote the row: another one whenever anything of it changed.';
comment on column network.network.hash is 'SHA-256 of the network alone, as hexadecimal digits.';
comment on column network.network.roads is 'The network in the form of NetworkBytes, gzipped.';
comment on column network.network.loaded is 'Came with a scenario: only such a row is replaced, or goes, when the scenario is loaded again.';
