package org.hucheng.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Account(
            int id,
            String username,
            String passwordHash,
            Text name,
            @Nullable String demoPassword,
            @Nullable Instant disabledAt,
            Instant passwordChangedAt) {
        boolean isDisabled() {
            return disabledAt != null;
        }
    }

    private static final String SELECT =
            "select id, username, password_hash, name_zh, name_en, demo_password, disabled_at, password_changed_at from identity.account ";

    Optional<Account> find(String username) {
        return jdbc.sql(SELECT + "where username = :username")
                .param("username", username)
                .query(AccountStore::toAccount)
                .optional();
    }

    /** The same, held against everybody else until the transaction ends. */
    Optional<Account> lock(String username) {
        return jdbc.sql(SELECT + "where username = :username for update")
                .param("username", username)
                .query(AccountStore::toAccount)
                .optional();
    }

    /** @param sessionsOverAt those that were proven before are over; null: none was ended so */
    record Life(boolean disabled, boolean demo, @Nullable Instant sessionsOverAt) {}

    /** An account that is gone counts as disabled. */
    Life life(int id) {
        return jdbc.sql(
                        "select disabled_at is not null as disabled, demo_password is not null as demo, sessions_over_at from identity.account where id = :id")
                .param("id", id)
                .query((row, n) -> {
                    var over = row.getTimestamp("sessions_over_at");
                    return new Life(
                            row.getBoolean("disabled"), row.getBoolean("demo"), over == null ? null : over.toInstant());
                })
                .optional()
                .orElse(new Life(true, false, null));
    }

    void endSessions(int id, Instant at) {
        jdbc.sql("update identity.account set sessions_over_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void changePassword(int id, String hash, Instant at) {
        jdbc.sql("""
                        update identity.account
                           set password_hash = :hash, password_changed_at = :at, sessions_over_at = :at
                         where id = :id
                        """)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** The same, held against whoever would add one until the transaction ends. */
    boolean lockEmpty() {
        jdbc.sql("lock table identity.account in share row exclusive mode").update();
        return isEmpty();
    }

    /** True where there is no account at all. */
    boolean isEmpty() {
        return jdbc.sql("select not exists (select from identity.account)")
                .query(Boolean.class)
                .single();
    }

    /** In order of their names. */
    List<Account> list() {
        return jdbc.sql(SELECT + "order by username")
                .query(AccountStore::toAccount)
                .list();
    }

    List<Account> listDemo() {
        return jdbc.sql(SELECT + "where disabled_at is null and demo_password is not null order by id")
                .query(AccountStore::toAccount)
                .list();
    }

    /** Adds an account or gives the one of that name a new password and name; returns its id. */
    int put(String username, String hash, Text name, @Nullable String demoPassword) {
        return jdbc.sql("""
                        insert into identity.account (username, password_hash, name_zh, name_en, demo_password)
                        values (:username, :hash, :zh, :en, :demo)
                        on conflict on constraint account_username do update
                           set password_changed_at = case when account.password_hash = excluded.password_hash
                                                          then account.password_changed_at else clock_timestamp() end,
                               password_hash = excluded.password_hash, name_zh = excluded.name_zh,
                               name_en = excluded.name_en, demo_password = excluded.demo_password
                        returning id
                        """)
                .param("username", username)
                .param("hash", hash)
                .param("zh", name.zh())
                .param("en", name.en())
                .param("demo", demoPassword)
                .query(Integer.class)
                .single();
    }

    void disable(int id, @Nullable Instant at) {
        jdbc.sql("update identity.account set disabled_at = :at::timestamptz where id = :id")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static Account toAccount(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        var disabled = row.getTimestamp("disabled_at");
        return new Account(
                row.getInt("id"),
                row.getString("username"),
                row.getString("password_hash"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("demo_password"),
                disabled == null ? null : disabled.toInstant(),
                row.getTimestamp("password_changed_at").toInstant());
    }
}
