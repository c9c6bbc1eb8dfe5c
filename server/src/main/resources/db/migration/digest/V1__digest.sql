create table digest.declaration (
    operation_id int         constraint declaration_operation primary key,
    declared     jsonb       not null,
    declared_at  timestamptz not null default clock_timestamp()
);
comment on table digest.declaration is 'The indicators and the article of an operation, as its scenario declares them.';

create table digest.edition (
    id           int generated always as identity constraint edition_id primary key,
    operation_id int         not null,
    number       int         not null constraint edition_number_positive check (number > 0),
    frozen_at    timestamptz not null default clock_timestamp(),
    frozen_by    text        not null,
    window_from  date        not null,
    window_to    date        not null,
    cut_off      timestamptz not null,
    document     text        not null,
    hash         text        not null constraint edition_hash_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    constraint edition_number unique (operation_id, number),
    constraint edition_window check (window_from <= window_to),
    constraint edition_hash_matches check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex'))
);
comment on table digest.edition is 'Published digests. Rows are added and never change: a correction is a new edition.';
comment on column digest.edition.document is 'Canonical JSON, kept as text so that the bytes the hash stands for stay as they were.';

create function digest.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a frozen edition does not change' using errcode = 'restrict_violation', constraint = 'edition_frozen';
end $$;

create trigger edition_frozen before update or delete on digest.edition
    for each row execute function digest.refuse_change();
create trigger edition_frozen_whole before truncate on digest.edition
    for each statement execute function digest.refuse_change();
