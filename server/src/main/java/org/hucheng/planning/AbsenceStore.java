package org.hucheng.planning;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceStore {
    private static final String COLUMNS = "id, member_id, first_day, last_day, kind, source, reported_by, reported_at";

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An absence that is not stored yet. */
    record NewAbsence(int memberId, LocalDate from, LocalDate to, String kind) {}

    /** An absence as a phone reported it. */
    record Report(UUID recordId, NewAbsence absence, String device, Instant at) {}

    /** Until the transaction ends nobody else reports this member absent. */
    void lock(int memberId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('planning.absence'), :member)")
                .param("member", memberId)
                .query(row -> {});
    }

    int add(int operationId, NewAbsence absence, String source, String by, Instant at) {
        return jdbc.sql("""
                        insert into planning.absence (operation_id, member_id, first_day, last_day, kind, source, reported_by, reported_at)
                        values (:operation, :member, :from, :to, :kind, :source, :by, :at) returning id
                        """)
                .param("operation", operationId)
                .param("member", absence.memberId())
                .param("from", absence.from())
                .param("to", absence.to())
                .param("kind", absence.kind())
                .param("source", source)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** In the transaction that journals the records. */
    void add(Connection connection, int operationId, List<Report> reports) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into planning.absence
                       (operation_id, member_id, first_day, last_day, kind, source, reported_by, reported_at, record_id)
                values (?, ?, ?, ?, ?, 'field', ?, ?, ?)
                """)) {
            for (var report : reports) {
                insert.setInt(1, operationId);
                insert.setInt(2, report.absence().memberId());
                insert.setObject(3, report.absence().from());
                insert.setObject(4, report.absence().to());
                insert.setString(5, report.absence().kind());
                insert.setString(6, report.device());
                insert.setTimestamp(7, Timestamp.from(report.at()));
                insert.setObject(8, report.recordId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Takes the place of what an earlier load brought; those already looked at stay looked at. */
    void replaceLoaded(int operationId, List<NewAbsence> absences, Instant at) {
        jdbc.sql("delete from planning.absence where operation_id = :operation and source = 'scenario'")
                .param("operation", operationId)
                .update();
        for (NewAbsence absence : absences) {
            add(operationId, absence, "scenario", "operator", at);
        }
        jdbc.sql(
                        "update planning.absence set looked_at = reported_at where operation_id = :operation and source = 'scenario'")
                .param("operation", operationId)
                .update();
    }

    List<AbsenceRow> touching(int operationId, LocalDate from, LocalDate to) {
        return jdbc.sql("select " + COLUMNS + """
                         from planning.absence
                         where operation_id = :operation and withdrawn_at is null and first_day <= :to and last_day >= :from order by id
                        """)
                .param("operation", operationId)
                .param("from", from)
                .param("to", to)
                .query(AbsenceStore::toRow)
                .list();
    }

    /** What the list is narrowed to; null: any. */
    record Filter(
            int operationId,
            LocalDate from,
            LocalDate to,
            @Nullable Integer memberId,
            @Nullable String kind) {}

    private static final String LISTED = """
             from planning.absence
             where operation_id = :operation and withdrawn_at is null and first_day <= :to and last_day >= :from
               and (:member::int is null or member_id = :member) and (:kind::text is null or kind = :kind)
            """;

    /** The newest report first. */
    List<AbsenceRow> list(Filter filter, int before, int limit) {
        return filtered("select " + COLUMNS + LISTED + " and id < :before order by id desc limit :limit", filter)
                .param("before", before)
                .param("limit", limit)
                .query(AbsenceStore::toRow)
                .list();
    }

    long count(Filter filter) {
        return filtered("select count(*)" + LISTED, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("operation", filter.operationId())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("member", filter.memberId(), Types.INTEGER)
                .param("kind", filter.kind(), Types.VARCHAR);
    }

    boolean withdraw(int operationId, int id, Instant at) {
        return jdbc.sql("""
                        update planning.absence set withdrawn_at = :at, looked_at = null
                         where operation_id = :operation and id = :id and withdrawn_at is null and source <> 'scenario'
                        """)
                        .param("at", Timestamp.from(at))
                        .param("operation", operationId)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Operations with reports or withdrawals for which no repair was looked for yet. */
    List<Integer> operationsToLookAt() {
        return jdbc.sql("select distinct operation_id from planning.absence where looked_at is null")
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** The same reports, of one operation, withdrawn ones included; the newest first. */
    List<AbsenceRow> toLookAt(int operationId) {
        return jdbc.sql("select " + COLUMNS + """
                         from planning.absence where operation_id = :operation and looked_at is null order by reported_at desc, id desc
                        """)
                .param("operation", operationId)
                .query(AbsenceStore::toRow)
                .list();
    }

    void looked(Collection<Integer> ids) {
        jdbc.sql("update planning.absence set looked_at = clock_timestamp() where id = any(:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .update();
    }

    Set<Integer> membersInUse(int operationId, Collection<Integer> ids) {
        return new java.util.HashSet<>(jdbc.sql("""
                        select member_id from planning.absence
                         where operation_id = :operation and source <> 'scenario' and member_id = any(:ids)
                        """)
                .param("operation", operationId)
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, n) -> row.getInt(1))
                .list());
    }

    private static AbsenceRow toRow(ResultSet row, int n) throws SQLException {
        return new AbsenceRow(
                row.getInt("id"),
                row.getInt("member_id"),
                row.getDate("first_day").toLocalDate(),
                row.getDate("last_day").toLocalDate(),
                row.getString("kind"),
                row.getString("source"),
                row.getString("reported_by"),
                row.getTimestamp("reported_at").toInstant());
    }
}
