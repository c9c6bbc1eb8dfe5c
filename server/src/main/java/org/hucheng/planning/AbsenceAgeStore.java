package org.hucheng.planning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences by their age. */
@Repository
class AbsenceAgeStore {
    private static final String OLD = """
             from planning.absence
             where operation_id = :operation and (:last::date is null or last_day < :last) and (:reported::timestamptz is null or reported_at < :reported)
            """;

    private final JdbcClient jdbc;

    AbsenceAgeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Absences whose last day lies before a day, or that were reported before a moment: one of the two. */
    record Age(@Nullable LocalDate lastDay, @Nullable Instant reported) {}

    Optional<LocalDate> oldestLastDay(int operationId) {
        return jdbc.sql("select min(last_day) from planning.absence where operation_id = :operation")
                .param("operation", operationId)
                .query((row, n) -> Optional.ofNullable(row.getDate(1)).map(java.sql.Date::toLocalDate))
                .single();
    }

    Optional<Instant> oldestReport(int operationId) {
        return jdbc.sql("select min(reported_at) from planning.absence where operation_id = :operation")
                .param("operation", operationId)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    long count(int operationId, Age age) {
        return old("select count(*)" + OLD, operationId, age).query(Long.class).single();
    }

    int delete(int operationId, Age age, int atMost) {
        return old("delete from planning.absence where id in (select id" + OLD + " limit :most)", operationId, age)
                .param("most", atMost)
                .update();
    }

    private JdbcClient.StatementSpec old(String sql, int operationId, Age age) {
        Instant reported = age.reported();
        return jdbc.sql(sql)
                .param("operation", operationId)
                .param("last", age.lastDay(), java.sql.Types.DATE)
                .param(
                        "reported",
                        reported == null ? null : reported.atOffset(java.time.ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
