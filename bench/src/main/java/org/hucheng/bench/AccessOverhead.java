package org.hucheng.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hucheng.drill.LoadClient;
import org.hucheng.drill.LoadClient.Load;

/**
 * What guarding costs: the same work with the tables' policies and without them, and beside a busy trail and without one, in turns within one run. Reads
 * are timed; ingest is taken in CPU seconds of server and database together, which other work on the machine disturbs less.
 */
final class AccessOverhead {
    private static final int BATCH = 500;
    private static final int TRACES_PER_S = 50;
    private static final String OPERATION = "/api/v1/operations/nanhai-2020";
    private static final List<String> READS = List.of(
            "/board",
            "/posts?limit=50",
            "/posts/JC-01",
            "/posts/JC-01/inspections/hourly?day=2020-02-03",
            "/posts/JC-01/presence",
            "/gaps",
            "/members?limit=50",
            "/directives",
            "/refused-records",
            "/digest");

    private final ServerUnderTest server;
    private final Path scenario;
    private final int rounds;
    private final int requests;

    AccessOverhead(ServerUnderTest server, Path scenario, boolean quick) {
        this.server = server;
        this.scenario = scenario;
        this.rounds = quick ? 4 : 8;
        this.requests = quick ? 40 : 120;
    }

    void take(Desk desk, Figures figures) throws Exception {
        say("the ten busiest reads with and without policies");
        figures.put("access.rls_reads_overhead", reads(desk), 2);
        say("ingest with and without policies");
        double with = 0;
        double without = 0;
        ingest("warm");
        for (int i = 0; i < rounds; i++) {
            policies(i % 2 == 0);
            double first = ingest("first" + i);
            policies(i % 2 != 0);
            double second = ingest("second" + i);
            with += i % 2 == 0 ? first : second;
            without += i % 2 == 0 ? second : first;
        }
        policies(true);
        figures.put("access.rls_ingest_overhead", with / without - 1, 2);
        say("ingest beside a busy trail and without one");
        figures.put("access.audit_overhead", beside(), 2);
    }

    /** The mean over the reads of how much longer the median read takes. */
    private double reads(Desk desk) throws Exception {
        double with = 0;
        double without = 0;
        for (String read : READS) {
            var guarded = new ArrayList<Double>();
            var open = new ArrayList<Double>();
            desk.millis(OPERATION + read, 30);
            for (int i = 0; i < 2 * rounds; i++) {
                policies(i % 2 == 0);
                desk.millis(OPERATION + read, 8); // statements are planned anew
                for (double taken : desk.millis(OPERATION + read, 25)) {
                    (i % 2 == 0 ? guarded : open).add(taken);
                }
            }
            double guardedMedian = median(guarded);
            double openMedian = median(open);
            say(String.format("%-50s %.2f ms, %.2f without", read, guardedMedian, openMedian));
            with += guardedMedian;
            without += openMedian;
        }
        policies(true);
        return with / without - 1;
    }

    private static double median(List<Double> all) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Turns every policy on or off. */
    private void policies(boolean on) throws IOException, SQLException {
        try (Connection owner = server.owner();
                var sql = owner.createStatement()) {
            sql.execute("""
                    do $$
                    declare guarded regclass;
                    begin
                        for guarded in select distinct polrelid::regclass from pg_policy loop
                            execute format('alter table %%s %s row level security', guarded);
                        end loop;
                    end $$
                    """.formatted(on ? "enable" : "disable"));
        }
    }

    /** CPU seconds a record, of server and database together. */
    private double ingest(String prefix) throws Exception {
        var load = LoadClient.enrol(
                scenario, server.url(), "administrator", Accounts.password(scenario, "administrator"), 48, prefix);
        double before = cpu();
        var result = load.run(new Load(requests, BATCH, 6, 2));
        if (result.unexpected() > 0) {
            throw new IllegalStateException(result.unexpected() + " records were not taken");
        }
        return (cpu() - before) / result.records();
    }

    private double cpu() throws Exception {
        return CpuTime.of(server.pid()) + CpuTime.withChildren(server.databasePid());
    }

    /** How much more ingest costs while fifty acts a second are traced and sealed into the chain. */
    private double beside() throws Exception {
        double with = 0;
        double without = 0;
        for (int i = 0; i < rounds; i++) {
            without += ingest("quiet" + i);
            var stop = new AtomicBoolean();
            var acts = CompletableFuture.runAsync(() -> act(stop));
            with += ingest("traced" + i);
            stop.set(true);
            acts.join();
        }
        return with / without - 1;
    }

    private void act(AtomicBoolean stop) {
        try (Connection owner = server.owner();
                var add = owner.prepareStatement("""
                        insert into audit.entry (actor, operation_id, act, subject)
                        select 'bench', id, 'bench.acted', 'x' from operations.operation limit 1
                        """)) {
            while (!stop.get()) {
                add.executeUpdate();
                Thread.sleep(1_000 / TRACES_PER_S);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String what) {
        System.out.println("bench: " + what);
    }
}
