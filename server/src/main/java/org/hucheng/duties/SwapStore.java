package org.hucheng.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hucheng.planning.PublishedRosters.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to hand a duty on, and sign-ups to open seats. */
@Repository
class SwapStore {
    private static final String SELECT = """
            select id, giver_id, taker_id, roster, post_id, day, system, shift, agency, skill, begins, ends, state, asked_at, taken_at,
                   decided_by, decided_at, reason
              from duties.swap
            """;
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    SwapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int add(int operationId, @Nullable Integer giver, @Nullable Integer taker, Seat seat, String state, Instant at) {
        return jdbc.sql("""
                        insert into duties.swap (operation_id, giver_id, taker_id, roster, post_id, day, system, shift, agency, skill, begins, ends,
                                                 state, asked_at, taken_at)
                        values (:operation, :giver, :taker, :roster, :post, :day, :system, :shift, :agency, :skill, :begins, :ends,
                                :state, :at, case when :state = 'taken' then :at::timestamptz end)
                        returning id
                        """)
                .param("operation", operationId)
                .param("giver", giver, Types.INTEGER)
                .param("taker", taker, Types.INTEGER)
                .param("roster", seat.roster())
                .param("post", seat.postId())
                .param("day", seat.day())
                .param("system", seat.system())
                .param("shift", seat.shift())
                .param("agency", seat.agency())
                .param("skill", seat.skill(), Types.VARCHAR)
                .param("begins", Timestamp.from(seat.begins()))
                .param("ends", Timestamp.from(seat.ends()))
                .param("state", state)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /** Until the transaction ends nobody else settles a request of this operation. */
    void lock(int operationId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('duties.swap'), :operation)")
                .param("operation", operationId)
                .query(row -> {});
    }

    Optional<Swap> find(int operationId, int id) {
        return jdbc.sql(SELECT + " where operation_id = :operation and id = :id")
                .param("operation", operationId)
                .param("id", id)
                .query(SwapStore::toSwap)
                .optional();
    }

    /** Of one state, or of all; the soonest duty first, the newest request first where all are asked for. */
    List<Swap> list(int operationId, @Nullable String state) {
        return jdbc.sql(SELECT
                        + " where operation_id = :operation and (:state::text is null or state = :state) order by "
                        + (state == null ? "id desc" : "begins, id") + " limit :most")
                .param("operation", operationId)
                .param("state", state, Types.VARCHAR)
                .param("most", MOST)
                .query(SwapStore::toSwap)
                .list();
    }

    List<Swap> ofMember(int operationId, int memberId) {
        return jdbc.sql(SELECT + """
                         where operation_id = :operation and (giver_id = :member or taker_id = :member) order by id desc limit 50
                        """)
                .param("operation", operationId)
                .param("member", memberId)
                .query(SwapStore::toSwap)
                .list();
    }

    void take(int id, int takerId, Instant at) {
        jdbc.sql("update duties.swap set state = 'taken', taker_id = :taker, taken_at = :at where id = :id")
                .param("taker", takerId)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** The taker lets go: it is on offer again. */
    void release(int id) {
        jdbc.sql("update duties.swap set state = 'offered', taker_id = null, taken_at = null where id = :id")
                .param("id", id)
                .update();
    }

    void settle(int id, String state, String by, Instant at, String reason) {
        jdbc.sql("""
                        update duties.swap set state = :state, decided_by = :by, decided_at = :at, reason = nullif(:reason, '') where id = :id
                        """)
                .param("state", state)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Of these members those who offer, take, sign or hold a link. */
    Set<Integer> membersInUse(int operationId, Collection<Integer> ids) {
        return new HashSet<>(jdbc.sql("""
                        select giver_id from duties.swap where operation_id = :operation and giver_id = any(:ids)
                        union select taker_id from duties.swap where operation_id = :operation and taker_id = any(:ids)
                        union select giver_id from duties.hand_over where operation_id = :operation and giver_id = any(:ids)
                        union select taker_id from duties.hand_over where operation_id = :operation and taker_id = any(:ids)
                        union select member_id from duties.link where operation_id = :operation and withdrawn_at is null and member_id = any(:ids)
                        """)
                .param("operation", operationId)
                .param("ids", ids.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }

    private static Swap toSwap(ResultSet row, int n) throws SQLException {
        return new Swap(
                row.getInt("id"),
                row.getString("state"),
                row.getObject("giver_id", Integer.class),
                row.getObject("taker_id", Integer.class),
                new Seat(
                        row.getInt("roster"),
                        row.getInt("post_id"),
                        row.getObject("day", LocalDate.class),
                        row.getString("system"),
                        row.getString("shift"),
                        row.getString("agency"),
                        row.getString("skill"),
                        row.getTimestamp("begins").toInstant(),
                        row.getTimestamp("ends").toInstant()),
                row.getTimestamp("asked_at").toInstant(),
                instant(row, "taken_at"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
