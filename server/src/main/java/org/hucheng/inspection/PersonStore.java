package org.hucheng.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hucheng.audit.By;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of one person: all of them, corrected, and blanked. */
@Repository
class PersonStore {
    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            Instant at,
            int postId,
            UUID record,
            int n,
            String disposition,
            @Nullable Integer tenths,
            @Nullable String origin,
            byte @Nullable [] sealed) {}

    List<Row> rows(int operationId, List<UUID> tokens) {
        return jdbc.sql("""
                        select recorded_at, post_id, id, n, disposition, temperature, origin, sealed from inspection.person
                         where operation_id = :operation and subject_token = any(:tokens) order by recorded_at, id, n
                        """)
                .param("operation", operationId)
                .param("tokens", tokens.toArray(UUID[]::new))
                .query((row, i) -> new Row(
                        row.getTimestamp(1).toInstant(),
                        row.getInt(2),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        row.getString(5),
                        row.getObject(6, Integer.class),
                        row.getString(7),
                        row.getBytes(8)))
                .list();
    }

    void change(int operationId, Row row, @Nullable UUID token, byte @Nullable [] sealed) {
        jdbc.sql("""
                        update inspection.person set subject_token = :token, sealed = :sealed
                         where operation_id = :operation and recorded_at = :at and id = :record and n = :n
                        """)
                .param("token", token)
                .param("sealed", sealed)
                .param("operation", operationId)
                .param("at", Timestamp.from(row.at()))
                .param("record", row.record())
                .param("n", row.n())
                .update();
    }

    void keepOld(
            int operationId, Row row, UUID oldToken, String field, String reason, int request, By by, Instant now) {
        jdbc.sql("""
                        insert into inspection.correction (operation_id, post_id, recorded_at, record, n, field, old_token, old_sealed, reason, request,
                               account_id, actor, at)
                        values (:operation, :post, :recorded, :record, :n, :field, :token, :sealed, :reason, :request, :account, :actor, :at)
                        """)
                .param("operation", operationId)
                .param("post", row.postId())
                .param("recorded", Timestamp.from(row.at()))
                .param("record", row.record())
                .param("n", row.n())
                .param("field", field)
                .param("token", oldToken)
                .param("sealed", row.sealed())
                .param("reason", reason)
                .param("request", request)
                .param("account", by.accountId())
                .param("actor", by.name())
                .param("at", Timestamp.from(now))
                .update();
    }

    record Corrected(UUID record, int n, String field, String reason, Instant at) {}

    List<Corrected> corrections(int operationId, List<UUID> records) {
        return jdbc.sql("""
                        select record, n, field, reason, at from inspection.correction
                         where operation_id = :operation and record = any(:records) order by id
                        """)
                .param("operation", operationId)
                .param("records", records.toArray(UUID[]::new))
                .query((row, i) -> new Corrected(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /** Old values too: those of the rows, and those that were this person's before they were corrected. */
    int emptyCorrections(int operationId, List<UUID> tokens, List<Row> rows) {
        return jdbc.sql("""
                        update inspection.correction set old_token = null, old_sealed = null
                         where operation_id = :operation and old_sealed is not null
                           and (old_token = any(:tokens) or (record, n) in (select * from unnest(:records::uuid[], :ns::smallint[])))
                        """)
                .param("operation", operationId)
                .param("tokens", tokens.toArray(UUID[]::new))
                .param("records", rows.stream().map(Row::record).toArray(UUID[]::new))
                .param("ns", rows.stream().map(r -> (short) r.n()).toArray(Short[]::new))
                .update();
    }
}
