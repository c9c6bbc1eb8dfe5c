package org.hucheng.planning;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rosters themselves: windows, states, revisions. */
@Repository
class PlanStore {
    private static final String COLUMNS = """
            id, operation_id, number, first_day, last_day, unit_id, people, state, revision, version, based_on, seats, duties, holes, report,
            created_by, created_at, planned_by, approved_by, approved_at, published_at, heartbeat, looked_stamp
            """;

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else adds a roster to this operation. */
    void lockOperation(int operationId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('planning.roster'), :operation)")
                .param("operation", operationId)
                .query(row -> {});
    }

    int add(
            int operationId,
            LocalDate first,
            LocalDate last,
            @Nullable Integer unitId,
            String people,
            String by,
            Instant at) {
        return jdbc.sql("""
                        insert into planning.roster
                               (operation_id, number, first_day, last_day, unit_id, people, state, created_by, created_at, planned_by)
                        select :operation, coalesce(max(number), 0) + 1, :first, :last, :unit, :people, 'draft', :by, :at, :by
                          from planning.roster where operation_id = :operation
                        returning number
                        """)
                .param("operation", operationId)
                .param("first", first)
                .param("last", last)
                .param("unit", unitId, java.sql.Types.INTEGER)
                .param("people", people)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    List<RosterRow> list(int operationId) {
        return jdbc.sql("select " + COLUMNS
                        + " from planning.roster where operation_id = :operation order by first_day desc, number desc")
                .param("operation", operationId)
                .query(PlanStore::toRow)
                .list();
    }

    Optional<RosterRow> find(int operationId, int number) {
        return one("operation_id = :a and number = :b", operationId, number, "");
    }

    /** The row, locked until the transaction ends. */
    Optional<RosterRow> lock(int operationId, int number) {
        return one("operation_id = :a and number = :b", operationId, number, " for update");
    }

    Optional<RosterRow> lockById(int id) {
        return one("id = :a and :b = 0", id, 0, " for update");
    }

    private Optional<RosterRow> one(String where, int a, int b, String end) {
        return jdbc.sql("select " + COLUMNS + " from planning.roster where " + where + end)
                .param("a", a)
                .param("b", b)
                .query(PlanStore::toRow)
                .optional();
    }

    /** The next state of a working copy; every call is a new revision. */
    void enter(int id, String state) {
        jdbc.sql("""
                        update planning.roster set state = :state, revision = revision + 1,
                               heartbeat = case when :state = 'planning' then clock_timestamp() end
                         where id = :id
                        """).param("state", state).param("id", id).update();
    }

    void changed(int id, String state, int seats, int duties, int holes, String report, String by) {
        jdbc.sql("""
                        update planning.roster set state = :state, revision = revision + 1, heartbeat = null, seats = :seats, duties = :duties,
                               holes = :holes, report = :report::jsonb, planned_by = :by, approved_by = null, approved_at = null
                         where id = :id
                        """)
                .param("state", state)
                .param("seats", seats)
                .param("duties", duties)
                .param("holes", holes)
                .param("report", report)
                .param("by", by)
                .param("id", id)
                .update();
    }

    void approve(int id, String by, Instant at) {
        jdbc.sql("""
                        update planning.roster set state = 'approved', revision = revision + 1, approved_by = :by, approved_at = :at where id = :id
                        """)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** There is no working copy any more; the newest version is in force. */
    void publish(int id, int version, long stamp, Instant at) {
        jdbc.sql("""
                        update planning.roster set state = 'published', revision = revision + 1, version = :version, based_on = :version,
                               published_at = :at, looked_stamp = :stamp
                         where id = :id
                        """)
                .param("version", version)
                .param("at", Timestamp.from(at))
                .param("stamp", stamp)
                .param("id", id)
                .update();
    }

    /** A version that came about beside the working copy, if there is one. */
    void mend(int id, int version, int seats, int duties, int holes, String report, Instant at) {
        jdbc.sql("""
                        update planning.roster set version = :version, published_at = :at,
                               revision = revision + case when state = 'published' then 1 else 0 end,
                               based_on = case when state = 'published' then :version else based_on end,
                               seats = case when state = 'published' then :seats else seats end,
                               duties = case when state = 'published' then :duties else duties end,
                               holes = case when state = 'published' then :holes else holes end,
                               report = case when state = 'published' then :report::jsonb else report end
                         where id = :id
                        """)
                .param("version", version)
                .param("at", Timestamp.from(at))
                .param("seats", seats)
                .param("duties", duties)
                .param("holes", holes)
                .param("report", report)
                .param("id", id)
                .update();
    }

    void revise(int id, int version) {
        jdbc.sql("""
                        update planning.roster set state = 'draft', revision = revision + 1, based_on = :version, approved_by = null, approved_at = null
                         where id = :id
                        """).param("version", version).param("id", id).update();
    }

    void remove(int id) {
        jdbc.sql("delete from planning.roster where id = :id").param("id", id).update();
    }

    void looked(int id, long stamp) {
        jdbc.sql("update planning.roster set looked_stamp = :stamp where id = :id")
                .param("stamp", stamp)
                .param("id", id)
                .update();
    }

    /** A number that rises with every version that any roster of the operation gets. */
    long versions(int operationId) {
        return jdbc.sql("select coalesce(sum(version), 0) from planning.roster where operation_id = :operation")
                .param("operation", operationId)
                .query(Long.class)
                .single();
    }

    List<Integer> operationsPublished() {
        return jdbc.sql("select distinct operation_id from planning.roster where version > 0")
                .query((row, n) -> row.getInt(1))
                .list();
    }

    void beat(Collection<Integer> ids) {
        jdbc.sql("update planning.roster set heartbeat = clock_timestamp() where id = any(:ids) and state = 'planning'")
                .param("ids", ids.toArray(Integer[]::new))
                .update();
    }

    /** Plans whose process has been silent for so many seconds; answers how many there were. */
    int interruptSilent(int seconds) {
        return jdbc.sql("""
                        update planning.roster set state = 'interrupted', revision = revision + 1, heartbeat = null
                         where state = 'planning' and heartbeat < clock_timestamp() - make_interval(secs => :seconds)
                        """).param("seconds", seconds).update();
    }

    private static RosterRow toRow(ResultSet row, int n) throws SQLException {
        Date first = row.getDate("first_day");
        return new RosterRow(
                row.getInt("id"),
                row.getInt("operation_id"),
                row.getInt("number"),
                first.toLocalDate(),
                row.getDate("last_day").toLocalDate(),
                row.getObject("unit_id", Integer.class),
                row.getString("people"),
                row.getString("state"),
                row.getInt("revision"),
                row.getInt("version"),
                row.getInt("based_on"),
                row.getInt("seats"),
                row.getInt("duties"),
                row.getInt("holes"),
                row.getString("report"),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("planned_by"),
                row.getString("approved_by"),
                instant(row, "approved_at"),
                instant(row, "published_at"),
                row.getLong("looked_stamp"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
