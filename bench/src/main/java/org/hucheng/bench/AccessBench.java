package org.hucheng.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hucheng.drill.LoadClient;
import org.hucheng.drill.LoadClient.Load;

/**
 * Looking people up by token, trace included, in a database full of records; then the end of an operation's personal data: how long until nobody is
 * answered any more, and how long until the partitions are gone and the certificate is written.
 */
final class AccessBench {
    private static final Path SCENARIO = Path.of("scenarios/nanhai-2020");
    private static final String OPERATION = "/api/v1/operations/nanhai-2020";
    private static final int BATCH = 500;
    private static final int PEOPLE_PER_VEHICLE = 2;
    private static final int WARM_LOOKS = 200;

    private final boolean quick;
    private final int requests;
    private final int looks;

    /** In full: 4.31 million rows and a little more. */
    AccessBench(boolean quick) {
        this.quick = quick;
        requests = quick ? 400 : 2_880;
        looks = quick ? 1_000 : 3_000;
    }

    Figures run() throws Exception {
        var figures = new Figures();
        try (var server = ServerUnderTest.start()) {
            server.load(SCENARIO);
            say("filling the database");
            var result = LoadClient.enrol(
                            SCENARIO, server.url(), "administrator", password("administrator"), 48, "fill")
                    .run(new Load(requests, BATCH, 6, PEOPLE_PER_VEHICLE));
            if (result.unexpected() > 0) {
                throw new IllegalStateException(result.unexpected() + " records were not taken");
            }
            settle(server);
            var desk = new Desk(server.url()).signIn("commander", password("commander"));
            figures.put("access.rows", result.rows(), 0);
            lookUps(desk, figures);
            new AccessOverhead(server, SCENARIO, quick).take(desk, figures);
            destroy(server, desk, figures);
        }
        return figures;
    }

    /** As a server that has run for a while: statistics taken, nothing left to flush. */
    private static void settle(ServerUnderTest server) throws Exception {
        try (Connection owner = server.owner();
                var sql = owner.createStatement()) {
            sql.execute("analyze");
            sql.execute("checkpoint");
        }
    }

    private void lookUps(Desk desk, Figures figures) throws Exception {
        say("looking people up");
        List<String> numbers = LoadClient.identityNumbers(SCENARIO, WARM_LOOKS + looks);
        double[] millis = new double[looks];
        int found = 0;
        for (int i = 0; i < numbers.size(); i++) {
            long started = System.nanoTime();
            var answer = desk.post(OPERATION + "/look-ups", look(numbers.get(i)));
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("a look-up answers " + answer.statusCode());
            }
            if (i >= WARM_LOOKS) {
                millis[i - WARM_LOOKS] = (System.nanoTime() - started) / 1e6;
                found += answer.body().contains("\"at\"") ? 1 : 0;
            }
        }
        Arrays.sort(millis);
        figures.put("access.lookup_p50_ms", millis[looks / 2], 1)
                .put("access.lookup_p95_ms", millis[(int) (looks * 0.95)], 1)
                .put("access.lookups", looks, 0)
                .put("access.lookups_found", found, 0);
    }

    private static String look(String number) {
        return "{\"idNumber\":\"" + number + "\",\"purpose\":\"contact-tracing\",\"reason\":\"a measured look\"}";
    }

    private static void destroy(ServerUnderTest server, Desk desk, Figures figures) throws Exception {
        say("the end of the operation's personal data");
        var officer = new Desk(server.url()).signIn("data-protection", password("data-protection"));
        expect(officer.post(OPERATION + "/privacy/destruction", "{\"reason\":\"a measured end\"}")
                .statusCode());
        var approver = new Desk(server.url()).signIn("commander", password("commander"));
        String number = LoadClient.identityNumbers(SCENARIO, 1).getFirst();
        long started = System.nanoTime();
        var whole = CompletableFuture.supplyAsync(() -> approve(approver, started));
        int status = 200;
        while (status == 200) {
            status = desk.post(OPERATION + "/look-ups", look(number)).statusCode();
        }
        double refused = (System.nanoTime() - started) / 1e6;
        if (status != 410) {
            throw new IllegalStateException("a look-up after the end answers " + status);
        }
        figures.put("access.destroy_ms", refused, 0).put("access.destroy_whole_ms", whole.join(), 0);
    }

    private static double approve(Desk approver, long started) {
        try {
            expect(approver.post(OPERATION + "/privacy/destruction/approve", "{\"confirm\":\"nanhai-2020\"}")
                    .statusCode());
            return (System.nanoTime() - started) / 1e6;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void expect(int status) {
        if (status != 200) {
            throw new IllegalStateException("answers " + status);
        }
    }

    private static String password(String username) {
        return Accounts.password(SCENARIO, username);
    }

    private static void say(String what) {
        System.out.println("bench: " + what);
    }
}
