package org.hucheng.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hucheng.audit.By;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people asked about their own data, and what became of it. */
@Repository
class PersonsRequestStore {
    private static final String SELECT = "select * from privacy.persons_request where operation_id = :operation";

    private final JdbcClient jdbc;

    PersonsRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record New(
            String kind,
            List<UUID> tokens,
            byte[] subject,
            String checked,
            String words,
            LocalDate receivedOn,
            LocalDate dueOn) {}

    int add(int operationId, New asked, By by, Instant now) {
        return jdbc.sql("""
                        insert into privacy.persons_request (operation_id, kind, tokens, subject, checked, words, received_on, due_on,
                               recorded_by, recorded_by_name, recorded_at)
                        values (:operation, :kind, :tokens, :subject, :checked, :words, :received, :due, :by, :name, :at) returning id
                        """)
                .param("operation", operationId)
                .param("kind", asked.kind())
                .param("tokens", asked.tokens().toArray(UUID[]::new))
                .param("subject", asked.subject())
                .param("checked", asked.checked())
                .param("words", asked.words())
                .param("received", asked.receivedOn())
                .param("due", asked.dueOn())
                .param("by", by.accountId())
                .param("name", by.name())
                .param("at", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    List<PersonsRequest> list(int operationId) {
        return jdbc.sql(SELECT + " order by (state = 'open') desc, due_on, id limit 500")
                .param("operation", operationId)
                .query((row, n) -> request(row))
                .list();
    }

    Optional<PersonsRequest> find(int operationId, int id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("operation", operationId)
                .param("id", id)
                .query((row, n) -> request(row))
                .optional();
    }

    /** So that nobody else decides on it until this transaction ends. */
    Optional<PersonsRequest> lock(int operationId, int id) {
        return jdbc.sql(SELECT + " and id = :id for update")
                .param("operation", operationId)
                .param("id", id)
                .query((row, n) -> request(row))
                .optional();
    }

    void decide(int id, String state, By by, Instant now, @Nullable String decision, @Nullable String result) {
        jdbc.sql("""
                        update privacy.persons_request
                           set state = :state, decided_by = :by, decided_by_name = :name, decided_at = :at, decision = :decision, result = :result::jsonb
                         where id = :id
                        """)
                .param("state", state)
                .param("by", by.accountId())
                .param("name", by.name())
                .param("at", Timestamp.from(now))
                .param("decision", decision)
                .param("result", result)
                .param("id", id)
                .update();
    }

    /** Takes the sealed numbers of these people away: of requests and of accesses. */
    long forget(int operationId, List<UUID> tokens) {
        UUID[] all = tokens.toArray(UUID[]::new);
        int accesses = jdbc.sql(
                        "update privacy.access set subject = null where operation_id = :operation and tokens && :tokens and subject is not null")
                .param("operation", operationId)
                .param("tokens", all)
                .update();
        int requests = jdbc.sql(
                        "update privacy.persons_request set subject = null where operation_id = :operation and tokens && :tokens and subject is not null")
                .param("operation", operationId)
                .param("tokens", all)
                .update();
        return (long) accesses + requests;
    }

    long countSubjects(int operationId) {
        return jdbc.sql(
                        "select count(*) from privacy.persons_request where operation_id = :operation and subject is not null")
                .param("operation", operationId)
                .query(Long.class)
                .single();
    }

    void forgetAll(int operationId) {
        jdbc.sql(
                        "update privacy.persons_request set subject = null where operation_id = :operation and subject is not null")
                .param("operation", operationId)
                .update();
    }

    private static PersonsRequest request(ResultSet row) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new PersonsRequest(
                row.getInt("id"),
                row.getInt("operation_id"),
                row.getString("kind"),
                List.of((UUID[]) row.getArray("tokens").getArray()),
                row.getBytes("subject"),
                row.getString("checked"),
                row.getString("words"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("recorded_by"),
                row.getString("recorded_by_name"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("state"),
                row.getString("decided_by_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("decision"),
                row.getString("result"));
    }
}
