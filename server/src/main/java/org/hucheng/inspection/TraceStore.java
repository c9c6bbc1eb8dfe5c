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
        return query("vehicle_passages", "vehicle", operationId, token, limit);
    }

    List<Passage> person(int operationId, UUID token, int limit) {
        return query("person_passages", "person", operationId, token, limit);
    }

    /** Through a function of the database, which keeps the plan for every day's partition instead of making it for each call. */
    private List<Passage> query(String function, String subject, int operationId, UUID token, int limit) {
        return jdbc.sql("select * from inspection." + function + "(:operation, :token, :limit)")
                .param("operation", operationId)
                .param("token", token)
                .param("limit", limit)
                .query((row, n) -> new Passage(
                        row.getTimestamp(1).toInstant(),
                        row.getInt(2),
                        subject,
                        row.getString(3),
                        row.getObject(4, Integer.class),
                        row.getObject(5, UUID.class)))
                .list();
    }
}
