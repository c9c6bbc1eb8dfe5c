package org.hucheng.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hucheng.audit.By;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had leave to see whose values, until when, why, and what was said of it. */
@Repository
class AccessStore {
    private static final String SELECT = "select * from privacy.access where operation_id = :operation";

    private final JdbcClient jdbc;

    AccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param subject the value, sealed, so that whoever has several open can tell them apart */
    record Asked(
            boolean glass,
            String kind,
            List<UUID> tokens,
            byte[] subject,
            @Nullable String purpose,
            String reason,
            Instant until) {}

    int add(int operationId, By by, Asked asked, Instant now) {
        return jdbc.sql("""
                        insert into privacy.access (operation_id, account_id, actor, glass, kind, tokens, subject, purpose, reason, granted_at, until)
                        values (:operation, :account, :actor, :glass, :kind, :tokens, :subject, :purpose, :reason, :at, :until)
                        returning id
                        """)
                .param("operation", operationId)
                .param("account", by.accountId())
                .param("actor", by.name())
                .param("glass", asked.glass())
                .param("kind", asked.kind())
                .param("tokens", asked.tokens().toArray(UUID[]::new))
                .param("subject", asked.subject())
                .param("purpose", asked.purpose())
                .param("reason", asked.reason())
                .param("at", Timestamp.from(now))
                .param("until", Timestamp.from(asked.until()))
                .query(Integer.class)
                .single();
    }

    Optional<Access> find(int operationId, int id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("operation", operationId)
                .param("id", id)
                .query((row, n) -> access(row))
                .optional();
    }

    record Own(Access access, byte @Nullable [] subject) {}

    /** Those of one account that are open now, the newest first. */
    List<Own> open(int operationId, int accountId, Instant now) {
        return jdbc.sql(SELECT + """
                         and account_id = :account and until > :now and closed_at is null
                         order by id desc limit 50
                        """)
                .param("operation", operationId)
                .param("account", accountId)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Own(access(row), row.getBytes("subject")))
                .list();
    }

    /** The newest first, before an id. @param glass only those of emergencies, or all */
    List<Access> list(int operationId, boolean glass, long before, int limit) {
        return jdbc.sql(SELECT + " and (glass or not :glass) and id < :before order by id desc limit :limit")
                .param("operation", operationId)
                .param("glass", glass)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> access(row))
                .list();
    }

    record Waiting(long count, @Nullable Instant oldest) {}

    /** Emergencies that nobody has reviewed. */
    Waiting waiting(int operationId) {
        return jdbc.sql("""
                        select count(*), min(granted_at) from privacy.access
                         where operation_id = :operation and glass and reviewed_at is null
                        """)
                .param("operation", operationId)
                .query((row, n) -> {
                    var oldest = row.getTimestamp(2);
                    return new Waiting(row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    void close(int id, Instant now) {
        jdbc.sql("update privacy.access set closed_at = :now where id = :id and closed_at is null")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void revealed(int id) {
        jdbc.sql("update privacy.access set reveals = reveals + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** False when somebody else has reviewed it in the meantime. */
    boolean review(int id, By by, boolean justified, String words, Instant now) {
        return jdbc.sql("""
                                update privacy.access
                                   set reviewed_by = :by, reviewed_by_name = :name, reviewed_at = :at, justified = :justified, review_words = :words
                                 where id = :id and reviewed_at is null
                                """)
                        .param("by", by.accountId())
                        .param("name", by.name())
                        .param("at", Timestamp.from(now))
                        .param("justified", justified)
                        .param("words", words)
                        .param("id", id)
                        .update()
                == 1;
    }

    long countSubjects(int operationId) {
        return jdbc.sql("select count(*) from privacy.access where operation_id = :operation and subject is not null")
                .param("operation", operationId)
                .query(Long.class)
                .single();
    }

    /** Takes the sealed values away; who looked, when and why stays. */
    void forget(int operationId) {
        jdbc.sql("update privacy.access set subject = null where operation_id = :operation and subject is not null")
                .param("operation", operationId)
                .update();
    }

    private static Access access(ResultSet row) throws SQLException {
        var closed = row.getTimestamp("closed_at");
        var reviewed = row.getTimestamp("reviewed_at");
        return new Access(
                row.getInt("id"),
                row.getInt("operation_id"),
                row.getInt("account_id"),
                row.getString("actor"),
                row.getBoolean("glass"),
                row.getString("kind"),
                List.of((UUID[]) row.getArray("tokens").getArray()),
                row.getString("purpose"),
                row.getString("reason"),
                row.getTimestamp("granted_at").toInstant(),
                row.getTimestamp("until").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getInt("reveals"),
                reviewed == null
                        ? null
                        : new Access.Review(
                                Objects.requireNonNull(row.getString("reviewed_by_name")),
                                reviewed.toInstant(),
                                row.getBoolean("justified"),
                                Objects.requireNonNull(row.getString("review_words"))));
    }
}
