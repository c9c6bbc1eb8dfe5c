package org.hucheng.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.hucheng.kernel.DayWindow;

/** The moment up to which a digest counts: the last full minute, or the midnight that ends its window once that has passed. */
record CutOff(Instant at, ZoneId zone) {
    static CutOff of(DayWindow window, Instant now, ZoneId zone) {
        Instant end = window.endIn(zone);
        return new CutOff(now.isBefore(end) ? now.truncatedTo(ChronoUnit.MINUTES) : end, zone);
    }

    OffsetDateTime local() {
        return at.atZone(zone).toOffsetDateTime();
    }

    /** The days of a window that have been counted, be the last one only in part; all of them when none has begun yet. */
    DayWindow counted(DayWindow days) {
        LocalDate last = lastDay();
        return last.isBefore(days.from()) || last.isAfter(days.to()) ? days : new DayWindow(days.from(), last);
    }

    /** The last calendar day that has been counted, be it only in part. */
    LocalDate lastDay() {
        return at.minusNanos(1).atZone(zone).toLocalDate();
    }
}
