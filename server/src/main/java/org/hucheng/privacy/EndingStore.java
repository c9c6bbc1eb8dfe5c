package org.hucheng.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hucheng.audit.By;
import org.hucheng.privacy.DestructionStore.Destruction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is only of the ends of single kinds: proposals, and how far an end has come. */
@Repository
class EndingStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    EndingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when there is one already. */
    boolean propose(int operationId, RetentionRule rule, Instant before, Map<String, Long> counted, Instant now) {
        return jdbc.sql("""
                                insert into privacy.destruction (operation_id, early, kind, reference, days, before, proposed_at, counted)
                                values (:operation, false, :kind, :reference, :days, :before, :now, :counted::jsonb)
                                on conflict (operation_id, coalesce(kind, '')) where withdrawn_at is null and (kind is null or certificate is null)
                                do nothing
                                """)
                        .param("operation", operationId)
                        .param("kind", rule.kind().code())
                        .param("reference", rule.reference().code())
                        .param("days", rule.days())
                        .param("before", Timestamp.from(before))
                        .param("now", Timestamp.from(now))
                        .param("counted", json.writeValueAsString(counted))
                        .update()
                == 1;
    }

    /** A proposal nobody has asked for yet goes on with the days and with the configuration. */
    void renew(int id, RetentionRule rule, Instant before, Map<String, Long> counted) {
        jdbc.sql("""
                        update privacy.destruction set reference = :reference, days = :days, before = :before, counted = :counted::jsonb
                         where id = :id
                        """)
                .param("reference", rule.reference().code())
                .param("days", rule.days())
                .param("before", Timestamp.from(before))
                .param("counted", json.writeValueAsString(counted))
                .param("id", id)
                .update();
    }

    /** Takes back a proposal that nobody has asked for. */
    void takeBack(int id, Instant now) {
        jdbc.sql("update privacy.destruction set withdrawn_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** The first of two people. */
    void ask(int id, String reason, By by, Instant now) {
        jdbc.sql("""
                        update privacy.destruction
                           set reason = :reason, requested_by = :by, requested_by_name = :name, requested_at = :now
                         where id = :id
                        """)
                .param("reason", reason)
                .param("by", by.accountId())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** In the transaction that ended it. */
    void progress(int id, Map<String, Long> ended) {
        jdbc.sql("update privacy.destruction set ended = :ended::jsonb where id = :id")
                .param("ended", json.writeValueAsString(ended))
                .param("id", id)
                .update();
    }

    /** Of an operation: proposals, what is asked for and what is being ended. */
    List<Destruction> open(int operationId) {
        return jdbc.sql("""
                        select * from privacy.destruction
                         where operation_id = :operation and kind is not null and withdrawn_at is null and certificate is null order by id
                        """)
                .param("operation", operationId)
                .query((row, n) -> DestructionStore.destruction(row))
                .list();
    }

    /** Ids of what two people have decided and nobody has finished. */
    List<Integer> unfinished() {
        return jdbc.sql("""
                        select id from privacy.destruction
                         where kind is not null and approved_at is not null and certificate is null order by id
                        """).query((row, n) -> row.getInt(1)).list();
    }

    Optional<Destruction> lock(int id) {
        return jdbc.sql("select * from privacy.destruction where id = :id and kind is not null for update")
                .param("id", id)
                .query((row, n) -> DestructionStore.destruction(row))
                .optional();
    }

    /** Ends of single kinds with their certificates, the newest first. */
    List<Destruction> certified(int operationId) {
        return jdbc.sql("""
                        select * from privacy.destruction
                         where operation_id = :operation and kind is not null and certificate is not null order by id desc limit 500
                        """)
                .param("operation", operationId)
                .query((row, n) -> DestructionStore.destruction(row))
                .list();
    }

    /** Up to where two people have decided, whether all of it is done or not. */
    Optional<Instant> decidedBefore(int operationId, RecordKind kind) {
        return jdbc.sql("""
                        select max(before) from privacy.destruction
                         where operation_id = :operation and kind = :kind and approved_at is not null
                        """)
                .param("operation", operationId)
                .param("kind", kind.code())
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
