package org.hucheng.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts a short span by post and lane from the records themselves, which lie in day partitions ordered by time: an hour of a district is a few
 * thousand rows of one index. The running counts know no lane, and intake writes nothing more for this.
 */
@Repository
class FlowStore {
    private final JdbcClient jdbc;

    FlowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Vehicles with their records; after {@code from}, up to {@code to}. */
    List<Inspections.LaneFlow> named(int operationId, Instant from, Instant to) {
        return jdbc.sql("""
                        select post_id, lane, count(*), sum(people) from inspection.vehicle
                         where operation_id = :operation and recorded_at > :from and recorded_at <= :to
                         group by post_id, lane
                        """)
                .param("operation", operationId)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) ->
                        new Inspections.LaneFlow(row.getInt(1), lane(row.getObject(2)), row.getLong(3), row.getLong(4)))
                .list();
    }

    /** Counts without names, of each the share of its time that lies in the span; they name no lane. */
    List<Inspections.LaneFlow> tallied(int operationId, Instant from, Instant to) {
        return jdbc.sql("""
                        select post_id, sum(vehicles * share), sum(people * share)
                          from (select post_id, vehicles, people,
                                       case when ends_at = starts_at then (ends_at > :from and ends_at <= :to)::int
                                            else extract(epoch from least(ends_at, :to) - greatest(starts_at, :from))
                                                 / extract(epoch from ends_at - starts_at) end as share
                                  from inspection.tally
                                 where operation_id = :operation and recorded_at > :from
                                   and starts_at <= :to and ends_at > :from) t
                         group by post_id
                        """)
                .param("operation", operationId)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) -> new Inspections.LaneFlow(row.getInt(1), null, row.getDouble(2), row.getDouble(3)))
                .list();
    }

    /** The most vehicles of each lane in any whole piece of so many minutes. */
    List<Inspections.LanePeak> peaks(int operationId, Instant from, Instant to, int minutes) {
        return jdbc.sql("""
                        select post_id, lane, max(vehicles)
                          from (select post_id, lane, count(*) as vehicles from inspection.vehicle
                                 where operation_id = :operation and recorded_at > :from and recorded_at <= :to
                                 group by post_id, lane, floor(extract(epoch from recorded_at) / :seconds)) pieces
                         group by post_id, lane
                        """)
                .param("operation", operationId)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("seconds", minutes * 60)
                .query((row, n) -> new Inspections.LanePeak(row.getInt(1), lane(row.getObject(2)), row.getLong(3)))
                .list();
    }

    private static @Nullable Integer lane(@Nullable Object lane) {
        return lane instanceof Number number ? number.intValue() : null;
    }
}
