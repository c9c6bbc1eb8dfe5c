package org.hucheng.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The journal and the devices' marks. Writing methods run on the caller's connection, inside its transaction. */
@Repository
class JournalStore {
    private static final RowSql ADD = RowSql.insert(
            "intake.journal",
            "operation_id int4, id uuid, device_id int4, seq int8, type text, recorded_at timestamptz, received_at timestamptz, content_hash uuid");

    private final JdbcClient jdbc;

    JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stands for the hash of a line whose person was erased: the same id is known, whatever the line says. */
    static final UUID ERASED = new UUID(0, 0);

    record Known(int deviceId, UUID hash) {}

    record Mark(
            long mark, @org.jspecify.annotations.Nullable Instant lastReceivedAt) {}

    void makeRoom(int operationId) {
        jdbc.sql("select intake.make_room(:operation)")
                .param("operation", operationId)
                .query((row, n) -> n)
                .list();
    }

    /**
     * Raises the devices' marks to the highest number each has sent, which also locks them, in order of device; returns the marks as they were before
     * (0 for a device that never sent anything).
     */
    Map<Integer, Long> raiseMarks(Connection connection, SortedMap<Integer, Long> highest, Instant now)
            throws SQLException {
        Integer[] devices = highest.keySet().toArray(Integer[]::new);
        Long[] values = highest.values().toArray(Long[]::new);
        var before = new HashMap<Integer, Long>();
        raise(connection, devices, values, now, before);
        if (before.size() < devices.length) {
            try (var insert = connection.prepareStatement(
                    "insert into intake.device_mark (device_id) select unnest(?) on conflict do nothing")) {
                insert.setArray(1, connection.createArrayOf("int4", devices));
                insert.executeUpdate();
            }
            raise(connection, devices, values, now, before);
        }
        return before;
    }

    private static void raise(
            Connection connection, Integer[] devices, Long[] highest, Instant now, Map<Integer, Long> before)
            throws SQLException {
        try (var update = connection.prepareStatement("""
                update intake.device_mark d
                   set previous = case when d.device_id = any(?) then d.previous else d.mark end,
                       mark = greatest(d.mark, v.mark), last_received_at = ?
                  from (select device_id, mark from unnest(?, ?) as v (device_id, mark) order by device_id) v
                 where d.device_id = v.device_id
                returning d.device_id, d.previous
                """)) {
            update.setArray(1, connection.createArrayOf("int4", before.keySet().toArray()));
            update.setObject(2, now.atOffset(java.time.ZoneOffset.UTC));
            update.setArray(3, connection.createArrayOf("int4", devices));
            update.setArray(4, connection.createArrayOf("int8", highest));
            try (var rows = update.executeQuery()) {
                while (rows.next()) {
                    before.put(rows.getInt(1), rows.getLong(2));
                }
            }
        }
    }

    Map<UUID, Known> findKnown(Connection connection, int operationId, Collection<UUID> ids) throws SQLException {
        var known = new HashMap<UUID, Known>();
        try (var select = connection.prepareStatement(
                "select id, device_id, content_hash from intake.journal where operation_id = ? and id = any(?)")) {
            select.setInt(1, operationId);
            select.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getObject(1, UUID.class), new Known(rows.getInt(2), rows.getObject(3, UUID.class)));
                }
            }
        }
        return known;
    }

    void add(Writes writes, int operationId, List<Entry> entries, Instant now) {
        var rows = new CopyRows(entries.size() * 130);
        for (Entry e : entries) {
            rows.row(8)
                    .put(operationId)
                    .put(e.ready().id())
                    .put(e.deviceId())
                    .put(e.ready().seq())
                    .put(e.ready().type())
                    .put(e.ready().recordedAt())
                    .put(now)
                    .put(e.hash());
        }
        writes.add(ADD, rows);
    }

    /** Forgets what these lines were like. @return how many */
    int forget(int operationId, Collection<UUID> records) {
        return jdbc.sql(
                        "update intake.journal set content_hash = :erased where operation_id = :operation and id = any(:records) and content_hash <> :erased")
                .param("erased", ERASED)
                .param("operation", operationId)
                .param("records", records.toArray(UUID[]::new))
                .update();
    }

    record Entry(Candidate.Ready ready, int deviceId, UUID hash) {}

    Map<Integer, Mark> marks(Collection<Integer> devices) {
        var marks = new HashMap<Integer, Mark>();
        jdbc.sql("""
                        select device_id, mark, last_received_at
                          from intake.device_mark where device_id = any(:devices)
                        """).param("devices", devices.toArray(Integer[]::new)).query(row -> {
            var last = row.getTimestamp(3);
            marks.put(row.getInt(1), new Mark(row.getLong(2), last == null ? null : last.toInstant()));
        });
        return marks;
    }
}
