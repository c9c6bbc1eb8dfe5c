package org.hucheng.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes of enrolment, and the keys that devices got with them. */
@Repository
class DeviceCodeStore {
    private final JdbcClient jdbc;

    DeviceCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A code as it stands, with its device.
     *
     * @param publicKey the key the device has now; null where it has none
     */
    record Kept(
            int id,
            DeviceView device,
            Instant expiresAt,
            int failed,
            boolean used,
            boolean ended,
            @Nullable UUID keyId,
            byte @Nullable [] publicKey) {}

    void add(int deviceId, byte[] hash, Instant now, String by, Instant until) {
        jdbc.sql(
                        "insert into identity.enrolment_code (device_id, code_hash, made_at, made_by, expires_at) values (?, ?, ?, ?, ?)")
                .params(deviceId, hash, Timestamp.from(now), by, Timestamp.from(until))
                .update();
    }

    /** Ends the device's codes that nobody used. */
    void end(int deviceId, Instant now) {
        jdbc.sql(
                        "update identity.enrolment_code set ended_at = ? where device_id = ? and used_at is null and ended_at is null")
                .params(Timestamp.from(now), deviceId)
                .update();
    }

    /** The code with its row locked until the transaction ends. */
    Optional<Kept> lock(byte[] hash) {
        return jdbc.sql("""
                        select c.id as code_id, c.expires_at, c.failed, c.used_at, c.ended_at, d.key_id, d.public_key,
                               d.id, d.operation_id, d.code, d.label, d.post_code, d.unit_code
                          from identity.enrolment_code c join identity.device d on d.id = c.device_id
                         where c.code_hash = :hash
                           for update
                        """)
                .param("hash", hash)
                .query((row, n) -> new Kept(
                        row.getInt("code_id"),
                        DeviceStore.toDevice(row, n),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getInt("failed"),
                        row.getTimestamp("used_at") != null,
                        row.getTimestamp("ended_at") != null,
                        row.getObject("key_id", UUID.class),
                        row.getBytes("public_key")))
                .optional();
    }

    /** Counts a try with a bad key; the code ends with the last one allowed. */
    void countFailed(int id, int most, Instant now) {
        jdbc.sql("""
                        update identity.enrolment_code
                           set failed = failed + 1, ended_at = case when failed + 1 >= :most then :now else ended_at end
                         where id = :id
                        """)
                .param("most", most)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Gives the device this key in place of any other, and forgets what was ordered about the one before. */
    void use(Kept code, UUID keyId, byte[] publicKey, Instant now) {
        jdbc.sql("update identity.enrolment_code set used_at = ? where id = ?")
                .params(Timestamp.from(now), code.id())
                .update();
        jdbc.sql("""
                        update identity.device
                           set key_id = :key, public_key = :public, enrolled_at = :now, last_seen_at = :now,
                               revoked_at = null, revoked_by = null, revoked_why = null,
                               wipe_at = null, wipe_by = null, wipe_why = null, wiped_at = null
                         where id = :id
                        """)
                .param("key", keyId)
                .param("public", publicKey)
                .param("now", Timestamp.from(now))
                .param("id", code.device().id())
                .update();
    }
}
