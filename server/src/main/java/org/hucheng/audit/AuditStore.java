package org.hucheng.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(By by, @Nullable Integer operationId, String act, String subject, Map<String, ?> details) {
        jdbc.sql("""
                        insert into audit.entry (account_id, actor, operation_id, act, subject, details)
                        values (:account, :actor, :operation, :act, :subject, :details::jsonb)
                        """)
                .param("account", by.accountId())
                .param("actor", by.name())
                .param("operation", operationId)
                .param("act", act)
                .param("subject", subject)
                .param("details", json.writeValueAsString(details))
                .update();
    }
}
