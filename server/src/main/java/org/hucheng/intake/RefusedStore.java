package org.hucheng.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk of refused records. */
@Repository
class RefusedStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RefusedStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Refused(
            long id,
            int operationId,
            int deviceId,
            int line,
            @Nullable UUID recordId,
            @Nullable String type,
            String module,
            String code,
            JsonNode details,
            Instant receivedAt,
            @Nullable String settledAs,
            @Nullable String settledBy,
            @Nullable Instant settledAt) {}

    /** Keeps refused lines; a line the desk already has is not kept twice. */
    void keep(Connection connection, int operationId, int deviceId, List<Candidate> refused, List<byte[]> sealed)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into intake.refused (operation_id, device_id, line, record_id, type, module, code, details, sealed, bytes_hash, happened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, least(?, clock_timestamp()))
                on conflict on constraint refused_once do nothing
                """)) {
            for (int i = 0; i < refused.size(); i++) {
                Candidate c = refused.get(i);
                var refusal = java.util.Objects.requireNonNull(c.refusal);
                insert.setInt(1, operationId);
                insert.setInt(2, deviceId);
                insert.setInt(3, c.line);
                insert.setObject(4, c.id);
                insert.setString(5, c.type);
                insert.setString(6, refusal.code().module());
                insert.setString(7, refusal.code().name());
                insert.setString(8, json.writeValueAsString(refusal.values()));
                insert.setBytes(9, sealed.get(i));
                insert.setObject(10, c.hash);
                insert.setObject(
                        11,
                        c.recordedAt == null ? null : c.recordedAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A line that is accepted now and was refused before leaves the desk by itself. */
    void settleAccepted(Connection connection, int operationId, List<UUID> hashes) throws SQLException {
        try (var update = connection.prepareStatement("""
                update intake.refused
                   set settled_as = 'accepted', settled_by = 're-sent', settled_at = clock_timestamp()
                 where operation_id = ? and settled_at is null and bytes_hash = any(?)
                """)) {
            update.setInt(1, operationId);
            update.setArray(2, connection.createArrayOf("uuid", hashes.toArray()));
            update.executeUpdate();
        }
    }

    private static final String COLUMNS =
            "id, operation_id, device_id, line, record_id, type, module, code, details, received_at, settled_as, settled_by, settled_at";

    List<Refused> list(int operationId, boolean open, @Nullable String code, long before, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                           from intake.refused
                          where operation_id = :operation and id < :before and (settled_at is null) = :open
                            and (:code::text is null or code = :code)
                          order by id desc
                          limit :limit
                        """)
                .param("operation", operationId)
                .param("before", before)
                .param("open", open)
                .param("code", code)
                .param("limit", limit)
                .query(this::toRefused)
                .list();
    }

    long count(int operationId, boolean open, @Nullable String code) {
        return jdbc.sql("""
                        select count(*) from intake.refused
                         where operation_id = :operation and (settled_at is null) = :open
                           and (:code::text is null or code = :code)
                        """)
                .param("operation", operationId)
                .param("open", open)
                .param("code", code)
                .query(Long.class)
                .single();
    }

    Optional<Refused> find(int operationId, long id) {
        return jdbc.sql("select " + COLUMNS + " from intake.refused where operation_id = :operation and id = :id")
                .param("operation", operationId)
                .param("id", id)
                .query(this::toRefused)
                .optional();
    }

    record Kept(long id, java.time.Instant receivedAt, String code, byte[] sealed) {}

    /** Every line of an operation that is still there as it came. */
    List<Kept> kept(int operationId) {
        return jdbc.sql(
                        "select id, received_at, code, sealed from intake.refused where operation_id = :operation and sealed is not null order by id")
                .param("operation", operationId)
                .query((row, n) ->
                        new Kept(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getBytes(4)))
                .list();
    }

    /** Empties lines: that they were refused, why and when stays. */
    int empty(List<Long> ids) {
        return jdbc.sql("""
                        update intake.refused
                           set sealed = null, bytes_hash = null, record_id = null, details = '{}', settled_as = coalesce(settled_as, 'destroyed'),
                               settled_by = coalesce(settled_by, 'erased'), settled_at = coalesce(settled_at, clock_timestamp())
                         where id = any(:ids)
                        """).param("ids", ids.toArray(Long[]::new)).update();
    }

    byte[] sealed(long id) {
        return jdbc.sql("select sealed from intake.refused where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** Returns false when somebody else has settled it in the meantime. */
    boolean settle(long id, String as, String by, @Nullable String why) {
        return jdbc.sql("""
                                update intake.refused
                                   set settled_as = :as, settled_by = :by, settled_at = clock_timestamp(), settled_why = :why
                                 where id = :id and settled_at is null
                                """)
                        .param("as", as)
                        .param("by", by)
                        .param("why", why)
                        .param("id", id)
                        .update()
                == 1;
    }

    record Waiting(int deviceId, String code, long count, Instant lastAt) {}

    /** What waits, by device and code, the newest first. */
    List<Waiting> waiting(int operationId, Instant from, Instant to) {
        return jdbc.sql("""
                        select device_id, code, count(*), max(happened_at) from intake.refused
                         where operation_id = :operation and settled_at is null and happened_at > :from and happened_at <= :to
                         group by device_id, code
                         order by max(happened_at) desc
                        """)
                .param("operation", operationId)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Waiting(
                        row.getInt(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private Refused toRefused(java.sql.ResultSet row, int n) throws SQLException {
        var settledAt = row.getTimestamp("settled_at");
        return new Refused(
                row.getLong("id"),
                row.getInt("operation_id"),
                row.getInt("device_id"),
                row.getInt("line"),
                row.getObject("record_id", UUID.class),
                row.getString("type"),
                row.getString("module"),
                row.getString("code"),
                json.readTree(row.getString("details")),
                row.getTimestamp("received_at").toInstant(),
                row.getString("settled_as"),
                row.getString("settled_by"),
                settledAt == null ? null : settledAt.toInstant());
    }
}
