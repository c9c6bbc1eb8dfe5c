package org.hucheng.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hucheng.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads check-ins and check-outs by member and time, as stays are made of them. */
@Repository
class MovementStore {
    private final JdbcClient jdbc;

    MovementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Movement(int memberId, int postId, Instant at, boolean arriving) {}

    /**
     * Everybody's after {@code after} and up to {@code until}, both at posts and between them; also of posts that the caller may not see, for a stay ends where
     * its member turns up elsewhere.
     */
    List<Movement> all(int operationId, Instant after, Instant until) {
        return Scope.system("where members turned up").get(() -> read(operationId, after, until));
    }

    private List<Movement> read(int operationId, Instant after, Instant until) {
        return jdbc.sql("""
                        select member_id, post_id, at, arriving from roster.attendance
                         where operation_id = :operation and at > :after and at <= :until
                         order by member_id, at, id
                        """)
                .param("operation", operationId)
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until))
                .query(MovementStore::toMovement)
                .list();
    }

    /** Everything of these members, at all posts. */
    List<Movement> of(int operationId, Collection<Integer> members) {
        return Scope.system("where members turned up")
                .get(() -> jdbc.sql("""
                        select member_id, post_id, at, arriving from roster.attendance
                         where operation_id = :operation and member_id = any(:members)
                         order by member_id, at, id
                        """)
                        .param("operation", operationId)
                        .param("members", members.toArray(Integer[]::new))
                        .query(MovementStore::toMovement)
                        .list());
    }

    /** How many records there are of each hour since 1970. They are only added to: an hour with as many as before has not changed. */
    TreeMap<Long, Long> countByHour(int operationId, Instant after, Instant until) {
        var counts = new TreeMap<Long, Long>();
        jdbc.sql("""
                        select floor(extract(epoch from at) / 3600)::bigint as hour, count(*) from roster.attendance
                         where operation_id = :operation and at > :after and at <= :until
                         group by hour
                        """)
                .param("operation", operationId)
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until))
                .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }

    private static Movement toMovement(ResultSet row, int n) throws SQLException {
        return new Movement(row.getInt(1), row.getInt(2), row.getTimestamp(3).toInstant(), row.getBoolean(4));
    }
}
