package org.hucheng.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorStore {
    private final JdbcClient jdbc;

    SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param confirmedAt null until a code has shown that the secret arrived */
    record Kept(byte[] secret, @Nullable Instant confirmedAt, long lastStep) {
        boolean isConfirmed() {
            return confirmedAt != null;
        }
    }

    /** What an account has to prove itself by beside the password. */
    record Factors(@Nullable Instant codesSince, int recoveryCodes, int passkeys) {
        static final Factors NONE = new Factors(null, 0, 0);

        boolean any() {
            return codesSince != null || passkeys > 0;
        }
    }

    private static final String FACTORS = """
            select a.id, t.confirmed_at,
                   (select count(*) from identity.recovery_code r where r.account_id = a.id and r.used_at is null) as codes,
                   (select count(*) from identity.passkey p where p.account_id = a.id) as passkeys
              from identity.account a left join identity.totp t on t.account_id = a.id
            """;

    Factors factors(int account) {
        return jdbc.sql(FACTORS + " where a.id = :account")
                .param("account", account)
                .query((row, n) -> toFactors(row))
                .optional()
                .orElse(Factors.NONE);
    }

    Map<Integer, Factors> factors() {
        var all = new HashMap<Integer, Factors>();
        jdbc.sql(FACTORS).query(row -> {
            all.put(row.getInt("id"), toFactors(row));
        });
        return all;
    }

    private static Factors toFactors(java.sql.ResultSet row) throws java.sql.SQLException {
        var since = row.getTimestamp("confirmed_at");
        return new Factors(since == null ? null : since.toInstant(), row.getInt("codes"), row.getInt("passkeys"));
    }

    Optional<Kept> find(int account) {
        return jdbc.sql("select secret, confirmed_at, last_step from identity.totp where account_id = :account")
                .param("account", account)
                .query((row, n) -> {
                    var confirmed = row.getTimestamp("confirmed_at");
                    return new Kept(
                            row.getBytes("secret"),
                            confirmed == null ? null : confirmed.toInstant(),
                            row.getLong("last_step"));
                })
                .optional();
    }

    /** Keeps a secret that is not confirmed yet, in place of another such one; false where one is confirmed. */
    boolean begin(int account, byte[] secret) {
        return jdbc.sql("""
                        insert into identity.totp (account_id, secret) values (:account, :secret)
                        on conflict on constraint totp_account do update
                           set secret = excluded.secret, last_step = 0 where totp.confirmed_at is null
                        """).param("account", account).param("secret", secret).update() > 0;
    }

    void confirm(int account, Instant at) {
        jdbc.sql("update identity.totp set confirmed_at = :at where account_id = :account")
                .param("at", Timestamp.from(at))
                .param("account", account)
                .update();
    }

    /** Takes the code of a step; false where it, or a later one, was taken before. */
    boolean take(int account, long step) {
        return jdbc.sql("update identity.totp set last_step = :step where account_id = :account and last_step < :step")
                        .param("step", step)
                        .param("account", account)
                        .update()
                > 0;
    }

    void replaceRecoveryCodes(int account, List<byte[]> hashes) {
        jdbc.sql("delete from identity.recovery_code where account_id = :account")
                .param("account", account)
                .update();
        for (byte[] hash : hashes) {
            jdbc.sql("insert into identity.recovery_code (account_id, hash) values (:account, :hash)")
                    .param("account", account)
                    .param("hash", hash)
                    .update();
        }
    }

    /** False where there is no such code, or it was used before. */
    boolean useRecoveryCode(int account, byte[] hash, Instant at) {
        return jdbc.sql("""
                        update identity.recovery_code set used_at = :at
                         where account_id = :account and hash = :hash and used_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("account", account)
                        .param("hash", hash)
                        .update()
                > 0;
    }

    void removeCodes(int account) {
        for (String table : List.of("totp", "recovery_code")) {
            jdbc.sql("delete from identity." + table + " where account_id = :account")
                    .param("account", account)
                    .update();
        }
    }

    void removeAll(int account) {
        removeCodes(account);
        jdbc.sql("delete from identity.passkey where account_id = :account")
                .param("account", account)
                .update();
    }
}
