package org.hucheng.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Calendar days, the first and the last one included (conventions: a published figure's window has both days in it). */
public record DayWindow(LocalDate from, LocalDate to) {
    public DayWindow {
        if (to.isBefore(from)) {
            throw KernelProblem.WINDOW_BACKWARDS.refuse("from", from.toString(), "to", to.toString());
        }
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The same span as moments: from the first midnight up to the midnight after the last day, in the operation's zone. */
    public TimeWindow in(ZoneId zone) {
        return new TimeWindow(startIn(zone), endIn(zone));
    }

    public Instant startIn(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    public Instant endIn(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
