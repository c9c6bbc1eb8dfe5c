package org.hucheng.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals of repair and what became of them. */
@Repository
class RepairStore {
    private static final String COLUMNS = """
            p.id, p.roster_id, r.number, p.based_on, p.state, p.at, p.proposal, p.decided_by, p.decided_at, p.reason, p.version
              from planning.repair p join planning.roster r on r.id = p.roster_id
            """;

    private final JdbcClient jdbc;

    RepairStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param proposal JSON of a {@link Proposal} */
    record Row(
            int id,
            int rosterId,
            int roster,
            int basedOn,
            String state,
            Instant at,
            String proposal,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable Integer version) {}

    /** Takes the place of an older open proposal for the same roster. */
    int propose(int operationId, int rosterId, int basedOn, Instant at, String proposal) {
        outdate(rosterId);
        return jdbc.sql("""
                        insert into planning.repair (operation_id, roster_id, based_on, state, at, proposal)
                        values (:operation, :roster, :version, 'open', :at, :proposal::jsonb) returning id
                        """)
                .param("operation", operationId)
                .param("roster", rosterId)
                .param("version", basedOn)
                .param("at", Timestamp.from(at))
                .param("proposal", proposal)
                .query(Integer.class)
                .single();
    }

    void outdate(int rosterId) {
        jdbc.sql("update planning.repair set state = 'outdated' where roster_id = :roster and state = 'open'")
                .param("roster", rosterId)
                .update();
    }

    List<Row> list(int operationId, @Nullable String state) {
        return jdbc.sql("select " + COLUMNS + """
                         where p.operation_id = :operation and (:state::text is null or p.state = :state) order by p.id desc limit 200
                        """)
                .param("operation", operationId)
                .param("state", state, Types.VARCHAR)
                .query(RepairStore::toRow)
                .list();
    }

    Optional<Row> find(int operationId, int id) {
        return jdbc.sql("select " + COLUMNS + " where p.operation_id = :operation and p.id = :id")
                .param("operation", operationId)
                .param("id", id)
                .query(RepairStore::toRow)
                .optional();
    }

    /** Answers false when somebody else has decided. */
    boolean decide(int id, String state, String by, Instant at, @Nullable String reason, @Nullable Integer version) {
        return jdbc.sql("""
                        update planning.repair set state = :state, decided_by = :by, decided_at = :at, reason = :reason, version = :version
                         where id = :id and state = 'open'
                        """)
                        .param("state", state)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("reason", reason, Types.VARCHAR)
                        .param("version", version, Types.INTEGER)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Row toRow(ResultSet row, int n) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Row(
                row.getInt("id"),
                row.getInt("roster_id"),
                row.getInt("number"),
                row.getInt("based_on"),
                row.getString("state"),
                row.getTimestamp("at").toInstant(),
                row.getString("proposal"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"),
                row.getObject("version", Integer.class));
    }
}
