package org.hucheng.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.hucheng.kernel.Text;
import org.hucheng.kernel.TimeWindow;
import org.hucheng.rostering.Shift;

/**
 * A shift of one of the operation's systems.
 *
 * @param minutes how long it lasts
 * @param counted minutes of it that count as working time
 * @param onCall waiting at home: needs no rest before or after
 */
record KnownShift(
        String system,
        String code,
        Text name,
        LocalTime start,
        int minutes,
        int counted,
        boolean night,
        boolean onCall) {
    /** Full name, {@code system.shift}: shift codes alone may occur in several systems. */
    String id() {
        return system + "." + code;
    }

    Shift forEngine() {
        int from = start.toSecondOfDay() / 60;
        return new Shift(id(), from, from + minutes, counted, night, onCall);
    }

    /** From its beginning on that day, by the clocks of the zone, for as long as it is. */
    TimeWindow on(LocalDate day, ZoneId zone) {
        var begins = day.atTime(start).atZone(zone).toInstant();
        return new TimeWindow(begins, begins.plusSeconds(60L * minutes));
    }

    java.time.Instant begins(LocalDate day, ZoneId zone) {
        return on(day, zone).from();
    }

    java.time.Instant ends(LocalDate day, ZoneId zone) {
        return Objects.requireNonNull(on(day, zone).to());
    }
}
