package org.hucheng.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which account somebody at the identity provider is, and which duties its groups gave. */
@Repository
class OidcStore {
    private final JdbcClient jdbc;

    OidcStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The user name of the account. */
    Optional<String> find(String issuer, String subject) {
        return jdbc.sql("""
                        select a.username
                          from identity.provider_subject s join identity.account a on a.id = s.account_id
                         where s.issuer = :issuer and s.subject = :subject
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .optional();
    }

    /** Whoever the account was before at a provider, it is this one from now on. */
    void bind(int account, String issuer, String subject, Instant at) {
        jdbc.sql("""
                        insert into identity.provider_subject (issuer, subject, account_id, bound_at)
                        values (:issuer, :subject, :account, :at)
                        on conflict on constraint provider_subject_account do update
                           set issuer = excluded.issuer, subject = excluded.subject, bound_at = excluded.bound_at, second_factor_at = null
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("account", account)
                .param("at", Timestamp.from(at))
                .update();
    }

    void provedTwoFactors(int account, Instant at) {
        jdbc.sql("update identity.provider_subject set second_factor_at = :at where account_id = :account")
                .param("at", Timestamp.from(at))
                .param("account", account)
                .update();
    }

    /** Accounts whose owners have proven two factors at this provider. */
    Set<Integer> withTwoFactors(String issuer) {
        return new HashSet<>(jdbc.sql(
                        "select account_id from identity.provider_subject where issuer = :issuer and second_factor_at is not null")
                .param("issuer", issuer)
                .query(Integer.class)
                .list());
    }

    boolean hasTwoFactors(int account, String issuer) {
        return jdbc.sql("""
                        select exists (select from identity.provider_subject
                                        where account_id = :account and issuer = :issuer and second_factor_at is not null)
                        """)
                .param("account", account)
                .param("issuer", issuer)
                .query(Boolean.class)
                .single();
    }

    /** Groups of the duties that were given so and not withdrawn, by the id of the duty. */
    Map<Integer, String> groups(int account) {
        var groups = new HashMap<Integer, String>();
        jdbc.sql("""
                        select p.duty_id, p.group_name
                          from identity.provider_duty p join identity.duty d on d.id = p.duty_id
                         where d.account_id = :account and d.withdrawn_at is null
                        """).param("account", account).query(row -> {
            groups.put(row.getInt("duty_id"), row.getString("group_name"));
        });
        return groups;
    }

    void note(int duty, String issuer, String group) {
        jdbc.sql("insert into identity.provider_duty (duty_id, issuer, group_name) values (:duty, :issuer, :group)")
                .param("duty", duty)
                .param("issuer", issuer)
                .param("group", group)
                .update();
    }
}
