package org.hucheng.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds passages by token. */
@Repository
class TraceStore {
    private final JdbcClient jdbc;

    TraceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Passage(
            Instant at,
            int postId,
            String subject,
            String disposition,
            @org.jspecify.annotations.Nullable Integer tenths,
            UUID record) {}

    List<Passage> vehicle(int operationId, UUID token, int limit) {
        return query("""
                select recorded_at, post_id, 'vehicle' as subject, disposition, null::smallint as temperature, id
                  from inspection.vehicle
                 where operation_id = :operation and plate_token = :token
                 order by recorded_at desc limit :limit
                """, operationId, token, limit);
    }

    List<Passage> person(int operationId, UUID token, int limit) {
        return query("""
                select recorded_at, post_id, 'person' as subject, disposition, temperature, id
                  from inspection.person
                 where operation_id = :operation and subject_token = :token
                 order by recorded_at desc limit :limit
                """, operationId, token, limit);
    }

    private List<Passage> query(String sql, int operationId, UUID token, int limit) {
        return jdbc.sql(sql)
                .param("operation", operationId)
                .param("token", token)
                .param("limit", limit)
                .query((row, n) -> new Passage(
                        row.getTimestamp(1).toInstant(),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, Integer.class),
                        row.getObject(6, UUID.class)))
                .list();
    }
}
