package org.hucheng.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What one record adds to the running counts: so many of a kind and disposition, at a post, in an hour and a day of the operation's zone. */
record Counted(int postId, Instant hour, LocalDate day, String kind, String disposition, long count, Instant at) {
    static final String VEHICLE = "vehicle";
    static final String PERSON = "person";
    static final String VEHICLE_TALLY = "vehicle-tally";
    static final String PERSON_TALLY = "person-tally";
    static final String SECOND_MEASUREMENT = "second-measurement";

    static Counted of(int postId, Instant at, ZoneId zone, String kind, String disposition, long count) {
        var local = at.atZone(zone);
        return new Counted(
                postId,
                local.truncatedTo(ChronoUnit.HOURS).toInstant(),
                local.toLocalDate(),
                kind,
                disposition,
                count,
                at);
    }

    /** Where it is added; the hour tells the day, which stands here for those who count by days. */
    record HourKey(int postId, Instant hour, LocalDate day, String kind, String disposition) {}

    HourKey hourKey() {
        return new HourKey(postId, hour, day, kind, disposition);
    }
}
