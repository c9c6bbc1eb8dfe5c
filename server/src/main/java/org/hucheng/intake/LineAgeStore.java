package org.hucheng.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines by their age: the journal's hashes, and the texts of what was refused. */
@Repository
class LineAgeStore {
    private static final String HASHED =
            " from intake.journal where operation_id = :operation and content_hash <> :erased";
    private static final String KEPT = " from intake.refused where operation_id = :operation and sealed is not null";

    private final JdbcClient jdbc;

    LineAgeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> oldestHash(int operationId) {
        return jdbc.sql("select min(received_at)" + HASHED)
                .param("operation", operationId)
                .param("erased", JournalStore.ERASED)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    long countHashes(int operationId, Instant before) {
        return jdbc.sql("select count(*)" + HASHED + " and received_at < :before")
                .param("operation", operationId)
                .param("erased", JournalStore.ERASED)
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    /** The ids stay known: a line that is sent again is not taken again. */
    int forgetHashes(int operationId, Instant before, int atMost) {
        return jdbc.sql(
                        "update intake.journal set content_hash = :erased where operation_id = :operation and id in (select id"
                                + HASHED + " and received_at < :before limit :most)")
                .param("operation", operationId)
                .param("erased", JournalStore.ERASED)
                .param("before", Timestamp.from(before))
                .param("most", atMost)
                .update();
    }

    /** @param settled by when somebody had dealt with it, or by when it came */
    Optional<Instant> oldestText(int operationId, boolean settled) {
        return jdbc.sql("select min(" + moment(settled) + ")" + KEPT)
                .param("operation", operationId)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    long countTexts(int operationId, boolean settled, Instant before) {
        return jdbc.sql("select count(*)" + KEPT + " and " + moment(settled) + " < :before")
                .param("operation", operationId)
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    /** That it was refused, why and when stays. One that nobody has dealt with is settled by this. */
    int forgetTexts(int operationId, boolean settled, Instant before, int atMost) {
        return jdbc.sql("""
                        update intake.refused
                           set sealed = null, bytes_hash = null, record_id = null, details = '{}',
                               type = case when code = 'UNKNOWN_TYPE' then null else type end,
                               settled_as = coalesce(settled_as, 'destroyed'), settled_by = coalesce(settled_by, 'retention'),
                               settled_at = coalesce(settled_at, clock_timestamp())
                         where id in (select id%s and %s < :before limit :most)
                        """.formatted(KEPT, moment(settled)))
                .param("operation", operationId)
                .param("before", Timestamp.from(before))
                .param("most", atMost)
                .update();
    }

    private static String moment(boolean settled) {
        return settled ? "settled_at" : "received_at";
    }
}
