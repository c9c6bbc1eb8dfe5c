package org.hucheng.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hucheng.audit.By;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has to be kept, since when and why, and who lifted it. */
@Repository
class HoldStore {
    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind null: everything of the operation */
    record Hold(
            int id,
            @Nullable RecordKind kind,
            String reason,
            String by,
            Instant at,
            @Nullable Lifted lifted) {
        boolean stops(@Nullable RecordKind wanted) {
            return lifted == null && (kind == null || wanted == null || kind == wanted);
        }
    }

    record Lifted(String by, Instant at, String why) {}

    /** Until the transaction ends nothing of the operation is held, lifted or decided upon by anybody else. */
    void lock(int operationId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('privacy.hold'), :operation)")
                .param("operation", operationId)
                .query(row -> {});
    }

    /** Those that stand first, then the newest. */
    List<Hold> list(int operationId) {
        return jdbc.sql("""
                        select * from privacy.hold where operation_id = :operation order by (lifted_at is null) desc, id desc limit 200
                        """)
                .param("operation", operationId)
                .query((row, n) -> hold(row))
                .list();
    }

    Optional<Hold> find(int operationId, int id) {
        return jdbc.sql("select * from privacy.hold where operation_id = :operation and id = :id")
                .param("operation", operationId)
                .param("id", id)
                .query((row, n) -> hold(row))
                .optional();
    }

    int add(int operationId, @Nullable RecordKind kind, String reason, By by, Instant at) {
        return jdbc.sql("""
                        insert into privacy.hold (operation_id, kind, reason, set_by, set_by_name, set_at)
                        values (:operation, :kind, :reason, :by, :name, :at) returning id
                        """)
                .param("operation", operationId)
                .param("kind", kind == null ? null : kind.code())
                .param("reason", reason)
                .param("by", by.accountId())
                .param("name", by.name())
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    void lift(int id, String why, By by, Instant at) {
        jdbc.sql("""
                        update privacy.hold set lifted_by = :by, lifted_by_name = :name, lifted_at = :at, lifted_why = :why where id = :id
                        """)
                .param("by", by.accountId())
                .param("name", by.name())
                .param("at", Timestamp.from(at))
                .param("why", why)
                .param("id", id)
                .update();
    }

    private static Hold hold(ResultSet row) throws SQLException {
        var lifted = row.getTimestamp("lifted_at");
        String kind = row.getString("kind");
        return new Hold(
                row.getInt("id"),
                kind == null ? null : RecordKind.get(kind),
                row.getString("reason"),
                row.getString("set_by_name"),
                row.getTimestamp("set_at").toInstant(),
                lifted == null
                        ? null
                        : new Lifted(
                                Objects.requireNonNull(row.getString("lifted_by_name")),
                                lifted.toInstant(),
                                Objects.requireNonNull(row.getString("lifted_why"))));
    }
}
