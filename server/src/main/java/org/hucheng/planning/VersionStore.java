package org.hucheng.planning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published versions of rosters: when, by whom, why. Their duties are {@link PublishedStore}'s. */
@Repository
class VersionStore {
    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param kind {@code published}, {@code repaired}, {@code changed}
     * @param added duties that the version before did not have, {@code removed} those that it had and this one has not
     */
    record Row(int version, String kind, Instant at, String by, String reason, int duties, int added, int removed) {}

    void add(int operationId, int rosterId, Row row) {
        jdbc.sql("""
                        insert into planning.version (operation_id, roster_id, version, kind, at, by, reason, duties, added, removed)
                        values (:operation, :roster, :version, :kind, :at, :by, :reason, :duties, :added, :removed)
                        """)
                .param("operation", operationId)
                .param("roster", rosterId)
                .param("version", row.version())
                .param("kind", row.kind())
                .param("at", Timestamp.from(row.at()))
                .param("by", row.by())
                .param("reason", row.reason())
                .param("duties", row.duties())
                .param("added", row.added())
                .param("removed", row.removed())
                .update();
    }

    /** The newest first. */
    List<Row> list(int rosterId) {
        return jdbc.sql("""
                        select version, kind, at, by, reason, duties, added, removed from planning.version
                         where roster_id = :roster order by version desc
                        """)
                .param("roster", rosterId)
                .query((row, n) -> new Row(
                        row.getInt("version"),
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("reason"),
                        row.getInt("duties"),
                        row.getInt("added"),
                        row.getInt("removed")))
                .list();
    }
}
