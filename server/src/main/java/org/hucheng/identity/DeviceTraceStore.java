package org.hucheng.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Devices of which more is known than their codes, by their age. */
@Repository
class DeviceTraceStore {
    private static final String KNOWN = """
             from identity.device
             where operation_id = :operation and (wipe_at is null or wiped_at is not null)
               and (label <> code or public_key is not null or app_version is not null or last_seen_at is not null)
            """;

    private final JdbcClient jdbc;

    DeviceTraceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> oldest(int operationId, boolean revoked) {
        return jdbc.sql("select min(" + moment(revoked) + ")" + KNOWN)
                .param("operation", operationId)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    long count(int operationId, boolean revoked, Instant before) {
        return jdbc.sql("select count(*)" + KNOWN + " and " + moment(revoked) + " < :before")
                .param("operation", operationId)
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    /** @return ids of those that were emptied */
    List<Integer> forget(int operationId, boolean revoked, Instant before, int atMost, Instant now) {
        return jdbc.sql("""
                        update identity.device
                           set label = code, key_id = null, public_key = null, app_version = null, last_seen_at = null,
                               revoked_at = coalesce(revoked_at, :now), revoked_by = coalesce(revoked_by, 'retention'),
                               revoked_why = coalesce(revoked_why, 'retention')
                         where id in (select id%s and %s < :before limit :most)
                        returning id
                        """.formatted(KNOWN, moment(revoked)))
                .param("operation", operationId)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(before))
                .param("most", atMost)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    private static String moment(boolean revoked) {
        return revoked ? "revoked_at" : "made_at";
    }
}
