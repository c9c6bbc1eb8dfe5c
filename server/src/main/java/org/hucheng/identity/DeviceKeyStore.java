package org.hucheng.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hucheng.identity.DeviceTokens.Contact;
import org.hucheng.identity.DeviceTokens.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a device is asked when it proves its key, and what it tells of itself. */
@Repository
class DeviceKeyStore {
    private static final String KEYED = """
            select id, operation_id, code, label, post_code, unit_code, public_key, revoked_at, wipe_at, unsent from identity.device
            """;
    private final JdbcClient jdbc;

    DeviceKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The device that has a key. */
    record Keyed(
            DeviceView device,
            byte[] publicKey,
            boolean revoked,
            boolean wiping,
            @Nullable Integer unsent) {}

    Optional<Keyed> find(UUID keyId) {
        return jdbc.sql(KEYED + " where key_id = ?")
                .param(keyId)
                .query(DeviceKeyStore::toKeyed)
                .optional();
    }

    /** The same, holding its row against whoever would change it until the transaction ends. Refuses DEVICE_KEY_UNKNOWN where its key has gone. */
    Keyed lock(int deviceId) {
        return jdbc.sql(KEYED + " where id = ? and key_id is not null for no key update")
                .param(deviceId)
                .query(DeviceKeyStore::toKeyed)
                .optional()
                .orElseThrow(DeviceProblem.DEVICE_KEY_UNKNOWN::refuse);
    }

    private static Keyed toKeyed(ResultSet row, int n) throws SQLException {
        return new Keyed(
                DeviceStore.toDevice(row, n),
                row.getBytes("public_key"),
                row.getTimestamp("revoked_at") != null,
                row.getTimestamp("wipe_at") != null,
                row.getObject("unsent", Integer.class));
    }

    /** Keeps a proof's number until its time has passed; false where it was there already. */
    boolean take(int deviceId, String nonce, Instant now, Instant until) {
        jdbc.sql("delete from identity.device_proof where device_id = ? and expires_at < ?")
                .params(deviceId, Timestamp.from(now))
                .update();
        return jdbc.sql(
                                "insert into identity.device_proof (device_id, nonce, expires_at) values (?, ?, ?) on conflict do nothing")
                        .params(deviceId, nonce, Timestamp.from(until))
                        .update()
                == 1;
    }

    /** The device has erased itself: its key is nobody's any more. */
    void wiped(int deviceId, Instant now) {
        jdbc.sql(
                        "update identity.device set wiped_at = ?, last_seen_at = ?, key_id = null, public_key = null where id = ?")
                .params(Timestamp.from(now), Timestamp.from(now), deviceId)
                .update();
    }

    void seen(Collection<Contact> contacts) {
        var told = contacts.stream().map(c -> Optional.ofNullable(c.told())).toList();
        jdbc.sql("""
                        update identity.device d
                           set last_seen_at = greatest(d.last_seen_at, v.seen),
                               app_version = coalesce(v.app, d.app_version),
                               unsent = coalesce(v.unsent, d.unsent),
                               unsent_at = case when v.unsent is null then d.unsent_at else v.told end
                          from (select * from unnest(:ids::int[], :seen::timestamptz[], :told::timestamptz[], :app::text[], :unsent::int[])
                                                as v (id, seen, told, app, unsent) order by id) v
                         where d.id = v.id
                        """)
                .param("ids", contacts.stream().map(Contact::deviceId).toArray(Integer[]::new))
                .param("seen", contacts.stream().map(c -> c.seen().toString()).toArray(String[]::new))
                .param("told", array(told, t -> t.at().toString(), String[]::new))
                .param("app", array(told, Told::app, String[]::new))
                .param("unsent", array(told, Told::unsent, Integer[]::new))
                .update();
    }

    /** One entry for each, null where it told nothing of this. */
    private static <T> @Nullable T[] array(
            List<Optional<Told>> told, Function<Told, @Nullable T> of, IntFunction<@Nullable T[]> made) {
        @Nullable T[] all = made.apply(told.size());
        for (int i = 0; i < all.length; i++) {
            Told one = told.get(i).orElse(null);
            all[i] = one == null ? null : of.apply(one);
        }
        return all;
    }
}
