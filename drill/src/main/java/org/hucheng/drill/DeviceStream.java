package org.hucheng.drill;

import java.util.List;
import java.util.UUID;

/**
 * The records of one device in the order of their times, made one by one while batches are filled. Ids, sequence numbers
 * and bytes depend on the plan alone, never on the batches: whoever plays again sends the same records.
 */
final class DeviceStream {
    private final Plan plan;
    private final Plan.Device device;
    private final List<Duties.Turn> turns;
    /** Check-ins and check-outs here by time: index of the turn times 2, plus 1 for the check-out. */
    private final int[] duties;

    /** Shifts signed over here, in the order of time. */
    private final List<HandOvers.Signed> handOvers;

    private final RecordWriter writer;
    private final RecordIds ids;
    private final FaultyLines faultyLines;
    private final long seed;
    private final long inspections;
    private final long end;

    private int duty;
    private int handOver;
    private int hour = -1;
    private int inHour;
    private int ofHour;
    private int vehiclesLeft;
    private int extrasLeft;
    private int walkersOfHour;
    private boolean tally;
    private long nextInspection;
    private long seq = 1;
    private long done;
    private int faults;

    DeviceStream(Plan plan, Plan.Device device, int[] duties, long end) {
        this.plan = plan;
        this.device = device;
        this.duties = duties;
        this.end = end;
        turns = plan.turns;
        handOvers = device.duty() ? plan.handOvers.get(device.post()) : List.of();
        writer = new RecordWriter(plan.scenario, plan.post(device), device.code());
        long drillSeed = plan.scenario.drill().seed();
        ids = new RecordIds(drillSeed, device.code());
        faultyLines = new FaultyLines(plan.scenario, plan.post(device), device.code());
        seed = Mix.of(drillSeed, device.index());
        long count = 0;
        for (int h = 0; device.inspects() && h < plan.hours; h++) {
            count += plan.records(cell(h));
        }
        inspections = count;
        advance();
    }

    private int cell(int h) {
        return h * plan.inspecting + device.index();
    }

    /** The time of the next record; {@link Long#MAX_VALUE} when there is none. */
    long next() {
        long next = Math.min(nextInspection, Math.min(nextDuty(), nextHandOver()));
        return next < end ? next : Long.MAX_VALUE;
    }

    /** Inspections, check-ins, check-outs and hand-overs in the whole plan. */
    long size() {
        return inspections + duties.length + handOvers.size();
    }

    /** Mean of records an hour from the first to the last. */
    double perHour() {
        long dutySpan =
                duties.length == 0 ? 0 : dutyTime(turns, duties[duties.length - 1]) - dutyTime(turns, duties[0]);
        long span = Math.max(inspections == 0 ? 0 : plan.hours * Plan.HOUR, dutySpan);
        return size() / Math.max(1, span / (double) Plan.HOUR);
    }

    private long nextDuty() {
        return duty < duties.length ? dutyTime(turns, duties[duty]) : Long.MAX_VALUE;
    }

    private long nextHandOver() {
        return handOver < handOvers.size() ? handOvers.get(handOver).at() : Long.MAX_VALUE;
    }

    static long dutyTime(List<Duties.Turn> turns, int duty) {
        Duties.Turn turn = turns.get(duty >> 1);
        return (duty & 1) == 0 ? turn.in() : turn.out();
    }

    /** Adds records up to this moment, at most about {@code lines} of them (a record and what follows it stay together). */
    void fill(Batch batch, long until, int lines) {
        while (batch.lines < lines) {
            long at = next();
            if (at == Long.MAX_VALUE || at > until) {
                return;
            }
            batch.newest = at;
            if (at == nextInspection) {
                inspection(batch, at);
                advance();
                done++;
                if (faultIsDue()) {
                    fault(batch, at);
                }
            } else if (at == nextDuty()) {
                dutyRecord(batch, at);
            } else {
                handOverRecord(batch, at);
            }
        }
    }

    private void dutyRecord(Batch batch, long at) {
        int what = duties[duty++];
        boolean in = (what & 1) == 0;
        Duties.Turn turn = turns.get(what >> 1);
        writer.open(batch.body, ids, in ? RecordWriter.CHECK_IN : RecordWriter.CHECK_OUT, seq++, at);
        String member = plan.scenario.members().get(turn.member()).code();
        writer.duty(
                batch.body, member, in ? turn.shift().code() : "", turn.day().toString());
        end(batch);
        batch.rows++;
    }

    private void handOverRecord(Batch batch, long at) {
        HandOvers.Signed signed = handOvers.get(handOver++);
        writer.open(batch.body, ids, RecordWriter.HAND_OVER, seq++, at);
        List<Scenario.Member> members = plan.scenario.members();
        writer.handOver(
                batch.body,
                signed,
                members.get(signed.giver()).code(),
                members.get(signed.taker()).code());
        end(batch);
        batch.rows++;
    }

    private void inspection(Batch batch, long at) {
        long bits = Mix.of(seed, done);
        if (tally) {
            long from = plan.hourStart(hour);
            writer.open(batch.body, ids, RecordWriter.TALLY, seq++, at);
            writer.tally(batch.body, bits, from, at, vehiclesLeft, vehiclesLeft + extrasLeft + walkersOfHour);
            batch.vehicles += vehiclesLeft;
            batch.people += vehiclesLeft + extrasLeft + walkersOfHour;
            batch.rows++;
            end(batch);
            return;
        }
        boolean walker = (long) (inHour + 1) * walkersOfHour / ofHour > (long) inHour * walkersOfHour / ofHour;
        writer.open(batch.body, ids, walker ? RecordWriter.PERSON : RecordWriter.VEHICLE, seq++, at);
        if (walker) {
            writer.person(batch.body, bits);
            batch.people++;
            batch.rows++;
        } else {
            int extras = extras(bits);
            vehiclesLeft--;
            extrasLeft -= extras;
            writer.vehicle(batch.body, bits, 1 + extras);
            batch.vehicles++;
            batch.people += 1 + extras;
            batch.rows += 2 + extras;
        }
        end(batch);
        if (writer.hotPerson >= 0) {
            second(batch, at, bits);
        }
    }

    private void second(Batch batch, long at, long bits) {
        long of = seq - 1;
        int person = writer.hotPerson;
        writer.open(batch.body, ids, RecordWriter.SECOND, seq++, at);
        writer.second(batch.body, ids.high(of, at), ids.low(of), person, Mix.of(bits, 11));
        end(batch);
        batch.rows++;
    }

    /** People beyond the first in the next vehicle of this hour: about as many as the mean, and in the end all that are left. */
    private int extras(long bits) {
        int others = vehiclesLeft - 1;
        int most = Math.min(extrasLeft, Plan.MOST_PER_VEHICLE - 1);
        int least = Math.max(0, extrasLeft - others * (Plan.MOST_PER_VEHICLE - 1));
        double mean = (double) extrasLeft / vehiclesLeft;
        double left = Mix.fraction(Mix.of(bits, 2));
        double probability = Math.exp(-mean);
        int extras = 0;
        while (left >= probability && extras < most) {
            left -= probability;
            extras++;
            probability *= mean / extras;
        }
        return others == 0 ? extrasLeft : Math.max(least, extras);
    }

    private void end(Batch batch) {
        writer.close(batch.body);
        batch.endLine(null);
    }

    /** Moves to the next inspection; {@link #nextInspection} is its time. */
    private void advance() {
        if (hour >= 0 && hour < plan.hours) {
            inHour++;
        }
        while (hour < plan.hours && inHour >= ofHour) {
            enterHour();
        }
        if (hour >= plan.hours) {
            nextInspection = Long.MAX_VALUE;
        } else if (tally) {
            nextInspection = plan.hourStart(hour) + Plan.HOUR - 1;
        } else {
            double within = (inHour + Mix.fraction(Mix.of(seed ^ 0x71AEL, hour, inHour))) / ofHour;
            nextInspection = plan.hourStart(hour) + (long) (within * (Plan.HOUR - 1));
        }
    }

    private void enterHour() {
        hour++;
        inHour = 0;
        if (hour >= plan.hours || !device.inspects()) {
            hour = plan.hours;
            return;
        }
        int cell = cell(hour);
        vehiclesLeft = plan.vehicles[cell];
        extrasLeft = plan.extras[cell];
        walkersOfHour = plan.walkers[cell];
        tally = plan.isTally(cell);
        ofHour = plan.records(cell);
    }

    private boolean faultIsDue() {
        int all = plan.faults[device.index()];
        return faults < all && done > (faults + 0.5) * inspections / all;
    }

    private void fault(Batch batch, long at) {
        Fault fault = faultyLines.choose(Mix.of(seed ^ 0xFA17L, faults++));
        long number = fault.numbered ? seq++ : 9_000_000_000L + faults;
        long ofId = fault == Fault.ID_USED_BEFORE ? number - 1 : number;
        String id = new UUID(ids.high(ofId, at), ids.low(ofId)).toString();
        faultyLines.write(batch.body, fault, id, number, at);
        batch.endLine(fault);
    }
}
