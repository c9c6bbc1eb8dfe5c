-- The chain over the trail: one link an entry, each link's hash over the one before and its entry. Written in batches by one sealer at a time, so that
-- nobody who acts waits for it. One chain an operation, and chain 0 for what concerns the platform itself.
create table audit.link (
    chain    int    not null,
    n        bigint not null,
    entry_id bigint not null constraint link_entry unique,
    hash     bytea  not null,
    constraint link_id primary key (chain, n),
    constraint link_hash check (octet_length(hash) = 32)
);
comment on table audit.link is 'The application may add rows, never change them.';
create index entry_by_actor on audit.entry (actor, id);
