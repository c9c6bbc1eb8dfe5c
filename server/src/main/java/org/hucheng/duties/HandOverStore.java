package org.hucheng.duties;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hucheng.planning.PublishedRosters.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandOverStore {
    private static final String SELECT = """
            select post_id, day, system, shift, ends, giver_id, given_at, present, remarks, taker_id, taken_at, taker_remarks
              from duties.hand_over
            """;

    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the shift that the seat belongs to. */
    Optional<HandOver> find(int operationId, Seat seat) {
        return jdbc.sql(SELECT + """
                         where operation_id = :operation and post_id = :post and day = :day and system = :system and shift = :shift
                        """)
                .param("operation", operationId)
                .param("post", seat.postId())
                .param("day", seat.day())
                .param("system", seat.system())
                .param("shift", seat.shift())
                .query(HandOverStore::toHandOver)
                .optional();
    }

    /** Of shifts that ended in that time, at one post or any. */
    List<HandOver> ended(int operationId, @Nullable Integer postId, Instant from, Instant to) {
        return jdbc.sql(SELECT + """
                         where operation_id = :operation and (:post::int is null or post_id = :post) and ends >= :from and ends < :to
                        """)
                .param("operation", operationId)
                .param("post", postId, Types.INTEGER)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(HandOverStore::toHandOver)
                .list();
    }

    /** Signs as the leader who goes; false when somebody has before. */
    boolean give(int operationId, Seat seat, HandOver.Given given) {
        return jdbc.sql("""
                        insert into duties.hand_over as h
                               (operation_id, post_id, day, system, shift, ends, giver_id, given_at, present, remarks)
                        values (:operation, :post, :day, :system, :shift, :ends, :member, :at, :present, :remarks)
                        on conflict on constraint hand_over_once do update
                           set giver_id = excluded.giver_id, given_at = excluded.given_at, present = excluded.present,
                               remarks = excluded.remarks
                         where h.giver_id is null
                        """)
                        .params(shift(operationId, seat))
                        .param("member", given.memberId())
                        .param("at", Timestamp.from(given.at()))
                        .param("present", given.present())
                        .param("remarks", given.remarks())
                        .update()
                == 1;
    }

    /** Signs as the leader who comes for a shift that was handed over; false when somebody has before, or nobody handed it over. */
    boolean take(int operationId, Seat seat, HandOver.Taken taken) {
        return jdbc.sql("""
                        update duties.hand_over
                           set taker_id = :member, taken_at = :at, taker_remarks = nullif(:remarks, '')
                         where operation_id = :operation and post_id = :post and day = :day and system = :system and shift = :shift
                           and taker_id is null
                        """)
                        .params(shift(operationId, seat))
                        .params(signature(taken))
                        .update()
                == 1;
    }

    /** Signs as the leader who comes for a shift that nobody handed over; false when somebody has signed. */
    boolean takeAlone(int operationId, Seat seat, HandOver.Taken taken) {
        return jdbc.sql("""
                        insert into duties.hand_over
                               (operation_id, post_id, day, system, shift, ends, taker_id, taken_at, taker_remarks)
                        values (:operation, :post, :day, :system, :shift, :ends, :member, :at, :remarks)
                        on conflict on constraint hand_over_once do nothing
                        """)
                        .params(shift(operationId, seat))
                        .params(signature(taken))
                        .update()
                == 1;
    }

    /** In the transaction that journals the records. What was signed before stays; nobody hands over to oneself. */
    void add(Connection connection, int operationId, List<HandOver> records) throws SQLException {
        var sorted = new ArrayList<>(records);
        sorted.sort(Comparator.comparingInt(HandOver::postId)
                .thenComparing(HandOver::day)
                .thenComparing(HandOver::system)
                .thenComparing(HandOver::shift));
        try (var insert = connection.prepareStatement("""
                insert into duties.hand_over as h
                       (operation_id, post_id, day, system, shift, ends, giver_id, given_at, present, remarks, taker_id, taken_at, taker_remarks)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))
                on conflict on constraint hand_over_once do update
                   set giver_id = coalesce(h.giver_id, excluded.giver_id),
                       given_at = coalesce(h.given_at, excluded.given_at),
                       present = coalesce(h.present, excluded.present),
                       remarks = case when h.giver_id is null then excluded.remarks else h.remarks end,
                       taker_id = coalesce(h.taker_id, excluded.taker_id),
                       taken_at = coalesce(h.taken_at, excluded.taken_at),
                       taker_remarks = case when h.taker_id is null then excluded.taker_remarks else h.taker_remarks end
                 where coalesce(h.giver_id, excluded.giver_id) is distinct from coalesce(h.taker_id, excluded.taker_id)
                """)) {
            for (HandOver record : sorted) {
                var given = record.given();
                var taken = record.taken();
                insert.setInt(1, operationId);
                insert.setInt(2, record.postId());
                insert.setObject(3, record.day());
                insert.setString(4, record.system());
                insert.setString(5, record.shift());
                insert.setTimestamp(6, Timestamp.from(record.ends()));
                insert.setObject(7, given == null ? null : given.memberId(), Types.INTEGER);
                insert.setTimestamp(8, given == null ? null : Timestamp.from(given.at()));
                insert.setObject(9, given == null ? null : given.present(), Types.INTEGER);
                insert.setString(10, given == null ? null : given.remarks());
                insert.setObject(11, taken == null ? null : taken.memberId(), Types.INTEGER);
                insert.setTimestamp(12, taken == null ? null : Timestamp.from(taken.at()));
                insert.setString(13, taken == null ? null : taken.remarks());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Map<String, Object> signature(HandOver.Taken taken) {
        return Map.of("member", taken.memberId(), "at", Timestamp.from(taken.at()), "remarks", taken.remarks());
    }

    private static Map<String, Object> shift(int operationId, Seat seat) {
        return Map.of(
                "operation", operationId,
                "post", seat.postId(),
                "day", seat.day(),
                "system", seat.system(),
                "shift", seat.shift(),
                "ends", Timestamp.from(seat.ends()));
    }

    private static HandOver toHandOver(ResultSet row, int n) throws SQLException {
        return new HandOver(
                row.getInt("post_id"),
                row.getObject("day", LocalDate.class),
                row.getString("system"),
                row.getString("shift"),
                row.getTimestamp("ends").toInstant(),
                given(row),
                taken(row));
    }

    private static HandOver.@Nullable Given given(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("given_at");
        return at == null
                ? null
                : new HandOver.Given(
                        row.getInt("giver_id"), at.toInstant(), row.getInt("present"), row.getString("remarks"));
    }

    private static HandOver.@Nullable Taken taken(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("taken_at");
        String remarks = row.getString("taker_remarks");
        return at == null
                ? null
                : new HandOver.Taken(row.getInt("taker_id"), at.toInstant(), remarks == null ? "" : remarks);
    }
}
