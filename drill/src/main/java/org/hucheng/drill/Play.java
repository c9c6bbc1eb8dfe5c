package org.hucheng.drill;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Plays the plan: every connection leads its own share of the devices through the campaign, all at the same pace. */
final class Play {
    private final Plan plan;
    private final URI base;
    private final DrillOptions options;
    private final Tally tally;
    private final long end;
    final Pace pace;

    Play(Plan plan, URI base, DrillOptions options, Tally tally, long end) {
        this.plan = plan;
        this.base = base;
        this.options = options;
        this.tally = tally;
        this.end = end;
        // nobody runs further ahead of the slowest than half the time between two uploads
        long ahead = (long) (plan.scenario.drill().uploads().everyHours() / 2 * Plan.HOUR);
        pace = new Pace(options.connections(), plan.firstHour, ahead);
    }

    /**
     * Returns when everything is sent and answered.
     *
     * @param enrolled every device, by its code
     * @param marks how far the server has each device's records already; absent for a new device
     * @throws Unreachable when the server is away for longer than the patience
     * @throws Refused when it refuses a whole request
     */
    void run(Map<String, EnrolledDevice> enrolled, Map<String, Long> marks) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        List<List<DeviceRun>> shares = shares(enrolled, marks);
        for (int worker = 0; worker < shares.size(); worker++) {
            int number = worker;
            threads.add(
                    Thread.ofPlatform().name("drill-" + worker).daemon().start(() -> lead(number, shares.get(number))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Throwable failure = pace.failure();
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    private void lead(int worker, List<DeviceRun> devices) {
        BatchPool pool = new BatchPool();
        try (Sender sender = new Sender(base, options.patienceSeconds() * 1000L, tally)) {
            PriorityQueue<DeviceRun> next = new PriorityQueue<>(Comparator.comparingLong(d -> d.nextUpload));
            devices.stream().filter(d -> !d.isDone()).forEach(next::add);
            for (DeviceRun device = next.poll(); device != null; device = next.poll()) {
                if (!pace.moveTo(worker, device.nextUpload)) {
                    return;
                }
                device.upload(sender, pool);
                if (!device.isDone()) {
                    next.add(device);
                }
            }
            pace.moveTo(worker, Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            pace.fail(e);
        } catch (RuntimeException | Error e) {
            pace.fail(e);
        }
    }

    private List<List<DeviceRun>> shares(Map<String, EnrolledDevice> enrolled, Map<String, Long> marks) {
        List<List<DeviceRun>> shares = new ArrayList<>();
        long[] loads = new long[options.connections()];
        for (int i = 0; i < loads.length; i++) {
            shares.add(new ArrayList<>());
        }
        DutyLists duties = DutyLists.of(plan);
        for (Plan.Device device : plan.devices) {
            EnrolledDevice keys = enrolled.get(device.code());
            if (keys == null) {
                throw new IllegalStateException("not enrolled: device " + device.code());
            }
            DeviceStream stream = new DeviceStream(plan, device, duties.of(device), end);
            int lightest = 0;
            for (int i = 1; i < loads.length; i++) {
                lightest = loads[i] < loads[lightest] ? i : lightest;
            }
            loads[lightest] += stream.size() + 1;
            boolean before = marks.getOrDefault(device.code(), 0L) > 0;
            shares.get(lightest).add(new DeviceRun(plan, device, stream, keys, before, options.batch()));
        }
        return shares;
    }
}
