package org.hucheng.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records of people and vehicles by their age: whole day partitions (UTC), and what goes with people. The running counts are not touched. */
@Repository
class InspectedAgeStore {
    private final JdbcClient jdbc;

    InspectedAgeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> oldest(String table, int operationId) {
        return jdbc.sql("select min(recorded_at) from inspection.%s where operation_id = :operation".formatted(table))
                .param("operation", operationId)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    Map<String, Long> countDays(String table, String name, int operationId, Instant before) {
        return jdbc.sql("""
                        select count(*), count(distinct date_trunc('day', recorded_at at time zone 'UTC'))
                          from inspection.%s where operation_id = :operation and recorded_at < :before
                        """.formatted(table))
                .param("operation", operationId)
                .param("before", Timestamp.from(before))
                .query((row, n) -> days(name, row.getLong(1), row.getLong(2)))
                .single();
    }

    /** One day; empty when no whole day is left. */
    Map<String, Long> emptyDay(String table, String name, int operationId, Instant before) {
        long rows = jdbc.sql("select inspection.empty_day(:operation, :table, :before)")
                .param("operation", operationId)
                .param("table", table)
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
        return rows == 0 ? Map.of() : days(name, rows, 1);
    }

    private static Map<String, Long> days(String name, long rows, long days) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(name, rows);
        counts.put("day-partitions", days);
        return counts;
    }

    long count(String table, int operationId, Instant before) {
        return jdbc.sql("select count(*) from inspection.%s where operation_id = :operation and recorded_at < :before"
                        .formatted(table))
                .param("operation", operationId)
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    long delete(String table, int operationId, Instant before, int atMost) {
        return jdbc.sql("""
                        delete from inspection.%s
                         where operation_id = :operation
                           and id in (select id from inspection.%s where operation_id = :operation and recorded_at < :before limit :most)
                        """.formatted(table, table))
                .param("operation", operationId)
                .param("before", Timestamp.from(before))
                .param("most", atMost)
                .update();
    }
}
