package org.hucheng.roster;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hucheng.kernel.Scope;
import org.hucheng.kernel.TimeWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterStore {
    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Connection connection, int operationId, List<Attendance> records) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into roster.attendance (operation_id, id, at, member_id, post_id, arriving, shift_day, shift)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var a : records) {
                var duty = a.duty();
                insert.setInt(1, operationId);
                insert.setObject(2, a.id());
                insert.setTimestamp(3, Timestamp.from(a.at()));
                insert.setInt(4, a.memberId());
                insert.setInt(5, a.postId());
                insert.setBoolean(6, a.arriving());
                if (duty == null) {
                    insert.setNull(7, Types.DATE);
                    insert.setNull(8, Types.VARCHAR);
                } else {
                    insert.setDate(7, Date.valueOf(duty.day()));
                    insert.setString(8, duty.shift());
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        countShifts(
                connection,
                operationId,
                records.stream().filter(Attendance::arriving).toList());
    }

    /** A person's shift counts once: only those that were not there before are added to the day. */
    private void countShifts(Connection connection, int operationId, List<Attendance> arrivals) throws SQLException {
        if (arrivals.isEmpty()) {
            return;
        }
        try (var count = connection.prepareStatement("""
                with fresh as (
                    insert into roster.person_shift (operation_id, day, post_id, shift, member_id)
                    select distinct ?, day, post, shift, member
                      from unnest(?, ?, ?, ?) as v (day, post, shift, member)
                     order by 2, 3, 4, 5
                    on conflict on constraint person_shift_id do nothing
                    returning day, post_id)
                insert into roster.daily as d (operation_id, day, post_id, person_shifts)
                select ?, day, post_id, count(*) from fresh group by day, post_id order by day, post_id
                on conflict on constraint daily_id do update set person_shifts = d.person_shifts + excluded.person_shifts
                """)) {
            count.setInt(1, operationId);
            count.setArray(
                    2,
                    connection.createArrayOf(
                            "date",
                            arrivals.stream().map(a -> duty(a).day().toString()).toArray()));
            count.setArray(
                    3,
                    connection.createArrayOf(
                            "int4", arrivals.stream().map(Attendance::postId).toArray()));
            count.setArray(
                    4,
                    connection.createArrayOf(
                            "text", arrivals.stream().map(a -> duty(a).shift()).toArray()));
            count.setArray(
                    5,
                    connection.createArrayOf(
                            "int4", arrivals.stream().map(Attendance::memberId).toArray()));
            count.setInt(6, operationId);
            count.executeUpdate();
        }
    }

    private static Shifts.Duty duty(Attendance arrival) {
        return java.util.Objects.requireNonNull(arrival.duty());
    }

    record Present(int memberId, int postId, String shift, Instant since) {}

    /**
     * Who came during the last hours before {@code at} and has not left since. Only leaving the post of one's newest arrival counts: whoever has moved
     * on may be checked out of the earlier post at the same moment or later; therefore everybody's records are read, whatever the caller may see.
     */
    List<Present> present(int operationId, Instant at, Instant notBefore) {
        return Scope.system("where members turned up").get(() -> readPresent(operationId, at, notBefore));
    }

    private List<Present> readPresent(int operationId, Instant at, Instant notBefore) {
        return jdbc.sql("""
                        select member_id, post_id, coalesce(shift, '') as shift, at
                          from (select distinct on (member_id) member_id, post_id, shift, at
                                  from roster.attendance
                                 where operation_id = :operation and arriving and at <= :at and at > :from
                                 order by member_id, at desc, id desc) came
                         where not exists (
                               select from roster.attendance went
                                where went.operation_id = :operation and not went.arriving
                                  and went.at <= :at and went.at > :from and went.at > came.at
                                  and went.member_id = came.member_id and went.post_id = came.post_id)
                         order by at, member_id
                        """)
                .param("operation", operationId)
                .param("at", Timestamp.from(at))
                .param("from", Timestamp.from(notBefore))
                .query((row, n) -> new Present(
                        row.getInt(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    long personShifts(int operationId, LocalDate from, LocalDate to, Collection<Integer> posts) {
        return jdbc.sql("""
                        select coalesce(sum(person_shifts), 0) from roster.daily
                         where operation_id = :operation and day between :from and :to and post_id = any(:posts)
                        """)
                .param("operation", operationId)
                .param("from", from)
                .param("to", to)
                .param("posts", posts.toArray(Integer[]::new))
                .query(Long.class)
                .single();
    }

    long recountPersonShifts(int operationId, LocalDate from, LocalDate to, Collection<Integer> posts) {
        return jdbc.sql("""
                        select count(*)
                          from (select distinct shift_day, post_id, shift, member_id
                                  from roster.attendance
                                 where operation_id = :operation and arriving
                                   and shift_day between :from and :to and post_id = any(:posts)) duties
                        """)
                .param("operation", operationId)
                .param("from", from)
                .param("to", to)
                .param("posts", posts.toArray(Integer[]::new))
                .query(Long.class)
                .single();
    }

    Map<Integer, Long> personShiftsByPost(int operationId, LocalDate day) {
        var shifts = new HashMap<Integer, Long>();
        jdbc.sql("select post_id, person_shifts from roster.daily where operation_id = :operation and day = :day")
                .param("operation", operationId)
                .param("day", day)
                .query(row -> {
                    shifts.put(row.getInt(1), row.getLong(2));
                });
        return shifts;
    }

    java.util.Optional<Instant> newest(int operationId) {
        return java.util.Optional.ofNullable(
                        jdbc.sql("select max(at) from roster.attendance where operation_id = :operation")
                                .param("operation", operationId)
                                .query(Timestamp.class)
                                .optional()
                                .orElse(null))
                .map(Timestamp::toInstant);
    }

    long recordsOutside(int operationId, TimeWindow time) {
        return jdbc.sql("""
                        select count(*) from roster.attendance
                         where operation_id = :operation and (at < :from or at >= :to)
                        """)
                .param("operation", operationId)
                .param("from", Timestamp.from(time.from()))
                .param("to", Timestamp.from(Objects.requireNonNull(time.to())))
                .query(Long.class)
                .single();
    }

    java.util.Set<Integer> membersInUse(int operationId, Collection<Integer> ids) {
        return inUse("""
                select member_id from roster.attendance where operation_id = :operation and member_id = any(:ids)
                union
                select member_id from roster.call_in where operation_id = :operation and member_id = any(:ids)
                """, operationId, ids);
    }

    java.util.Set<Integer> postsInUse(int operationId, Collection<Integer> ids) {
        return inUse("""
                select post_id from roster.attendance where operation_id = :operation and post_id = any(:ids)
                union
                select post_id from roster.call_in where operation_id = :operation and post_id = any(:ids)
                """, operationId, ids);
    }

    private java.util.Set<Integer> inUse(String sql, int operationId, Collection<Integer> ids) {
        return new java.util.HashSet<>(jdbc.sql(sql)
                .param("operation", operationId)
                .param("ids", ids.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }
}
