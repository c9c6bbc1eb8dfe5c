package org.hucheng.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The journal and the devices' marks. Writing methods run on the caller's connection, inside its transaction. */
@Repository
class JournalStore {
    private static final String COPY = """
            copy intake.journal (operation_id, id, device_id, seq, type, recorded_at, received_at, content_hash)
            from stdin (format binary)
            """;

    private final JdbcClient jdbc;

    JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(int deviceId, UUID hash) {}

    record Mark(
            long mark, @org.jspecify.annotations.Nullable Instant lastReceivedAt, long records) {}

    void makeRoom(int operationId) {
        jdbc.sql("select intake.make_room(:operation)")
                .param("operation", operationId)
                .query((row, n) -> n)
                .list();
    }

    /** Locks the devices' marks, in order of device, and returns them; a device without one gets mark 0. */
    Map<Integer, Long> lockMarks(Connection connection, Collection<Integer> devices) throws SQLException {
        var marks = new HashMap<Integer, Long>();
        Integer[] sorted = devices.stream().distinct().sorted().toArray(Integer[]::new);
        readMarks(connection, sorted, marks);
        if (marks.size() < sorted.length) {
            try (var insert = connection.prepareStatement(
                    "insert into intake.device_mark (device_id) select unnest(?) on conflict do nothing")) {
                insert.setArray(1, connection.createArrayOf("int4", sorted));
                insert.executeUpdate();
            }
            readMarks(connection, sorted, marks);
        }
        return marks;
    }

    private static void readMarks(Connection connection, Integer[] devices, Map<Integer, Long> marks)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                select device_id, mark from intake.device_mark
                 where device_id = any(?) order by device_id for update
                """)) {
            select.setArray(1, connection.createArrayOf("int4", devices));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    marks.put(rows.getInt(1), rows.getLong(2));
                }
            }
        }
    }

    void saveMarks(Connection connection, Map<Integer, Long> marks, Map<Integer, Long> added, Instant now)
            throws SQLException {
        Integer[] devices = marks.keySet().toArray(Integer[]::new);
        Long[] values = new Long[devices.length];
        Long[] counts = new Long[devices.length];
        for (int i = 0; i < devices.length; i++) {
            values[i] = marks.getOrDefault(devices[i], 0L);
            counts[i] = added.getOrDefault(devices[i], 0L);
        }
        try (var update = connection.prepareStatement("""
                update intake.device_mark d
                   set mark = greatest(d.mark, v.mark), records = d.records + v.added, last_received_at = ?
                  from unnest(?, ?, ?) as v (device_id, mark, added)
                 where d.device_id = v.device_id
                """)) {
            update.setObject(1, now.atOffset(java.time.ZoneOffset.UTC));
            update.setArray(2, connection.createArrayOf("int4", devices));
            update.setArray(3, connection.createArrayOf("int8", values));
            update.setArray(4, connection.createArrayOf("int8", counts));
            update.executeUpdate();
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

    void add(Connection connection, int operationId, List<Entry> entries, Instant now) throws SQLException {
        var rows = new CopyRows(entries.size() * 130).header();
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
        rows.into(connection, COPY);
    }

    record Entry(Candidate.Ready ready, int deviceId, UUID hash) {}

    Map<Integer, Mark> marks(Collection<Integer> devices) {
        var marks = new HashMap<Integer, Mark>();
        jdbc.sql("""
                        select device_id, mark, last_received_at, records
                          from intake.device_mark where device_id = any(:devices)
                        """).param("devices", devices.toArray(Integer[]::new)).query(row -> {
            var last = row.getTimestamp(3);
            marks.put(row.getInt(1), new Mark(row.getLong(2), last == null ? null : last.toInstant(), row.getLong(4)));
        });
        return marks;
    }
}
