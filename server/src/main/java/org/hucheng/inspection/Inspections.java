package org.hucheng.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hucheng.kernel.DayWindow;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door of this module: the running counts as others show them. Vehicles and people include those counted without names. */
@Component
public class Inspections {
    private final CountStore counts;
    private final FlowStore flows;

    Inspections(CountStore counts, FlowStore flows) {
        this.counts = counts;
        this.flows = flows;
    }

    /** @param hour 0 to 23, in the operation's zone */
    public record Hour(int hour, long vehicles, long people, long secondMeasurements, Map<String, Long> dispositions) {}

    public record PostDay(long vehicles, long people, Instant lastAt) {}

    public record Totals(long vehicles, long people, long secondMeasurements) {}

    /** @param tenths of a degree Celsius */
    public record SecondReading(Instant at, int postId, String disposition, int tenths) {}

    /**
     * Vehicles, and the people in them, through a lane of a post.
     *
     * @param lane null where none was named; a count without names names none
     * @param vehicles not whole when a count without names reaches over the edge of the span
     */
    public record LaneFlow(int postId, @Nullable Integer lane, double vehicles, double people) {}

    /** The most vehicles a lane had in any piece of time of one length. */
    public record LanePeak(int postId, @Nullable Integer lane, long vehicles) {}

    /** What went through every lane after {@code from} and up to {@code to}. Of an operation whose personal data has ended, only counts without names. */
    public List<LaneFlow> flows(int operationId, Instant from, Instant to) {
        var all = new ArrayList<>(flows.named(operationId, from, to));
        all.addAll(flows.tallied(operationId, from, to));
        return all;
    }

    /** @param minutes length of the pieces of time, which follow one another from the full hour */
    public List<LanePeak> peaks(int operationId, Instant from, Instant to, int minutes) {
        return flows.peaks(operationId, from, to, minutes);
    }

    /** 24 hours of a day at one post. */
    public List<Hour> hours(int operationId, int postId, LocalDate day, ZoneId zone) {
        var window = new DayWindow(day, day);
        return fill(counts.hours(operationId, postId, window.startIn(zone), window.endIn(zone)), zone);
    }

    /** 24 hours of a day at all posts together. */
    public List<Hour> hours(int operationId, LocalDate day, ZoneId zone) {
        var window = new DayWindow(day, day);
        return fill(counts.hours(operationId, window.startIn(zone), window.endIn(zone)), zone);
    }

    /** A day's counts of each post that has any. */
    public Map<Integer, PostDay> byPost(int operationId, LocalDate day) {
        var posts = new HashMap<Integer, PostDay>();
        for (var c : counts.byPost(operationId, day)) {
            boolean vehicle = isVehicle(c.kind());
            boolean person = isPerson(c.kind());
            posts.merge(
                    c.postId(),
                    new PostDay(vehicle ? c.count() : 0, person ? c.count() : 0, c.lastAt()),
                    (a, b) -> new PostDay(
                            a.vehicles() + b.vehicles(),
                            a.people() + b.people(),
                            a.lastAt().isAfter(b.lastAt()) ? a.lastAt() : b.lastAt()));
        }
        return posts;
    }

    public Totals totals(int operationId, LocalDate from, LocalDate to) {
        var byKind = counts.totals(operationId, from, to);
        return new Totals(
                byKind.getOrDefault(Counted.VEHICLE, 0L) + byKind.getOrDefault(Counted.VEHICLE_TALLY, 0L),
                byKind.getOrDefault(Counted.PERSON, 0L) + byKind.getOrDefault(Counted.PERSON_TALLY, 0L),
                byKind.getOrDefault(Counted.SECOND_MEASUREMENT, 0L));
    }

    /** The newest moment anything was inspected. */
    public Optional<Instant> newest(int operationId) {
        return counts.newest(operationId);
    }

    /** The newest second measurements up to a moment that were high again; none when the operation takes no temperatures. */
    public List<SecondReading> highSecondReadings(OperationView operation, Instant from, Instant to, int limit) {
        var lowest = InspectionRules.of(operation).lowestHigh();
        if (lowest.isEmpty()) {
            return List.of();
        }
        return counts.secondMeasurements(operation.id(), lowest.getAsInt(), from, to, limit).stream()
                .map(e -> new SecondReading(e.at(), e.postId(), e.disposition(), e.temperature()))
                .toList();
    }

    private static List<Hour> fill(List<CountStore.HourCount> found, ZoneId zone) {
        var hours = new ArrayList<Hour>(24);
        for (int h = 0; h < 24; h++) {
            long vehicles = 0;
            long people = 0;
            long second = 0;
            var dispositions = new TreeMap<String, Long>();
            for (var c : found) {
                if (c.at().atZone(zone).getHour() != h) {
                    continue;
                }
                vehicles += isVehicle(c.kind()) ? c.count() : 0;
                people += isPerson(c.kind()) ? c.count() : 0;
                second += c.kind().equals(Counted.SECOND_MEASUREMENT) ? c.count() : 0;
                if (isPerson(c.kind()) && !c.disposition().isEmpty()) {
                    dispositions.merge(c.disposition(), c.count(), Long::sum);
                }
            }
            hours.add(new Hour(h, vehicles, people, second, dispositions));
        }
        return hours;
    }

    private static boolean isVehicle(String kind) {
        return kind.equals(Counted.VEHICLE) || kind.equals(Counted.VEHICLE_TALLY);
    }

    private static boolean isPerson(String kind) {
        return kind.equals(Counted.PERSON) || kind.equals(Counted.PERSON_TALLY);
    }
}
