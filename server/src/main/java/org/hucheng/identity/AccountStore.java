package org.hucheng.identity;

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
            String role,
            Text name,
            @Nullable String operation,
            @Nullable String demoPassword) {}

    private static final String SELECT =
            "select id, username, password_hash, role, name_zh, name_en, operation_code, demo_password from identity.account where disabled_at is null ";

    Optional<Account> find(String username) {
        return jdbc.sql(SELECT + "and username = :username")
                .param("username", username)
                .query(AccountStore::toAccount)
                .optional();
    }

    List<Account> listDemo() {
        return jdbc.sql(SELECT + "and demo_password is not null order by id")
                .query(AccountStore::toAccount)
                .list();
    }

    List<Account> ofOperation(String operation) {
        return jdbc.sql(SELECT + "and (operation_code is null or operation_code = :operation) order by username")
                .param("operation", operation)
                .query(AccountStore::toAccount)
                .list();
    }

    void put(
            String username,
            String hash,
            String role,
            Text name,
            @Nullable String operation,
            @Nullable String demoPassword) {
        jdbc.sql("""
                        insert into identity.account (username, password_hash, role, name_zh, name_en, operation_code, demo_password)
                        values (:username, :hash, :role, :zh, :en, :operation, :demo)
                        on conflict on constraint account_username do update
                           set password_hash = excluded.password_hash, role = excluded.role, name_zh = excluded.name_zh,
                               name_en = excluded.name_en, operation_code = excluded.operation_code,
                               demo_password = excluded.demo_password
                        """)
                .param("username", username)
                .param("hash", hash)
                .param("role", role)
                .param("zh", name.zh())
                .param("en", name.en())
                .param("operation", operation)
                .param("demo", demoPassword)
                .update();
    }

    private static Account toAccount(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Account(
                row.getInt("id"),
                row.getString("username"),
                row.getString("password_hash"),
                row.getString("role"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("operation_code"),
                row.getString("demo_password"));
    }
}
