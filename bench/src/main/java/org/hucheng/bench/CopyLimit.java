package org.hucheng.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;

/**
 * The physical limit: the very rows that came in over HTTP, written once more into the very same tables and indexes by nothing but binary COPY, in
 * batches of as many records, each batch one durable commit, on two connections.
 */
final class CopyLimit {
    private static final int CONNECTIONS = 2;
    private static final List<String> TABLES = List.of("intake.journal", "inspection.vehicle", "inspection.person");

    private final ServerUnderTest server;
    private final int recordsPerBatch;

    CopyLimit(ServerUnderTest server, int recordsPerBatch) {
        this.server = server;
        this.recordsPerBatch = recordsPerBatch;
    }

    /** One batch: a COPY stream for each table. */
    private record Batch(List<byte[]> streams) {}

    /** Inspection rows a second; the tables hold the same rows before and after. */
    double rowsPerSecond(long inspectionRows) throws Exception {
        List<Batch> batches = readOut();
        try (Connection owner = server.owner();
                var sql = owner.createStatement()) {
            sql.execute("truncate intake.journal, inspection.vehicle, inspection.person");
            sql.execute("checkpoint");
        }
        var next = new AtomicInteger();
        long started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < CONNECTIONS; i++) {
                work.add(() -> write(batches, next));
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        return inspectionRows / ((System.nanoTime() - started) / 1e9);
    }

    private Void write(List<Batch> batches, AtomicInteger next) throws IOException, SQLException {
        try (Connection connection = server.owner()) {
            connection.setAutoCommit(false);
            for (int i = next.getAndIncrement(); i < batches.size(); i = next.getAndIncrement()) {
                for (int t = 0; t < TABLES.size(); t++) {
                    byte[] stream = batches.get(i).streams().get(t);
                    var copy = connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + TABLES.get(t) + " from stdin (format binary)");
                    copy.writeToCopy(stream, 0, stream.length);
                    copy.endCopy();
                }
                connection.commit();
            }
        }
        return null;
    }

    /** Reads the stored rows out again, cut into batches in the order of the journal. */
    private List<Batch> readOut() throws Exception {
        var batches = new ArrayList<Batch>();
        try (Connection owner = server.owner();
                var sql = owner.createStatement()) {
            sql.execute(
                    "create temp table batch as select id, (row_number() over (order by received_at, device_id, seq) - 1) / "
                            + recordsPerBatch + " as batch from intake.journal");
            sql.execute("create index on batch (id)");
            sql.execute("analyze batch");
            for (String table : List.of("vehicle", "person")) {
                sql.execute("create temp table batched_" + table + " as select b.batch, t.* from inspection." + table
                        + " t join batch b using (id)");
            }
            sql.execute(
                    "create temp table batched_journal as select b.batch, t.* from intake.journal t join batch b using (id)");
            for (String table : List.of("vehicle", "person", "journal")) {
                sql.execute("create index on batched_" + table + " (batch)");
                sql.execute("analyze batched_" + table);
            }
            int count;
            try (var rows = sql.executeQuery("select coalesce(max(batch) + 1, 0) from batch")) {
                rows.next();
                count = rows.getInt(1);
            }
            var copies = owner.unwrap(PGConnection.class).getCopyAPI();
            for (int n = 0; n < count; n++) {
                var streams = new ArrayList<byte[]>();
                for (String table : TABLES) {
                    String name = table.substring(table.indexOf('.') + 1);
                    var out = new ByteArrayOutputStream();
                    copies.copyOut(
                            "copy (select " + columns(table) + " from batched_" + name + " where batch = " + n
                                    + ") to stdout (format binary)",
                            out);
                    streams.add(out.toByteArray());
                }
                batches.add(new Batch(streams));
            }
        }
        return batches;
    }

    private static String columns(String table) {
        return switch (table) {
            case "intake.journal" -> "operation_id, id, device_id, seq, type, recorded_at, received_at, content_hash";
            case "inspection.vehicle" ->
                "operation_id, recorded_at, id, post_id, device_id, lane, people, plate_token, origin, disposition, sealed";
            default ->
                "operation_id, recorded_at, id, n, post_id, on_foot, subject_token, temperature, origin, disposition, sealed";
        };
    }
}
