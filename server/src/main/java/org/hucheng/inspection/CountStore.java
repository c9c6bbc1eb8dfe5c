package org.hucheng.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hucheng.kernel.TimeWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the running counts, and counts again from the records. */
@Repository
class CountStore {
    private final JdbcClient jdbc;

    CountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sum of the day counts of some kinds. */
    long sum(int operationId, LocalDate from, LocalDate to, Filter filter, Collection<String> kinds) {
        return jdbc.sql("""
                        select coalesce(sum(count), 0) from inspection.daily
                         where operation_id = :operation and day between :from and :to and post_id = any(:posts)
                           and kind = any(:kinds) and (:all or disposition = any(:dispositions))
                        """)
                .param("operation", operationId)
                .param("from", from)
                .param("to", to)
                .param("posts", filter.posts().toArray(Integer[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("all", filter.dispositions().isEmpty())
                .param("dispositions", filter.dispositions().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** @param dispositions empty: any */
    record Filter(Collection<Integer> posts, Collection<String> dispositions) {}

    long recount(String kind, int operationId, Instant from, Instant to, Filter filter) {
        String sql = switch (kind) {
            case Counted.VEHICLE -> "select count(*) from inspection.vehicle";
            case Counted.PERSON -> "select count(*) from inspection.person";
            case Counted.VEHICLE_TALLY -> "select coalesce(sum(vehicles), 0) from inspection.tally";
            case Counted.PERSON_TALLY -> "select coalesce(sum(people), 0) from inspection.tally";
            case Counted.SECOND_MEASUREMENT -> "select count(*) from inspection.second_measurement";
            default -> throw new IllegalArgumentException("kind " + kind);
        };
        return jdbc.sql(sql + """
                           where operation_id = :operation and recorded_at >= :from and recorded_at < :to
                             and post_id = any(:posts) and (:all or disposition = any(:dispositions))
                          """)
                .param("operation", operationId)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("posts", filter.posts().toArray(Integer[]::new))
                .param("all", filter.dispositions().isEmpty())
                .param("dispositions", filter.dispositions().toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** @param at the beginning of the hour */
    record HourCount(Instant at, String kind, String disposition, long count) {}

    List<HourCount> hours(int operationId, int postId, Instant from, Instant to) {
        return jdbc.sql("""
                        select hour, kind, disposition, count from inspection.hourly
                         where operation_id = :operation and post_id = :post and hour >= :from and hour < :to
                         order by hour
                        """)
                .param("operation", operationId)
                .param("post", postId)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) -> new HourCount(
                        row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    /** Every post together. */
    List<HourCount> hours(int operationId, Instant from, Instant to) {
        return jdbc.sql("""
                        select hour, kind, '' as disposition, sum(count) from inspection.hourly
                         where operation_id = :operation and hour >= :from and hour < :to
                         group by hour, kind order by hour
                        """)
                .param("operation", operationId)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) -> new HourCount(
                        row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
    }

    record PostCount(int postId, String kind, long count, Instant lastAt) {}

    List<PostCount> byPost(int operationId, LocalDate day) {
        return jdbc.sql("""
                        select post_id, kind, sum(count), max(last_at) from inspection.daily
                         where operation_id = :operation and day = :day group by post_id, kind
                        """)
                .param("operation", operationId)
                .param("day", day)
                .query((row, n) -> new PostCount(
                        row.getInt(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    Map<String, Long> totals(int operationId, LocalDate from, LocalDate to) {
        var totals = new HashMap<String, Long>();
        jdbc.sql("""
                        select kind, sum(count) from inspection.daily
                         where operation_id = :operation and day between :from and :to group by kind
                        """)
                .param("operation", operationId)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    totals.put(row.getString(1), row.getLong(2));
                });
        return totals;
    }

    Optional<Instant> newest(int operationId) {
        return jdbc.sql("""
                        select max(last_at) from inspection.daily
                         where operation_id = :operation
                           and day = (select max(day) from inspection.daily where operation_id = :operation)
                        """)
                .param("operation", operationId)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    record Event(Instant at, int postId, String disposition, int temperature) {}

    /** @param lowest tenths of a degree: readings from it upwards */
    List<Event> secondMeasurements(int operationId, int lowest, Instant from, Instant to, int limit) {
        return jdbc.sql("""
                        select recorded_at, post_id, disposition, temperature from inspection.second_measurement
                         where operation_id = :operation and recorded_at > :from and recorded_at <= :to
                           and temperature >= :lowest
                         order by recorded_at desc limit :limit
                        """)
                .param("operation", operationId)
                .param("lowest", lowest)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("limit", limit)
                .query((row, n) ->
                        new Event(row.getTimestamp(1).toInstant(), row.getInt(2), row.getString(3), row.getInt(4)))
                .list();
    }

    long recordsOutside(int operationId, TimeWindow time) {
        return jdbc.sql("""
                        select count(*)
                          from (select operation_id, recorded_at from inspection.vehicle
                                union all select operation_id, recorded_at from inspection.person where on_foot
                                union all select operation_id, recorded_at from inspection.tally
                                union all select operation_id, recorded_at from inspection.second_measurement) records
                         where operation_id = :operation and (recorded_at < :from or recorded_at >= :to)
                        """)
                .param("operation", operationId)
                .param("from", Timestamp.from(time.from()))
                .param("to", Timestamp.from(Objects.requireNonNull(time.to())))
                .query(Long.class)
                .single();
    }

    java.util.Set<Integer> postsInUse(int operationId, Collection<Integer> ids) {
        return new java.util.HashSet<>(jdbc.sql(
                        "select distinct post_id from inspection.daily where operation_id = :operation and post_id = any(:ids)")
                .param("operation", operationId)
                .param("ids", ids.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }
}
