package org.hucheng.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WishStore {
    private static final String COLUMNS = "id, member_id, day, system, shift, serves, said_by, said_at";

    private final JdbcClient jdbc;

    WishStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else writes a wish of this member down. */
    void lock(int memberId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('planning.wish'), :member)")
                .param("member", memberId)
                .query(row -> {});
    }

    int add(int operationId, Wishes.New wish, String by, Instant at) {
        return jdbc.sql("""
                        insert into planning.wish (operation_id, member_id, day, system, shift, serves, said_by, said_at)
                        values (:operation, :member, :day, :system, :shift, :serves, :by, :at) returning id
                        """)
                .param("operation", operationId)
                .param("member", wish.memberId())
                .param("day", wish.day())
                .param("system", wish.system())
                .param("shift", wish.shift())
                .param("serves", wish.serves())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /** By days and members. */
    List<WishRow> list(int operationId, LocalDate from, LocalDate to, @Nullable Integer memberId) {
        return jdbc.sql("select " + COLUMNS + """
                         from planning.wish
                         where operation_id = :operation and withdrawn_at is null and day between :from and :to
                           and (:member::int is null or member_id = :member)
                         order by day, member_id, id
                        """)
                .param("operation", operationId)
                .param("from", from)
                .param("to", to)
                .param("member", memberId, Types.INTEGER)
                .query(WishStore::toRow)
                .list();
    }

    Optional<WishRow> find(int operationId, int id) {
        return jdbc.sql("select " + COLUMNS + """
                         from planning.wish where operation_id = :operation and id = :id and withdrawn_at is null
                        """)
                .param("operation", operationId)
                .param("id", id)
                .query(WishStore::toRow)
                .optional();
    }

    boolean withdraw(int operationId, int id, Instant at) {
        return jdbc.sql(
                                "update planning.wish set withdrawn_at = :at where operation_id = :operation and id = :id and withdrawn_at is null")
                        .param("at", Timestamp.from(at))
                        .param("operation", operationId)
                        .param("id", id)
                        .update()
                == 1;
    }

    Set<Integer> membersInUse(int operationId, Collection<Integer> ids) {
        return Set.copyOf(jdbc.sql(
                        "select distinct member_id from planning.wish where operation_id = :operation and member_id = any(:ids)")
                .param("operation", operationId)
                .param("ids", ids.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }

    private static WishRow toRow(ResultSet row, int n) throws SQLException {
        return new WishRow(
                row.getInt("id"),
                row.getInt("member_id"),
                row.getObject("day", LocalDate.class),
                row.getString("system"),
                row.getString("shift"),
                row.getBoolean("serves"),
                row.getString("said_by"),
                row.getTimestamp("said_at").toInstant());
    }
}
