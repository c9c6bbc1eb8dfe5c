package org.hucheng.bench;

import java.nio.file.Path;
import java.sql.Connection;
import org.hucheng.drill.LoadClient;
import org.hucheng.drill.LoadClient.Load;
import org.hucheng.drill.LoadResult;

/**
 * Field records over HTTP with everything on (sealing, tokens, journal, running counts), 500 records a request, against raw COPY of the same rows in
 * the same run; then one record a request on 16 connections; then what people read while all of it is stored.
 */
final class IngestBench {
    private static final Path SCENARIO = Path.of("scenarios/nanhai-2020");
    private static final String OPERATION = "/api/v1/operations/nanhai-2020";
    private static final int BATCH = 500;
    private static final int PEOPLE_PER_VEHICLE = 2;
    private static final int CONNECTIONS = 6;
    /** Enough for the compiler to have done its work: a server runs for weeks, and its first seconds say nothing about them. */
    private static final int WARM_REQUESTS = 400;

    private final int requests;
    private final int warmSingles;
    private final int singles;

    IngestBench(boolean quick) {
        requests = quick ? 300 : 700;
        warmSingles = quick ? 25_000 : 80_000;
        singles = quick ? 25_000 : 60_000;
    }

    Figures run() throws Exception {
        var figures = new Figures();
        try (var server = ServerUnderTest.start()) {
            server.load(SCENARIO);
            say("warming up");
            client(server, "warm").run(new Load(WARM_REQUESTS, BATCH, CONNECTIONS, PEOPLE_PER_VEHICLE));
            client(server, "warm1").run(new Load(warmSingles, 1, 16, PEOPLE_PER_VEHICLE));
            emptyTables(server);
            batches(server, figures);
            single(server, figures);
            say("what people read");
            Reads.take(server, SCENARIO, OPERATION, "2020-01-27", figures);
            figures.put("start.ready_s", server.restart(), 2);
        }
        return figures;
    }

    private void batches(ServerUnderTest server, Figures figures) throws Exception {
        say("records over HTTP, " + BATCH + " a request");
        var load = client(server, "batch");
        double serverCpu = CpuTime.of(server.pid());
        double databaseCpu = CpuTime.withChildren(server.databasePid());
        LoadResult result = load.run(new Load(requests, BATCH, CONNECTIONS, PEOPLE_PER_VEHICLE));
        serverCpu = CpuTime.of(server.pid()) - serverCpu;
        databaseCpu = CpuTime.withChildren(server.databasePid()) - databaseCpu;
        expectAllAccepted(result);
        double bytes = tableBytes(server);
        say("the same rows by raw COPY");
        double limit = new CopyLimit(server, BATCH).rowsPerSecond(result.rows());
        figures.put("ingest.ratio", result.rowsPerSecond() / limit, 2)
                .put("ingest.rows_per_s", result.rowsPerSecond(), 0)
                .put("copy.rows_per_s", limit, 0)
                .put("ingest.records_per_s", result.recordsPerSecond(), 0)
                .put("ingest.p95_ms", result.p95Millis(), 1)
                .put("ingest.server_cpu_us_per_record", serverCpu * 1e6 / result.records(), 1)
                .put("ingest.database_cpu_us_per_record", databaseCpu * 1e6 / result.records(), 1)
                .put("ingest.client_cpu_us_per_record", result.clientCpuSeconds() * 1e6 / result.records(), 1)
                .put("ingest.bytes_per_record", bytes / result.records(), 0);
    }

    private void single(ServerUnderTest server, Figures figures) throws Exception {
        say("one record a request, 16 connections");
        var load = client(server, "single");
        double serverCpu = CpuTime.of(server.pid());
        double databaseCpu = CpuTime.withChildren(server.databasePid());
        LoadResult result = load.run(new Load(singles, 1, 16, PEOPLE_PER_VEHICLE));
        serverCpu = CpuTime.of(server.pid()) - serverCpu;
        databaseCpu = CpuTime.withChildren(server.databasePid()) - databaseCpu;
        expectAllAccepted(result);
        figures.put("ingest.single_per_s", result.recordsPerSecond(), 0)
                .put("ingest.single_p95_ms", result.p95Millis(), 1)
                .put("ingest.single_server_cpu_us", serverCpu * 1e6 / result.records(), 0)
                .put("ingest.single_database_cpu_us", databaseCpu * 1e6 / result.records(), 0)
                .put("ingest.single_client_cpu_us", result.clientCpuSeconds() * 1e6 / result.records(), 0);
    }

    private static LoadClient client(ServerUnderTest server, String prefix) {
        return LoadClient.enrol(
                SCENARIO, server.url(), "administrator", Accounts.password(SCENARIO, "administrator"), 48, prefix);
    }

    private static void expectAllAccepted(LoadResult result) {
        if (result.unexpected() > 0) {
            throw new IllegalStateException(result.unexpected() + " answers were not the expected ones");
        }
    }

    private static void emptyTables(ServerUnderTest server) throws Exception {
        try (Connection owner = server.owner();
                var sql = owner.createStatement()) {
            sql.execute(
                    "truncate intake.journal, inspection.vehicle, inspection.person, inspection.hourly, inspection.daily");
            sql.execute("checkpoint");
        }
    }

    private static double tableBytes(ServerUnderTest server) throws Exception {
        try (Connection owner = server.owner();
                var sql = owner.createStatement();
                var rows = sql.executeQuery("""
                        select sum(pg_total_relation_size(c.oid))
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname in ('intake', 'inspection')
                        """)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private static void say(String what) {
        System.out.println("bench: " + what);
    }
}
