package org.hucheng.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything the drill will do, fixed by the seed before the first record is sent: how many vehicles and people every
 * device inspects in every hour, and who checks in where. The counts add up to the scenario's totals by construction;
 * the records themselves are made only while they are sent ({@link DeviceStream}).
 */
final class Plan {
    static final long HOUR = 3_600_000L;

    /** Nobody believes a car with more people; coaches are not played. */
    static final int MOST_PER_VEHICLE = 7;

    /** A device of a post; those that inspect come first in the list, {@code duty} says whether people check in here. */
    record Device(int index, String code, int post, boolean inspects, boolean duty) {}

    final Scenario scenario;
    /** The share of the scenario that is played, 1 for all of it. */
    final double share;

    final List<Device> devices;
    /** The number of devices that inspect: the width of the hourly tables. */
    final int inspecting;
    /** Epoch milliseconds of the first hour, and the number of hours. */
    final long firstHour;

    final int hours;
    /** By hour * inspecting + device: vehicles, people in them beyond the first of each, and people on foot. */
    final int[] vehicles;

    final int[] extras;
    final int[] walkers;
    final List<Duties.Turn> turns;
    /** By post: the shifts that are signed over, in the order of time. */
    final List<List<HandOvers.Signed>> handOvers;

    /** Faulty records by device. */
    final int[] faults;

    private Plan(Scenario scenario, List<Device> devices, List<Duties.Turn> turns, double share) {
        DrillSettings drill = scenario.drill();
        this.scenario = scenario;
        this.share = share;
        this.devices = devices;
        this.turns = turns;
        handOvers = HandOvers.of(scenario, turns);
        inspecting = (int) devices.stream().filter(Device::inspects).count();
        ZonedDateTime from = drill.from().atStartOfDay(scenario.zone());
        ZonedDateTime to = drill.to().plusDays(1).atStartOfDay(scenario.zone());
        firstHour = from.toInstant().toEpochMilli();
        hours = Math.toIntExact((to.toInstant().toEpochMilli() - firstHour) / HOUR);
        long vehicleTotal = Math.round(drill.vehicles() * share);
        long peopleTotal = Math.round(drill.people() * share);
        long onFoot = vehicleTotal == 0 ? peopleTotal : Math.round(peopleTotal * drill.onFoot());
        long extraTotal = peopleTotal - onFoot - vehicleTotal;
        if (extraTotal < 0 || extraTotal > vehicleTotal * (MOST_PER_VEHICLE - 3)) {
            throw new ScenarioProblem("drill.yaml inspections: " + peopleTotal + " people, " + onFoot
                    + " of them on foot, do not fit into " + vehicleTotal + " vehicles");
        }
        double[] weights = PlanWeights.of(this);
        vehicles = Apportion.exactly(vehicleTotal, weights);
        double[] perVehicle = new double[vehicles.length];
        for (int i = 0; i < vehicles.length; i++) {
            perVehicle[i] = vehicles[i];
        }
        extras = Apportion.exactly(extraTotal, perVehicle);
        walkers = Apportion.exactly(onFoot, PlanWeights.onFoot(this, weights));
        faults = Apportion.exactly(Math.round(recordTotal() * drill.faulty()), recordsByDevice());
    }

    /**
     * @param share the share of the scenario that is played, 1 for all of it
     * @param assigned the published duties
     */
    static Plan of(Scenario scenario, double share, List<Duties.Assigned> assigned) {
        return new Plan(scenario, devices(scenario), Duties.of(scenario, share, assigned), share);
    }

    private static List<Device> devices(Scenario scenario) {
        List<Device> devices = new ArrayList<>();
        boolean[] known = new boolean[scenario.posts().size()];
        for (int post = 0; post < known.length; post++) {
            Scenario.Post p = scenario.posts().get(post);
            int count = site(scenario, p).map(DrillSettings.Site::devices).orElse(0);
            for (int n = 1; n <= count; n++) {
                devices.add(new Device(devices.size(), deviceCode(p, n), post, true, n == 1));
                known[post] = true;
            }
        }
        boolean[] demanded = new boolean[known.length];
        java.util.Set<String> codes = new java.util.HashSet<>();
        scenario.demand().forEach(d -> codes.add(d.post()));
        for (int post = 0; post < known.length; post++) {
            demanded[post] = codes.contains(scenario.posts().get(post).code());
            if (!known[post] && demanded[post]) {
                devices.add(
                        new Device(devices.size(), deviceCode(scenario.posts().get(post), 1), post, false, true));
            }
        }
        return devices;
    }

    private static String deviceCode(Scenario.Post post, int n) {
        return post.code() + "-D" + (n < 10 ? "0" : "") + n;
    }

    /** How posts like this one inspect, the most particular line of drill.yaml first. */
    static java.util.Optional<DrillSettings.Site> site(Scenario scenario, Scenario.Post post) {
        java.util.Optional<DrillSettings.Site> exact = scenario.drill().sites().stream()
                .filter(s -> s.kind().equals(post.kind())
                        && !s.postClass().isEmpty()
                        && s.postClass().equals(post.postClass()))
                .findFirst();
        return exact.or(() -> scenario.drill().sites().stream()
                .filter(s -> s.kind().equals(post.kind()) && s.postClass().isEmpty())
                .findFirst());
    }

    Scenario.Post post(Device device) {
        return scenario.posts().get(device.post());
    }

    long hourStart(int hour) {
        return firstHour + hour * HOUR;
    }

    /** Is this hour of this device counted without names, as one tally? */
    boolean isTally(int cell) {
        double share = scenario.drill().tally();
        return share > 0
                && vehicles[cell] + walkers[cell] > 0
                && Mix.fraction(Mix.of(scenario.drill().seed() ^ 0x7A11L, cell)) < share;
    }

    /** Records of one hour of one device. */
    int records(int cell) {
        return isTally(cell) ? 1 : vehicles[cell] + walkers[cell];
    }

    long recordTotal() {
        long total =
                2L * turns.size() + handOvers.stream().mapToLong(List::size).sum();
        for (int cell = 0; cell < vehicles.length; cell++) {
            total += records(cell);
        }
        return total;
    }

    /** Inspection records by device; those that only check people in count 0. */
    private double[] recordsByDevice() {
        double[] records = new double[devices.size()];
        for (int cell = 0; cell < vehicles.length; cell++) {
            records[cell % inspecting] += records(cell);
        }
        return records;
    }

    /** The first moment after the last record of the plan, or after the given day. */
    long end(LocalDate until) {
        return until.plusDays(1).atStartOfDay(scenario.zone()).toInstant().toEpochMilli();
    }

    /** The local day of a moment. */
    LocalDate day(long epochMilli) {
        return Instant.ofEpochMilli(epochMilli).atZone(scenario.zone()).toLocalDate();
    }
}
