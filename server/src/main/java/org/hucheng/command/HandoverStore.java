package org.hucheng.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has held the command, and the hand-overs between them. */
@Repository
class HandoverStore {
    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By user name. */
    record Holder(String account, Instant since) {}

    /** @param outcome null while it waits */
    record Handover(
            int id,
            String from,
            String to,
            Instant offeredAt,
            String text,
            @Nullable String outcome,
            @Nullable Instant endedAt) {}

    Optional<Holder> holder(int operation) {
        return jdbc.sql("""
                        select account, since from command.holder where operation_id = :operation order by id desc limit 1
                        """)
                .param("operation", operation)
                .query((row, n) ->
                        new Holder(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    void hold(int operation, String account, Instant since) {
        jdbc.sql("insert into command.holder (operation_id, account, since) values (:operation, :account, :since)")
                .param("operation", operation)
                .param("account", account)
                .param("since", Timestamp.from(since))
                .update();
    }

    private static final String SELECT = """
            select h.id, h.from_account, h.to_account, h.offered_at, h.body, e.outcome, e.at
              from command.handover h left join command.handover_end e on e.handover_id = h.id
             where h.operation_id = :operation
            """;

    Optional<Handover> find(int operation, int id) {
        return jdbc.sql(SELECT + " and h.id = :id")
                .param("operation", operation)
                .param("id", id)
                .query(HandoverStore::toHandover)
                .optional();
    }

    Optional<Handover> open(int operation) {
        return jdbc.sql(SELECT + " and e.handover_id is null")
                .param("operation", operation)
                .query(HandoverStore::toHandover)
                .optional();
    }

    /** The newest first. */
    List<Handover> list(int operation, int limit) {
        return jdbc.sql(SELECT + " order by h.id desc limit :limit")
                .param("operation", operation)
                .param("limit", limit)
                .query(HandoverStore::toHandover)
                .list();
    }

    void offer(int operation, String from, String to, String text, Instant at) {
        jdbc.sql("""
                        insert into command.handover (operation_id, from_account, to_account, offered_at, body)
                        values (:operation, :from, :to, :at, :text)
                        """)
                .param("operation", operation)
                .param("from", from)
                .param("to", to)
                .param("at", Timestamp.from(at))
                .param("text", text)
                .update();
    }

    void end(int id, String outcome, Instant at, String by) {
        jdbc.sql("insert into command.handover_end (handover_id, outcome, at, by) values (:id, :outcome, :at, :by)")
                .param("id", id)
                .param("outcome", outcome)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    private static Handover toHandover(ResultSet row, int n) throws SQLException {
        Timestamp ended = row.getTimestamp(7);
        return new Handover(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                row.getString(6),
                ended == null ? null : ended.toInstant());
    }
}
