package org.hucheng.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hucheng.audit.By;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to end an operation's personal data, and what became of them. */
@Repository
class DestructionStore {
    private final JdbcClient jdbc;

    DestructionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who did a step, and when. */
    record Step(int accountId, String name, Instant at) {}

    /**
     * @param early asked for before the retention was over
     * @param certificate its text, once everything is done
     */
    record Destruction(
            int id,
            int operationId,
            String reason,
            boolean early,
            Step requested,
            @Nullable Step approved,
            @Nullable String certificate,
            @Nullable String hash) {}

    /** The one that is not withdrawn. */
    Optional<Destruction> find(int operationId) {
        return jdbc.sql("select * from privacy.destruction where operation_id = :operation and withdrawn_at is null")
                .param("operation", operationId)
                .query((row, n) -> destruction(row))
                .optional();
    }

    /** The same, so that nobody else decides on it until this transaction ends. */
    Optional<Destruction> lock(int operationId) {
        return jdbc.sql("""
                        select * from privacy.destruction
                         where operation_id = :operation and withdrawn_at is null for update
                        """)
                .param("operation", operationId)
                .query((row, n) -> destruction(row))
                .optional();
    }

    List<Destruction> listApproved() {
        return jdbc.sql("select * from privacy.destruction where approved_at is not null order by id")
                .query((row, n) -> destruction(row))
                .list();
    }

    /** False when there is one already. */
    boolean add(int operationId, String reason, boolean early, By by, Instant at) {
        return jdbc.sql("""
                                insert into privacy.destruction
                                       (operation_id, reason, early, requested_by, requested_by_name, requested_at)
                                values (:operation, :reason, :early, :by, :name, :at)
                                on conflict (operation_id) where withdrawn_at is null do nothing
                                """)
                        .param("operation", operationId)
                        .param("reason", reason)
                        .param("early", early)
                        .param("by", by.accountId())
                        .param("name", by.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void withdraw(int id, By by, Instant at) {
        jdbc.sql("update privacy.destruction set withdrawn_by = :by, withdrawn_at = :at where id = :id")
                .param("by", by.accountId())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void approve(int id, By by, Instant at) {
        jdbc.sql("""
                        update privacy.destruction set approved_by = :by, approved_by_name = :name, approved_at = :at
                         where id = :id
                        """)
                .param("by", by.accountId())
                .param("name", by.name())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void certify(int id, String certificate, String hash) {
        jdbc.sql("update privacy.destruction set certificate = :certificate, certificate_hash = :hash where id = :id")
                .param("certificate", certificate)
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    private static Destruction destruction(ResultSet row) throws SQLException {
        return new Destruction(
                row.getInt("id"),
                row.getInt("operation_id"),
                row.getString("reason"),
                row.getBoolean("early"),
                new Step(
                        row.getInt("requested_by"),
                        row.getString("requested_by_name"),
                        row.getTimestamp("requested_at").toInstant()),
                row.getTimestamp("approved_at") == null
                        ? null
                        : new Step(
                                row.getInt("approved_by"),
                                row.getString("approved_by_name"),
                                row.getTimestamp("approved_at").toInstant()),
                row.getString("certificate"),
                row.getString("certificate_hash"));
    }
}
