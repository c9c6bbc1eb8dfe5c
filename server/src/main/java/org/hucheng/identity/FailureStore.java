package org.hucheng.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FailureStore {
    private final JdbcClient jdbc;

    FailureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Failures> find(String username) {
        return jdbc.sql("select username, failures, last_at from identity.sign_in_failure where username = :username")
                .param("username", username)
                .query(FailureStore::toFailures)
                .optional();
    }

    List<Failures> list() {
        return jdbc.sql("select username, failures, last_at from identity.sign_in_failure")
                .query(FailureStore::toFailures)
                .list();
    }

    void add(String username, Instant at) {
        jdbc.sql("""
                        insert into identity.sign_in_failure (username, failures, last_at) values (:username, 1, :at)
                        on conflict on constraint sign_in_failure_username do update
                           set failures = sign_in_failure.failures + 1, last_at = excluded.last_at
                        """)
                .param("username", username)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Returns how many there were: none or one. */
    int remove(String username) {
        return jdbc.sql("delete from identity.sign_in_failure where username = :username")
                .param("username", username)
                .update();
    }

    void removeBefore(Instant at) {
        jdbc.sql("delete from identity.sign_in_failure where last_at < :at")
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Failures toFailures(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Failures(
                row.getString("username"),
                row.getInt("failures"),
                row.getTimestamp("last_at").toInstant());
    }
}
