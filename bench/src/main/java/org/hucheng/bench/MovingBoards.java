package org.hucheng.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hucheng.drill.EnrolledDevice;

/**
 * Eight thousand people who each send where they are every five seconds, by way of eighty trackers of a hundred people each, while fifty boards
 * look on. The delay of a position runs from the moment its upload begins to the moment a board has read it; the record's own time says when
 * that was. Growth: the 95th percentile of the last third of the time against the first third, and how many trackers were late with an upload.
 */
final class MovingBoards {
    static final int PEOPLE = 8_000;
    private static final int TRACKERS = 80;
    private static final int EACH = PEOPLE / TRACKERS;
    private static final int EVERY_MILLIS = 5_000;
    private static final int BOARDS = 50;
    private static final int SETTLE_SECONDS = 15;
    private static final String OPERATION = "/api/v1/operations/nanhai-2020";
    /** A moment of the operation that stands for the start of the measure. */
    private static final Instant THEN = Instant.parse("2020-02-10T02:00:00Z");

    private final URI server;
    private final Path scenario;
    private final int seconds;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    MovingBoards(URI server, Path scenario, boolean quick) {
        this.server = server;
        this.scenario = scenario;
        this.seconds = quick ? 30 : 90;
    }

    void into(Figures figures) throws IOException, InterruptedException {
        List<String> members = members();
        List<EnrolledDevice> devices = enrol();
        var desk = new Desk(server).signIn("commander", Accounts.password(scenario, "commander"));
        long started = System.nanoTime();
        long end = started + TimeUnit.SECONDS.toNanos(SETTLE_SECONDS + seconds);
        var boards = new ArrayList<BoardReader>();
        var done = new CountDownLatch(TRACKERS);
        for (int t = 0; t < TRACKERS; t++) {
            int tracker = t;
            Thread.ofVirtual().start(() -> {
                track(
                        tracker,
                        devices.get(tracker),
                        members.subList(tracker * EACH, (tracker + 1) * EACH),
                        started,
                        end);
                done.countDown();
            });
        }
        long measureFrom = started + TimeUnit.SECONDS.toNanos(SETTLE_SECONDS);
        for (int b = 0; b < BOARDS; b++) {
            var board = new BoardReader(THEN.toEpochMilli(), started, measureFrom, end);
            boards.add(board);
            var request = HttpRequest.newBuilder(server.resolve(OPERATION + "/positions/stream"))
                    .header("Cookie", desk.cookie())
                    .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("a board is answered " + answer.statusCode());
            }
            Thread.ofVirtual().start(() -> board.read(answer.body()));
        }
        done.await();
        Thread.sleep(2_000);
        boards.forEach(BoardReader::stop);
        var delays = Delays.of(boards);
        if (refused.get() > 0) {
            throw new IllegalStateException(refused.get() + " uploads were not taken");
        }
        long expected = (long) PEOPLE * seconds * 1_000 / EVERY_MILLIS * BOARDS;
        figures.put("board.positions_per_s", (double) PEOPLE * 1_000 / EVERY_MILLIS, 0)
                .put("board.boards", BOARDS, 0)
                .put("board.delay_p50_ms", delays.percentile(0.5), 0)
                .put("board.delay_p95_ms", delays.percentile(0.95), 0)
                .put("board.delay_p99_ms", delays.percentile(0.99), 0)
                .put("board.delay_growth", delays.growth(), 2)
                .put("board.told_share", (double) delays.count() / expected, 3)
                .put("board.late_uploads", late.get(), 0);
    }

    /** Sends its people's places every five seconds, spread over the five so that not all trackers speak at once. */
    private void track(int tracker, EnrolledDevice device, List<String> people, long started, long end) {
        long seq = 0;
        long next = started + TimeUnit.MILLISECONDS.toNanos((long) tracker * EVERY_MILLIS / TRACKERS);
        try {
            while (next < end) {
                long wait = next - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                } else if (wait < -TimeUnit.MILLISECONDS.toNanos(EVERY_MILLIS / 2)) {
                    late.incrementAndGet();
                }
                Instant now = THEN.plusMillis((System.nanoTime() - started) / 1_000_000);
                var body = new StringBuilder(EACH * 230);
                for (int i = 0; i < people.size(); i++) {
                    seq++;
                    line(body, tracker, seq, now, people.get(i), i);
                }
                send(device.token(), body.toString());
                next += TimeUnit.MILLISECONDS.toNanos(EVERY_MILLIS);
            }
        } catch (IOException e) {
            refused.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void line(StringBuilder body, int tracker, long seq, Instant now, String member, int n) {
        double lon = 112.9 + n % 40 * 0.006 + seq % 997 * 0.00001;
        double lat = 22.9 + tracker * 0.004 + seq % 991 * 0.00001;
        body.append("{\"id\":\"").append(UUID.randomUUID());
        body.append("\",\"device\":\"TRACKER-").append(tracker);
        body.append("\",\"seq\":").append(seq);
        body.append(",\"type\":\"position\",\"recordedAt\":\"").append(now);
        body.append("\",\"payload\":{\"lon\":").append((float) lon);
        body.append(",\"lat\":").append((float) lat);
        body.append(",\"accuracy\":10,\"member\":\"").append(member).append("\"}}\n");
    }

    private void send(String token, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/field-records"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.body().contains("\"outcome\":\"refused\"")) {
            refused.incrementAndGet();
        }
    }

    private List<String> members() throws IOException {
        List<String> codes = Files.readAllLines(scenario.resolve("members.csv")).stream()
                .skip(1)
                .limit(PEOPLE)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        if (codes.size() < PEOPLE) {
            throw new IllegalStateException("the scenario has only " + codes.size() + " members");
        }
        return codes;
    }

    private List<EnrolledDevice> enrol() throws IOException, InterruptedException {
        var administrator = new Desk(server).signIn("administrator", Accounts.password(scenario, "administrator"));
        var devices = new StringBuilder("{\"reason\":\"bench\",\"devices\":[");
        for (int t = 0; t < TRACKERS; t++) {
            devices.append(t == 0 ? "" : ",")
                    .append("{\"code\":\"TRACKER-")
                    .append(t)
                    .append("\"}");
        }
        String answer = administrator
                .post(OPERATION + "/devices", devices.append("]}").toString())
                .body();
        var enrolled = new ArrayList<EnrolledDevice>();
        var code = java.util.regex.Pattern.compile("\"enrolment\":\"([^\"]+)\"").matcher(answer);
        while (code.find()) {
            enrolled.add(EnrolledDevice.redeem(server, code.group(1)));
        }
        if (enrolled.size() != TRACKERS) {
            throw new IllegalStateException("trackers were not enrolled: " + answer);
        }
        return enrolled;
    }
}
