package org.hucheng.drill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends synthetic inspections at full speed, for measuring the intake: many records a request, or one. Unlike the drill
 * it has no plan and no faults; every run sends new records, the sequence of a device going on from run to run.
 */
public final class LoadClient {
    private static final int TIMEOUT_MILLIS = 60_000;

    /** A device that is enrolled at a post of the operation. */
    private record Device(String code, EnrolledDevice enrolled, String post) {}

    /** One run: at least as many devices as connections are needed, for a device sends one request after another. */
    public record Load(long requests, int recordsPerRequest, int connections, int peoplePerVehicle) {}

    private final Scenario scenario;
    private final URI base;
    private final List<Source> sources = new ArrayList<>();

    /** The records of one device, made as they are sent. */
    private final class Source {
        final Device device;
        byte[] head;
        final RecordWriter writer;
        final RecordIds ids;
        final long from;
        final long to;
        final long seed;
        long seq;

        Source(Device device, long seed, long lastSeq) {
            this.device = device;
            this.seed = Mix.of(seed, device.code().hashCode());
            head = Sender.head(base, device.enrolled().token(), false);
            Scenario.Post post = scenario.posts().stream()
                    .filter(p -> p.code().equals(device.post()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such post: " + device.post()));
            writer = new RecordWriter(scenario, post, device.code());
            ids = new RecordIds(seed, device.code());
            Scenario.Open open = post.open().getFirst();
            from = open.from().toEpochMilli();
            Instant end =
                    scenario.to().plusDays(1).atStartOfDay(scenario.zone()).toInstant();
            to = Math.min(
                    end.toEpochMilli(),
                    open.to().equals(Instant.MAX) ? Long.MAX_VALUE : open.to().toEpochMilli());
            seq = lastSeq;
        }

        /** Adds records a second apart, from the post's opening on and around again. */
        void fill(Batch batch, Load load) {
            for (int i = 0; i < load.recordsPerRequest; i++) {
                seq++;
                long at = from + seq * 1000 % Math.max(1, to - from - 1000);
                long bits = Mix.of(seed, seq);
                boolean walker = load.peoplePerVehicle == 0;
                writer.open(batch.body, ids, walker ? RecordWriter.PERSON : RecordWriter.VEHICLE, seq, at);
                if (walker) {
                    writer.person(batch.body, bits);
                } else {
                    writer.vehicle(batch.body, bits, load.peoplePerVehicle);
                }
                writer.close(batch.body);
                batch.endLine(null);
                batch.rows += walker ? 1 : 1 + load.peoplePerVehicle;
            }
        }
    }

    /**
     * A client for devices that are enrolled already.
     *
     * @param scenarioFolder the scenario the operation was loaded from: posts, dispositions, how people look
     * @param seed another seed for other records
     * @param marks the sequence number each device has reached, absent for none
     */
    private LoadClient(Path scenarioFolder, URI base, List<Device> devices, long seed, Map<String, Long> marks) {
        this.base = base;
        scenario = Scenario.read(scenarioFolder);
        devices.forEach(d -> sources.add(new Source(d, seed, marks.getOrDefault(d.code(), 0L))));
    }

    /**
     * Signs in, enrols devices named {@code LOAD-prefix-n} over the posts that inspect, and returns a client for them.
     *
     * @throws RuntimeException when the server is not there or refuses, with a text that says which
     */
    public static LoadClient enrol(
            Path scenarioFolder, URI base, String user, String password, int count, String prefix) {
        Scenario scenario = Scenario.read(scenarioFolder);
        List<Scenario.Post> posts = scenario.posts().stream()
                .filter(p -> Plan.site(scenario, p).isPresent() && !p.open().isEmpty())
                .toList();
        Map<String, String> wanted = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            wanted.put("LOAD-" + prefix + "-" + i, posts.get(i % posts.size()).code());
        }
        Session session = Session.signIn(base, "en", user, password);
        Map<String, Long> marks = session.marks(scenario.code());
        List<Device> devices = new ArrayList<>();
        session.enrol(scenario.code(), wanted)
                .forEach((code, keys) -> devices.add(new Device(code, keys, wanted.getOrDefault(code, ""))));
        return new LoadClient(scenarioFolder, base, devices, scenario.drill().seed() ^ prefix.hashCode(), marks);
    }

    /** Identity numbers of people that its records may be of, spread over all of them. */
    public static List<String> identityNumbers(Path scenarioFolder, int count) {
        Scenario scenario = Scenario.read(scenarioFolder);
        DrillSettings.People settings = scenario.drill().persons();
        var people = new SyntheticPeople(
                settings.name(),
                settings.idArea().isEmpty() ? scenario.areaCode() : settings.idArea(),
                settings.platePrefixes(),
                scenario.rules().chinesePlates());
        var numbers = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            var out = new Bytes(32);
            people.identityNumber(out, (int) ((long) i * SyntheticPeople.PEOPLE / count));
            numbers.add(new String(out.array, 0, out.length, java.nio.charset.StandardCharsets.US_ASCII));
        }
        return numbers;
    }

    /** Sends one run and waits for its last answer. */
    public LoadResult run(Load load) throws InterruptedException {
        if (sources.size() < load.connections) {
            throw new IllegalArgumentException(
                    load.connections + " connections need as many devices, not " + sources.size());
        }
        Tally tally = new Tally();
        AtomicLong left = new AtomicLong(load.requests);
        List<Worker> workers = new ArrayList<>();
        double cpu = Outcome.cpuSeconds();
        long started = System.nanoTime();
        for (int i = 0; i < load.connections; i++) {
            List<Source> own = new ArrayList<>();
            for (int s = i; s < sources.size(); s += load.connections) {
                own.add(sources.get(s));
            }
            workers.add(new Worker(own, load, left, tally));
        }
        List<Thread> threads =
                workers.stream().map(w -> Thread.ofPlatform().daemon().start(w)).toList();
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        long[] times = workers.stream()
                .flatMapToLong(w -> Arrays.stream(w.times, 0, w.count))
                .sorted()
                .toArray();
        return new LoadResult(
                times.length,
                tally.records.sum(),
                tally.rows.sum(),
                tally.bytes.sum(),
                seconds,
                percentile(times, 0.50),
                percentile(times, 0.95),
                percentile(times, 0.99),
                tally.unexpected.sum(),
                Outcome.cpuSeconds() - cpu);
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / 1e6;
    }

    private final class Worker implements Runnable {
        private final List<Source> own;
        private final Load load;
        private final AtomicLong left;
        private final Tally tally;
        private final AnswerCheck check;
        private final Batch batch = new Batch();
        private long[] times = new long[1024];
        private int count;

        Worker(List<Source> own, Load load, AtomicLong left, Tally tally) {
            this.own = own;
            this.load = load;
            this.left = left;
            this.tally = tally;
            check = new AnswerCheck(tally);
        }

        @Override
        public void run() {
            try (HttpLine line = new HttpLine(base, TIMEOUT_MILLIS)) {
                for (int turn = 0; left.getAndDecrement() > 0; turn++) {
                    Source source = own.get(turn % own.size());
                    batch.clear();
                    source.fill(batch, load);
                    send(line, source);
                }
            }
        }

        private void send(HttpLine line, Source source) {
            long started = System.nanoTime();
            try {
                int status = line.exchange(source.head, batch.body.array, batch.body.length);
                if (status == 401) { // the token ran out
                    source.head = Sender.head(base, source.device.enrolled().renew(), false);
                    status = line.exchange(source.head, batch.body.array, batch.body.length);
                }
                if (count == times.length) {
                    times = Arrays.copyOf(times, count * 2);
                }
                times[count++] = System.nanoTime() - started;
                if (status != 200) {
                    tally.unexpected("status " + status);
                    return;
                }
                check.check(batch, source.device.code(), line.body, line.bodyLength, AnswerCheck.Expect.ACCEPTED);
                tally.records.add(batch.lines);
                tally.rows.add(batch.rows);
                tally.bytes.add(batch.body.length);
            } catch (IOException e) {
                tally.unexpected(String.valueOf(e.getMessage()));
            }
        }
    }
}
