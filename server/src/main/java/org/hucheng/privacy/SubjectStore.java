package org.hucheng.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed values of accesses and of people's requests by their age. */
@Repository
class SubjectStore {
    /** From when the age counts. */
    enum Moment {
        ACCESS_GRANTED("privacy.access", "granted_at"),
        ACCESS_OVER("privacy.access", "coalesce(closed_at, until)"),
        REQUEST_MADE("privacy.persons_request", "recorded_at"),
        REQUEST_DECIDED("privacy.persons_request", "decided_at");

        private final String table;
        private final String column;

        Moment(String table, String column) {
            this.table = table;
            this.column = column;
        }
    }

    private final JdbcClient jdbc;

    SubjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> oldest(int operationId, Moment moment) {
        return jdbc.sql("select min(%s) from %s where operation_id = :operation and subject is not null"
                        .formatted(moment.column, moment.table))
                .param("operation", operationId)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    long count(int operationId, Moment moment, Instant before) {
        return jdbc.sql(
                        "select count(*) from %s where operation_id = :operation and subject is not null and %s < :before"
                                .formatted(moment.table, moment.column))
                .param("operation", operationId)
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    int forget(int operationId, Moment moment, Instant before, int atMost) {
        return jdbc.sql("""
                        update %s set subject = null
                         where id in (select id from %s where operation_id = :operation and subject is not null and %s < :before limit :most)
                        """.formatted(moment.table, moment.table, moment.column))
                .param("operation", operationId)
                .param("before", Timestamp.from(before))
                .param("most", atMost)
                .update();
    }
}
