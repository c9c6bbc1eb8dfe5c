package org.hucheng.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeviceStore {
    private static final String STANDING = """
            select * from (
              select d.*, c.expires_at as code_until,
                     case when d.wiped_at is not null then 'wiped'
                          when d.wipe_at is not null then 'wiping'
                          when d.revoked_at is not null then 'revoked'
                          when d.key_id is not null then 'active'
                          when c.expires_at is not null then 'waiting'
                          else 'lapsed' end as state
                from identity.device d
                left join lateral (select max(expires_at) as expires_at from identity.enrolment_code c
                                    where c.device_id = d.id and c.used_at is null and c.ended_at is null and c.expires_at > :now) c on true
               where d.operation_id = :operation) d
            """;
    private static final String ASKED = """
             where (:words::text is null or strpos(lower(code), lower(:words)) > 0 or strpos(lower(label), lower(:words)) > 0)
               and (:state::text is null or state = :state)
               and (:posts::text[] is null and :units::text[] is null or post_code = any(:posts) or unit_code = any(:units))
               and (not :missing or (revoked_at is not null and unsent > 0))
            """;

    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a device, or binds the one of this code anew; its id. */
    int put(int operationId, Devices.NewDevice device) {
        return jdbc.sql("""
                        insert into identity.device (operation_id, code, label, post_code, unit_code)
                        values (:operation, :code, :label, :post, :unit)
                        on conflict on constraint device_code do update
                           set label = excluded.label, post_code = excluded.post_code, unit_code = excluded.unit_code
                        returning id
                        """)
                .param("operation", operationId)
                .param("code", device.code())
                .param("label", device.label() == null ? device.code() : device.label())
                .param("post", device.postCode())
                .param("unit", device.unitCode())
                .query(Integer.class)
                .single();
    }

    Optional<DeviceStanding> find(int operationId, String code, Instant now) {
        return jdbc.sql(STANDING + " where code = :code")
                .param("operation", operationId)
                .param("now", Timestamp.from(now))
                .param("code", code)
                .query(DeviceStore::toStanding)
                .optional();
    }

    List<DeviceStanding> standings(int operationId, DeviceQuery query, Instant now, @Nullable String after, int limit) {
        return asked(
                        STANDING + ASKED + " and (:after::text is null or code > :after) order by code limit :limit",
                        query)
                .param("operation", operationId)
                .param("now", Timestamp.from(now))
                .param("after", after)
                .param("limit", limit)
                .query(DeviceStore::toStanding)
                .list();
    }

    long count(int operationId, DeviceQuery query, Instant now) {
        return asked("select count(*) from (" + STANDING + ASKED + ") found", query)
                .param("operation", operationId)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** Devices that send no more and had records to send, and how many those were. */
    Devices.Missing missing(int operationId) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(unsent), 0) from identity.device
                         where operation_id = :operation and revoked_at is not null and unsent > 0
                        """)
                .param("operation", operationId)
                .query((row, n) -> new Devices.Missing(row.getInt(1), row.getLong(2)))
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, DeviceQuery query) {
        DeviceState state = query.state();
        return jdbc.sql(sql)
                .param("words", query.words())
                .param("state", state == null ? null : state.code())
                .param("posts", array(query.posts()))
                .param("units", array(query.units()))
                .param("missing", query.missing());
    }

    private static String @Nullable [] array(@Nullable Collection<String> codes) {
        return codes == null ? null : codes.toArray(String[]::new);
    }

    List<DeviceView> list(int operationId) {
        return jdbc.sql("""
                        select id, operation_id, code, label, post_code, unit_code
                          from identity.device
                         where operation_id = :operation
                         order by code
                        """)
                .param("operation", operationId)
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

    void revoke(int id, Instant at, String by, String why) {
        jdbc.sql("update identity.device set revoked_at = ?, revoked_by = ?, revoked_why = ? where id = ?")
                .params(Timestamp.from(at), by, why, id)
                .update();
    }

    void orderWipe(int id, Instant at, String by, String why) {
        jdbc.sql("update identity.device set wipe_at = ?, wipe_by = ?, wipe_why = ? where id = ?")
                .params(Timestamp.from(at), by, why, id)
                .update();
    }

    private static DeviceStanding toStanding(ResultSet row, int n) throws SQLException {
        return new DeviceStanding(
                toDevice(row, n),
                DeviceState.of(row.getString("state")).orElseThrow(),
                at(row, "code_until"),
                at(row, "enrolled_at"),
                at(row, "last_seen_at"),
                row.getString("app_version"),
                row.getObject("unsent", Integer.class),
                at(row, "unsent_at"),
                ordered(row, "revoked"),
                ordered(row, "wipe"),
                at(row, "wiped_at"));
    }

    private static DeviceStanding.@Nullable Ordered ordered(ResultSet row, String what) throws SQLException {
        Instant at = at(row, what + "_at");
        return at == null
                ? null
                : new DeviceStanding.Ordered(at, row.getString(what + "_by"), row.getString(what + "_why"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static DeviceView toDevice(ResultSet row, int n) throws SQLException {
        return new DeviceView(
                row.getInt("id"),
                row.getInt("operation_id"),
                row.getString("code"),
                row.getString("label"),
                row.getString("post_code"),
                row.getString("unit_code"));
    }
}
