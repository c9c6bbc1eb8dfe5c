package org.hucheng.rostering;

/**
 * One kind of duty time. Minutes count from midnight of the duty's day; {@code end} may lie beyond 1440 (the next day), at most two days on.
 *
 * @param counted minutes that count as working time (an on-call night may count less than it lasts)
 * @param night whether it counts as a night for fairness and for the limit of nights in a row
 * @param onCall waiting at home: no rest is needed before or after, but it overlaps like any duty
 */
public record Shift(String id, int start, int end, int counted, boolean night, boolean onCall) {
    public Shift {
        if (start < 0 || start >= 1440 || end <= start || end > start + 2880 || counted < 0) {
            throw new IllegalArgumentException(
                    "shift " + id + ": from " + start + " to " + end + ", counted " + counted);
        }
    }

    /** A shift on duty that counts as long as it lasts. */
    public static Shift of(String id, int startHour, int endHour, boolean night) {
        return new Shift(id, startHour * 60, endHour * 60, (endHour - startHour) * 60, night, false);
    }

    /** Minutes between the end of this shift and the start of {@code next} so many days later; negative when they overlap. */
    public int restBefore(Shift next, int daysLater) {
        return daysLater * 1440 + next.start - end;
    }
}
