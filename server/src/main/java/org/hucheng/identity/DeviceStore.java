package org.hucheng.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeviceStore {
    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(int operationId, Devices.NewDevice device, byte[] tokenHash) {
        jdbc.sql("""
                        insert into identity.device (operation_id, code, label, post_code, unit_code, token_hash)
                        values (:operation, :code, :label, :post, :unit, :hash)
                        on conflict on constraint device_code do update
                           set label = excluded.label, post_code = excluded.post_code, unit_code = excluded.unit_code,
                               token_hash = excluded.token_hash, enrolled_at = clock_timestamp(), revoked_at = null
                        """)
                .param("operation", operationId)
                .param("code", device.code())
                .param("label", device.label() == null ? device.code() : device.label())
                .param("post", device.postCode())
                .param("unit", device.unitCode())
                .param("hash", tokenHash)
                .update();
    }

    Optional<DeviceView> findByTokenHash(byte[] hash) {
        return jdbc.sql("""
                        select id, operation_id, code, label, post_code, unit_code
                          from identity.device
                         where token_hash = :hash and revoked_at is null
                        """).param("hash", hash).query(DeviceStore::toDevice).optional();
    }

    List<DeviceView> list(int operationId, @Nullable String after, int limit) {
        return jdbc.sql("""
                        select id, operation_id, code, label, post_code, unit_code
                          from identity.device
                         where operation_id = :operation and (:after::text is null or code > :after)
                         order by code
                         limit :limit
                        """)
                .param("operation", operationId)
                .param("after", after)
                .param("limit", limit)
                .query(DeviceStore::toDevice)
                .list();
    }

    /** Ids of the devices bound to any of these posts or units. */
    List<Integer> boundTo(int operationId, Collection<String> posts, Collection<String> units) {
        return jdbc.sql("""
                        select id from identity.device
                         where operation_id = :operation and (post_code = any(:posts) or unit_code = any(:units))
                        """)
                .param("operation", operationId)
                .param("posts", posts.toArray(String[]::new))
                .param("units", units.toArray(String[]::new))
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private static DeviceView toDevice(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new DeviceView(
                row.getInt("id"),
                row.getInt("operation_id"),
                row.getString("code"),
                row.getString("label"),
                row.getString("post_code"),
                row.getString("unit_code"));
    }
}
