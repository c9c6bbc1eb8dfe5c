package org.hucheng.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.hucheng.audit.By;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Requests to end an operation's personal data, or one kind of its records, and what became of them. */
@Repository
class DestructionStore {
    private final JdbcClient jdbc;

    DestructionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who did a step, and when. */
    record Step(int accountId, String name, Instant at) {}

    /**
     * Of one kind of record alone.
     *
     * @param before records with their reference before it
     * @param counted what was counted when it was proposed, by name
     * @param ended what has ended so far, by name
     */
    record Part(
            RecordKind kind,
            Reference reference,
            int days,
            Instant before,
            Instant proposedAt,
            Map<String, Long> counted,
            Map<String, Long> ended) {}

    /**
     * @param reason null: a proposal of the schedule that nobody has asked for yet, as {@code requested}
     * @param early asked for before the retention was over
     * @param part null: everything, with the keys
     * @param certificate its text, once everything is done
     */
    record Destruction(
            int id,
            int operationId,
            @Nullable String reason,
            boolean early,
            @Nullable Part part,
            @Nullable Step requested,
            @Nullable Step approved,
            @Nullable String certificate,
            @Nullable String hash) {
        /** Who asked; only for what has been asked for. */
        Step asked() {
            return Objects.requireNonNull(requested);
        }
    }

    private static final String OPEN = """
            select * from privacy.destruction
             where operation_id = :operation and kind is not distinct from :kind and withdrawn_at is null and (kind is null or certificate is null)
            """;

    /** The one that is not withdrawn, nor, of a kind, done. @param kind null: everything */
    Optional<Destruction> find(int operationId, @Nullable RecordKind kind) {
        return open(OPEN, operationId, kind);
    }

    /** The same, so that nobody else decides on it until this transaction ends. */
    Optional<Destruction> lock(int operationId, @Nullable RecordKind kind) {
        return open(OPEN + " for update", operationId, kind);
    }

    private Optional<Destruction> open(String sql, int operationId, @Nullable RecordKind kind) {
        return jdbc.sql(sql)
                .param("operation", operationId)
                .param("kind", kind == null ? null : kind.code(), Types.VARCHAR)
                .query((row, n) -> destruction(row))
                .optional();
    }

    /** Of everything, not of single kinds. */
    List<Destruction> listApproved() {
        return jdbc.sql("select * from privacy.destruction where approved_at is not null and kind is null order by id")
                .query((row, n) -> destruction(row))
                .list();
    }

    /** False when there is one already. */
    boolean add(int operationId, String reason, boolean early, By by, Instant at) {
        return jdbc.sql("""
                                insert into privacy.destruction
                                       (operation_id, reason, early, requested_by, requested_by_name, requested_at)
                                values (:operation, :reason, :early, :by, :name, :at)
                                on conflict (operation_id, coalesce(kind, '')) where withdrawn_at is null and (kind is null or certificate is null)
                                do nothing
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

    static Destruction destruction(ResultSet row) throws SQLException {
        return new Destruction(
                row.getInt("id"),
                row.getInt("operation_id"),
                row.getString("reason"),
                row.getBoolean("early"),
                part(row),
                step(row, "requested"),
                step(row, "approved"),
                row.getString("certificate"),
                row.getString("certificate_hash"));
    }

    private static @Nullable Step step(ResultSet row, String name) throws SQLException {
        var at = row.getTimestamp(name + "_at");
        return at == null ? null : new Step(row.getInt(name + "_by"), row.getString(name + "_by_name"), at.toInstant());
    }

    private static @Nullable Part part(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null
                ? null
                : new Part(
                        RecordKind.get(kind),
                        Reference.of(row.getString("reference")),
                        row.getInt("days"),
                        row.getTimestamp("before").toInstant(),
                        row.getTimestamp("proposed_at").toInstant(),
                        counts(row.getString("counted")),
                        counts(row.getString("ended")));
    }

    private static Map<String, Long> counts(@Nullable String json) {
        var counts = new TreeMap<String, Long>();
        if (json != null) {
            JsonMapper.shared()
                    .readTree(json)
                    .properties()
                    .forEach(
                            count -> counts.put(count.getKey(), count.getValue().asLong()));
        }
        return counts;
    }
}
