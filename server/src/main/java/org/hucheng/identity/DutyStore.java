package org.hucheng.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DutyStore {
    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A duty as it was granted.
     *
     * @param withdrawnAt null for one that was not
     */
    record Granted(
            int id,
            int accountId,
            NewDuty duty,
            String grantedBy,
            Instant grantedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnWhy) {}

    private static final String SELECT = "select * from identity.duty ";

    /** Those of an account that were not withdrawn, also those that ended or have not begun. */
    List<Granted> standing(int accountId) {
        return jdbc.sql(SELECT + "where account_id = :account and withdrawn_at is null order by id")
                .param("account", accountId)
                .query(DutyStore::toGranted)
                .list();
    }

    /** Every one ever granted. */
    List<Granted> list() {
        return jdbc.sql(SELECT + "order by id").query(DutyStore::toGranted).list();
    }

    Optional<Granted> lock(int accountId, int id) {
        return jdbc.sql(SELECT + "where account_id = :account and id = :id for update")
                .param("account", accountId)
                .param("id", id)
                .query(DutyStore::toGranted)
                .optional();
    }

    int add(int accountId, NewDuty duty, String by) {
        return jdbc.sql("""
                        insert into identity.duty (account_id, role, operation_code, unit_code, starts_at, ends_at, granted_by, reason)
                        values (:account, :role, :operation, :unit, :from, :until, :by, :reason)
                        returning id
                        """)
                .param("account", accountId)
                .param("role", duty.role())
                .param("operation", duty.operation())
                .param("unit", duty.unit())
                .param("from", Timestamp.from(duty.from()))
                .param("until", timestamp(duty.until()))
                .param("by", by)
                .param("reason", duty.reason())
                .query(Integer.class)
                .single();
    }

    void extend(int id, Instant until) {
        jdbc.sql("update identity.duty set ends_at = :until where id = :id")
                .param("until", Timestamp.from(until))
                .param("id", id)
                .update();
    }

    void withdraw(int id, Instant at, String by, String why) {
        jdbc.sql("update identity.duty set withdrawn_at = :at, withdrawn_by = :by, withdrawn_why = :why where id = :id")
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("why", why)
                .param("id", id)
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Granted toGranted(ResultSet row, int n) throws SQLException {
        return new Granted(
                row.getInt("id"),
                row.getInt("account_id"),
                new NewDuty(
                        row.getString("role"),
                        row.getString("operation_code"),
                        row.getString("unit_code"),
                        row.getTimestamp("starts_at").toInstant(),
                        instant(row, "ends_at"),
                        row.getString("reason")),
                row.getString("granted_by"),
                row.getTimestamp("granted_at").toInstant(),
                instant(row, "withdrawn_at"),
                row.getString("withdrawn_by"),
                row.getString("withdrawn_why"));
    }
}
