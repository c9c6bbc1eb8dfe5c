package org.hucheng.drill;

import org.jspecify.annotations.Nullable;

/** One device on its way through the campaign: when it uploads next, and what goes wrong with an upload. */
final class DeviceRun {
    private static final long DAY = 24 * Plan.HOUR;
    /** Of a part of the campaign there is less to send: devices upload less often, but not less often than this. */
    private static final double LONGEST_HOURS = 72;

    private final Plan plan;
    private final Plan.Device device;
    private final DeviceStream stream;
    private final EnrolledDevice enrolled;
    private final boolean playedBefore;
    private final int lines;
    private final long interval;
    private final long seed;
    private long uploads;
    private long batches;
    private @Nullable Batch held;
    /** Campaign time of the next upload. */
    long nextUpload;

    DeviceRun(
            Plan plan,
            Plan.Device device,
            DeviceStream stream,
            EnrolledDevice enrolled,
            boolean playedBefore,
            int lines) {
        this.plan = plan;
        this.device = device;
        this.stream = stream;
        this.enrolled = enrolled;
        this.playedBefore = playedBefore;
        this.lines = lines;
        seed = Mix.of(plan.scenario.drill().seed() ^ 0x3E4DL, device.index());
        double every = plan.scenario.drill().uploads().everyHours();
        every = Math.max(every, Math.min(LONGEST_HOURS, every / plan.share));
        double hoursToFill = lines / Math.max(1e-9, stream.perHour());
        interval = (long) (Math.max(1, Math.min(every, hoursToFill)) * Plan.HOUR);
        nextUpload = stream.next() + (long) (interval * Mix.fraction(Mix.of(seed)));
    }

    boolean isDone() {
        return stream.next() == Long.MAX_VALUE && held == null;
    }

    /** Sends everything recorded up to {@link #nextUpload}, in batches, and sets the time of the next upload. */
    void upload(Sender sender, BatchPool pool) {
        while (true) {
            Batch batch = pool.take();
            stream.fill(batch, nextUpload, lines);
            if (batch.lines == 0) {
                pool.giveBack(batch);
                break;
            }
            batches++;
            if (held == null && isSwapped()) {
                held = batch;
                continue;
            }
            deliver(sender, batch, batches);
            pool.giveBack(batch);
            deliverHeld(sender, pool);
        }
        if (stream.next() == Long.MAX_VALUE) {
            deliverHeld(sender, pool);
        }
        plan();
    }

    private void deliverHeld(Sender sender, BatchPool pool) {
        Batch late = held;
        if (late != null) {
            deliver(sender, late, batches + 1_000_000);
            pool.giveBack(late);
            held = null;
        }
    }

    /** Is this batch held back and sent after the next one? */
    private boolean isSwapped() {
        return stream.next() != Long.MAX_VALUE
                && chance(batches, 1) < plan.scenario.drill().uploads().swapped();
    }

    private void deliver(Sender sender, Batch batch, long number) {
        DrillSettings.Uploads uploads = plan.scenario.drill().uploads();
        double at = chance(number, 2);
        Sender.Way way;
        if (at < uploads.resent()) {
            way = Sender.Way.RESENT;
        } else if (at < uploads.resent() + uploads.lost()) {
            way = Sender.Way.LOST;
        } else if (at < uploads.resent() + uploads.lost() + uploads.brokenOff()) {
            way = Sender.Way.BROKEN_OFF;
        } else {
            way = Sender.Way.STRAIGHT;
        }
        sender.deliver(batch, device.code(), enrolled, way, chance(number, 3) < uploads.gzip(), playedBefore);
    }

    private double chance(long number, int what) {
        return Mix.fraction(Mix.of(seed, number, what));
    }

    private void plan() {
        uploads++;
        long next = nextUpload + (long) (interval * (0.9 + 0.2 * Mix.fraction(Mix.of(seed, uploads))));
        if (stream.next() != Long.MAX_VALUE) {
            next = Math.max(next, stream.next());
        }
        nextUpload = backOnline(next);
    }

    /** The moment itself, or the end of the hours in which the whole post has no network. */
    private long backOnline(long time) {
        DrillSettings.Uploads uploads = plan.scenario.drill().uploads();
        long day = Math.floorDiv(time, DAY);
        for (long start = day - 2; start <= day; start++) {
            long bits = Mix.of(plan.scenario.drill().seed() ^ 0x0FF11EL, device.post(), start);
            if (Mix.fraction(bits) < uploads.offline()) {
                long from = start * DAY + (long) (DAY * Mix.fraction(Mix.of(bits, 1)));
                double hours = uploads.offlineHoursFrom()
                        + (uploads.offlineHoursTo() - uploads.offlineHoursFrom()) * Mix.fraction(Mix.of(bits, 2));
                long to = from + (long) (hours * Plan.HOUR);
                if (time >= from && time < to) {
                    return to;
                }
            }
        }
        return time;
    }
}
