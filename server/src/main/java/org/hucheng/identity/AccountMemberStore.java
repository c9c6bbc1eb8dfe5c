package org.hucheng.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountMemberStore {
    private final JdbcClient jdbc;

    AccountMemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(int accountId, String operation, String member) {}

    List<Row> list() {
        return jdbc.sql("select account_id, operation, member from identity.account_member order by operation, member")
                .query((row, n) -> new Row(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    Optional<String> find(int account, String operation) {
        return jdbc.sql(
                        "select member from identity.account_member where account_id = :account and operation = :operation")
                .param("account", account)
                .param("operation", operation)
                .query(String.class)
                .optional();
    }

    Map<String, String> byUsername(String operation) {
        var members = new HashMap<String, String>();
        jdbc.sql("""
                        select a.username, m.member from identity.account_member m join identity.account a on a.id = m.account_id
                         where m.operation = :operation
                        """).param("operation", operation).query(row -> {
            members.put(row.getString(1), row.getString(2));
        });
        return members;
    }

    /** False where another account is this member. */
    boolean bind(int account, String operation, String member, Instant at) {
        release(account, operation);
        return jdbc.sql("""
                        insert into identity.account_member (account_id, operation, member, bound_at)
                        values (:account, :operation, :member, :at) on conflict do nothing
                        """)
                        .param("account", account)
                        .param("operation", operation)
                        .param("member", member)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void release(int account, String operation) {
        jdbc.sql("delete from identity.account_member where account_id = :account and operation = :operation")
                .param("account", account)
                .param("operation", operation)
                .update();
    }
}
