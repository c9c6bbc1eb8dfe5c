package org.hucheng.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links of the chains, and the entries as they are read for linking and checking. */
@Repository
class ChainStore {
    /** Any number, as long as nobody else locks by it. */
    private static final long SEALER = 0x68756368656e6741L;
    /** Numbers are given before the commit: an entry may come to light this many behind the newest. */
    private static final int LATE = 10_000;

    private final JdbcClient jdbc;

    ChainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param hash of the link, 32 bytes */
    record Link(int chain, long n, long entryId, byte[] hash) {}

    /** A link with its entry, which is null when it is gone. */
    record Pair(Link link, @Nullable Entry entry) {}

    /** Until the end of the transaction nobody else seals. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", SEALER)
                .query((row, n) -> n)
                .list();
    }

    /** Entries without a link, in order of their numbers. */
    List<Entry> unlinked(int limit) {
        return jdbc.sql("""
                        select e.id, e.at, e.account_id, e.actor, e.operation_id, e.act, e.subject, e.details::text
                          from audit.entry e
                         where e.id > (select coalesce(max(entry_id), 0) - :late from audit.link)
                           and not exists (select 1 from audit.link l where l.entry_id = e.id)
                         order by e.id limit :limit
                        """)
                .param("late", LATE)
                .param("limit", limit)
                .query((row, n) -> Entry.from(row, 1))
                .list();
    }

    /** Entries that no link stands for, wherever they lie; and how many there are in all. */
    long countUnlinked() {
        return jdbc.sql(
                        "select count(*) from audit.entry e where not exists (select 1 from audit.link l where l.entry_id = e.id)")
                .query(Long.class)
                .single();
    }

    Optional<Link> last(int chain) {
        return jdbc.sql("select chain, n, entry_id, hash from audit.link where chain = :chain order by n desc limit 1")
                .param("chain", chain)
                .query((row, n) -> link(row))
                .optional();
    }

    Optional<Link> find(int chain, long n) {
        return jdbc.sql("select chain, n, entry_id, hash from audit.link where chain = :chain and n = :n")
                .param("chain", chain)
                .param("n", n)
                .query((row, i) -> link(row))
                .optional();
    }

    List<Integer> chains() {
        return jdbc.sql("select distinct chain from audit.link order by chain")
                .query((row, n) -> row.getInt(1))
                .list();
    }

    void add(Link link) {
        jdbc.sql("insert into audit.link (chain, n, entry_id, hash) values (:chain, :n, :entry, :hash)")
                .param("chain", link.chain())
                .param("n", link.n())
                .param("entry", link.entryId())
                .param("hash", link.hash())
                .update();
    }

    /** Every link of a chain with its entry, from the first on; read as a stream, whatever their number. */
    void walk(int chain, Consumer<Pair> each) {
        jdbc.sql("""
                        select l.chain, l.n, l.entry_id, l.hash,
                               e.id, e.at, e.account_id, e.actor, e.operation_id, e.act, e.subject, e.details::text
                          from audit.link l left join audit.entry e on e.id = l.entry_id
                         where l.chain = :chain order by l.n
                        """).withFetchSize(1_000).param("chain", chain).query(row -> {
            each.accept(new Pair(link(row), row.getObject(5) == null ? null : Entry.from(row, 5)));
        });
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(row.getInt(1), row.getLong(2), row.getLong(3), row.getBytes(4));
    }
}
