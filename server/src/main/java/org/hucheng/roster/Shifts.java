package org.hucheng.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.operations.OperationView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The shifts of an operation's systems, as its section {@code roster} declares them. */
final class Shifts {
    /** How long before its shift begins somebody may check in for it. */
    private static final Duration EARLY = Duration.ofHours(3);
    /** How far from its shift a check-in may be that names both shift and day: somebody writes it down later. */
    private static final Duration NAMED = Duration.ofHours(24);

    private final List<Shift> shifts;
    private final ZoneId zone;

    record Shift(String code, LocalTime start, Duration length) {
        /** From its beginning on that day, by the clocks of the zone, for as long as it is. */
        TimeWindow on(LocalDate day, ZoneId zone) {
            Instant start = day.atTime(this.start).atZone(zone).toInstant();
            return new TimeWindow(start, start.plus(length));
        }
    }

    /** A shift on a day; the day is the one it begins on. */
    record Duty(String shift, LocalDate day) {}

    Shifts(List<Shift> shifts, ZoneId zone) {
        this.shifts = shifts;
        this.zone = zone;
    }

    static Shifts of(OperationView operation) {
        return new Shifts(List.copyOf(bySystem(operation).values()), operation.zone());
    }

    /** Every shift of the operation under its full name, {@code system.shift}. */
    static Map<String, Shift> bySystem(OperationView operation) {
        var shifts = new LinkedHashMap<String, Shift>();
        for (JsonNode system : operation.settings().path("roster").path("systems")) {
            for (JsonNode shift : system.path("shifts")) {
                String code = shift.path("code").asString("");
                shifts.put(
                        system.path("code").asString("") + "." + code,
                        new Shift(
                                code,
                                LocalTime.parse(shift.path("start").asString("00:00")),
                                Duration.ofMinutes(
                                        Math.round(shift.path("hours").asDouble(8) * 60))));
            }
        }
        return shifts;
    }

    /**
     * The duty a check-in belongs to: of the shifts that run at that moment or begin soon, the one whose beginning is nearest.
     *
     * @param named the shift's code when the record names it
     * @param day the day the shift begins on when the record names it
     * @throws org.hucheng.kernel.Refusal SHIFT_UNKNOWN, NO_SHIFT_NEAR
     */
    Duty duty(Instant at, @Nullable String named, @Nullable LocalDate day) {
        if (named != null && shifts.stream().noneMatch(s -> s.code().equals(named))) {
            throw RosterProblem.SHIFT_UNKNOWN.refuse("shift", named);
        }
        Duty best = null;
        Duration nearest = null;
        LocalDate today = LocalDate.ofInstant(at, zone);
        List<LocalDate> days = day != null ? List.of(day) : List.of(today.minusDays(1), today, today.plusDays(1));
        boolean written = named != null && day != null;
        for (Shift shift : shifts) {
            if (named != null && !shift.code().equals(named)) {
                continue;
            }
            for (LocalDate d : days) {
                Instant start = d.atTime(shift.start()).atZone(zone).toInstant();
                Instant first = start.minus(written ? NAMED : EARLY);
                Instant end = start.plus(shift.length()).plus(written ? NAMED : Duration.ZERO);
                boolean fits = !at.isBefore(first) && at.isBefore(end);
                Duration distance = Duration.between(start, at).abs();
                if (fits && (nearest == null || distance.compareTo(nearest) < 0)) {
                    best = new Duty(shift.code(), d);
                    nearest = distance;
                }
            }
        }
        if (best == null) {
            throw RosterProblem.NO_SHIFT_NEAR.refuse("at", at.toString());
        }
        return best;
    }
}
